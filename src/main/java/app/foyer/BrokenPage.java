package app.foyer;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Vaadin page of ours that failed to open. */
@AnonymousAllowed
class BrokenPage extends ErrorView implements HasErrorParameter<Exception> {
    private static final Logger log = LoggerFactory.getLogger(BrokenPage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> failure) {
        log.error("The page /{} failed", event.getLocation().getPath(), failure.getException());
        show(HttpStatusCode.INTERNAL_SERVER_ERROR.getCode(), event);
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
