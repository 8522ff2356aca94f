package app.foyer;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** An address among Vaadin's pages that leads nowhere. */
@AnonymousAllowed
class MissingPage extends ErrorView implements HasErrorParameter<NotFoundException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> missing) {
        show(HttpStatusCode.NOT_FOUND.getCode(), event);
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
