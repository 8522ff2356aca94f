package app.foyer.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stage's keys: the handler in the browser follows this list, buttons and the sheet of keys show it.
 *
 * <p>A stroke is what the browser calls the key, in lower case, after {@code Ctrl+} and, with Ctrl or a sign, {@code
 * Shift+}. What it does is a function of the handler, or the first enabled button of those named: {@code room} looks in
 * the room that is chosen, {@code page} anywhere.
 */
enum StageKey {
    NEXT(Group.RUN, "N", List.of("n", "ArrowRight"), "room", action("next")),
    BACK(Group.RUN, "B", List.of("b"), "room", action("back")),
    FINISH(Group.RUN, "F", List.of("f"), "room", action("finish")),
    HOLD(Group.RUN, "H", List.of("h"), "room", action("hold"), action("resume")),
    LONGER(Group.TIME, "+", List.of("+"), "room", minutes("extend", 1), minutes("delay", 1)),
    LONGER_BY_5(Group.TIME, "⇧ +", List.of("Shift++"), "room", minutes("extend", 5), minutes("delay", 5)),
    SHORTER(Group.TIME, "−", List.of("-"), "room", minutes("extend", -1), minutes("delay", -1)),
    SHORTER_BY_5(Group.TIME, "⇧ −", List.of("Shift+-"), "room", minutes("extend", -5), minutes("delay", -5)),
    CATCH_UP(Group.TIME, "C", List.of("c"), "room", action("catch-up")),
    INSERT(Group.TIME, "I", List.of("i"), "room", action("insert")),
    /** Taken by the session itself, which is why no stroke of it is here. */
    EDIT_HERE(Group.TIME, "F2", List.of(), "session"),
    MESSAGE(Group.RUN, "M", List.of("m"), "room", action("message")),
    UNDO(Group.BACK, "U", List.of("u", "Ctrl+z"), "room", action("undo")),
    REDO(Group.BACK, "⇧ U", List.of("Shift+u", "Ctrl+Shift+z", "Ctrl+y"), "room", action("redo")),
    ROOM(Group.LOOK, "1 … 9, 0", List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "0"), "choose"),
    ROOM_BESIDE(Group.LOOK, "PgUp, PgDn", List.of("PageUp", "PageDown"), "step"),
    SESSION(Group.LOOK, "↑, ↓", List.of("ArrowUp", "ArrowDown"), "walk"),
    ONE_ROOM(Group.LOOK, "O", List.of("o"), "alone"),
    SEARCH(Group.LOOK, "/", List.of("/"), "search"),
    NOW(Group.LOOK, "Home", List.of("Home"), "page", action("now")),
    ZOOM_IN(Group.LOOK, "]", List.of("]"), "page", action("zoom-in")),
    ZOOM_OUT(Group.LOOK, "[", List.of("["), "page", action("zoom-out")),
    FIT(Group.LOOK, "W", List.of("w"), "page", action("fit")),
    LEAVE(Group.LOOK, "Esc", List.of("Escape"), "leave"),
    KEYS(Group.LOOK, "?", List.of("?"), "page", action("keys"));

    /** What keys are for, as the sheet arranges them. */
    enum Group {
        RUN,
        TIME,
        BACK,
        LOOK
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Group group;
    private final String cap;
    private final List<String> strokes;
    private final String does;
    private final List<String> buttons;

    StageKey(Group group, String cap, List<String> strokes, String does, String... buttons) {
        this.group = group;
        this.cap = cap;
        this.strokes = strokes;
        this.does = does;
        this.buttons = List.of(buttons);
    }

    private static String action(String name) {
        return "[data-action=\"" + name + "\"]";
    }

    private static String minutes(String action, int minutes) {
        return action(action) + "[data-minutes=\"" + minutes + "\"]";
    }

    /** As buttons and the sheet write it. */
    String cap() {
        return cap;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<StageKey> of(Group group) {
        return Arrays.stream(values()).filter(key -> key.group == group).toList();
    }

    private record Told(List<String> strokes, String does, List<String> buttons) {}

    /** The list as the handler reads it. */
    static String json() {
        return JSON.writeValueAsString(Arrays.stream(values())
                .map(key -> new Told(key.strokes, key.does, key.buttons))
                .toList());
    }
}
