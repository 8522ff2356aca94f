package app.foyer.console;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** Tells what was done at the desk; one press takes it back. */
final class UndoNotice extends Notification {
    private static final int SHOWN_MS = 8_000;

    UndoNotice(String deed, Tongue tongue, Runnable undo) {
        setPosition(Position.BOTTOM_START);
        setDuration(SHOWN_MS);
        var back = Controls.button(tongue.words().get("undo"), "undo", () -> {
            close();
            undo.run();
        });
        add(Controls.styled(new Div(new Span(deed), back), "notice"));
    }
}
