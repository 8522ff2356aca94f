package app.foyer.console;

import app.foyer.live.EventState;
import com.vaadin.flow.component.html.NativeButton;

/** How a room stands against the programme, in words; pressed while it is late, it shows how to catch up. */
final class RoomStanding extends NativeButton {
    private final Tongue tongue;
    private RoomSheet sheet;
    private EventState state;

    /** @param operator null for those who only look */
    RoomStanding(Tongue tongue, Operator operator) {
        this.tongue = tongue;
        addClassName("standing");
        getElement().setAttribute("data-action", "catch-up").setAttribute("data-part", "offset");
        if (operator != null)
            Controls.onPress(this, (long seen) -> new CatchUpDialog(sheet, state, tongue, operator, seen).open());
        else getElement().setAttribute("data-looks", true);
    }

    void show(RoomSheet newSheet, EventState newState) {
        sheet = newSheet;
        state = newState;
        var words = tongue.words();
        var behind = sheet.behind();
        getElement().setAttribute("data-behind", behind + "");
        getElement().setAttribute("title", behind > 0 ? words.get("catch-up.title") : "");
        setText(inWords(sheet, tongue));
        setEnabled(behind > 0);
    }

    /** {@code 6 min behind}; empty where nothing can be said. */
    static String inWords(RoomSheet sheet, Tongue tongue) {
        if (sheet.timer().offset().isEmpty()) return "";
        var behind = sheet.behind();
        if (behind == 0) return tongue.words().get("on-time");
        return tongue.words().get(behind > 0 ? "behind" : "ahead", Math.abs(behind));
    }
}
