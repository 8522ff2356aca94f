package app.foyer.agenda.schedule;

import java.util.List;
import java.util.stream.Stream;

/**
 * One value of a file with the place where it stands. XML's attributes and elements and JSON's fields read alike.
 *
 * @param name of the element, attribute or field; a list's items have that of the list
 * @param path from the top of the file
 * @param text of a scalar or an element, else null
 */
record Node(Kind kind, String name, String path, String text, List<Node> children, int line, int column) {
    private static final int SHOWN = 60;
    private static final int LONGEST_PATH = 300;

    enum Kind {
        OBJECT,
        LIST,
        TEXT,
        INTEGER,
        OTHER,
        NULL
    }

    /** Goes no deeper where it is very long: names can be made so long that all paths together fill the memory. */
    static String path(String parent, String name) {
        if (parent.length() + name.length() > LONGEST_PATH) return parent;
        return parent.isEmpty() ? name : parent + "." + name;
    }

    /** The first child of that name, or null. */
    Node child(String wanted) {
        for (var child : children) if (child.name.equals(wanted)) return child;
        return null;
    }

    Stream<Node> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    /** A child's text, or null where there is none or it is blank. */
    String text(String wanted) {
        var child = child(wanted);
        return child == null || child.text == null || child.text.isBlank() ? null : child.text.strip();
    }

    /** @throws ScheduleFault {@code missing} */
    Node required(String wanted) throws ScheduleFault {
        var child = child(wanted);
        if (child == null) throw missing(wanted);
        return child;
    }

    Node require(Kind expected) throws ScheduleFault {
        if (kind == expected) return this;
        throw fault(
                switch (expected) {
                    case OBJECT -> "not-an-object";
                    case LIST -> "not-a-list";
                    case INTEGER -> "not-a-number";
                    default -> "not-text";
                });
    }

    ScheduleFault missing(String wanted) {
        return new ScheduleFault("missing", path + "." + wanted, "", line, column);
    }

    ScheduleFault fault(String reason) {
        var found = text == null ? "" : PlainText.line(text);
        if (found.length() > SHOWN) found = found.substring(0, SHOWN) + "…";
        return new ScheduleFault(reason, path, found, line, column);
    }
}
