package app.foyer.notices.cap;

import java.util.List;
import java.util.Optional;

/** An element of a message. @param text what it holds where it holds no others */
record Element(String namespace, String name, String path, String text, List<Element> children, int line) {
    Optional<Element> child(String name) {
        return all(name).stream().findFirst();
    }

    List<Element> all(String name) {
        return children.stream().filter(child -> child.name().equals(name)).toList();
    }

    /** Null where it is not there. */
    String text(String name) {
        return child(name).map(Element::text).orElse(null);
    }

    CapFault fault(String reason) {
        return new CapFault(reason, path, text.length() > 60 ? text.substring(0, 60) + "…" : text, line);
    }
}
