package app.foyer.notices.cap;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a message is named by others: {@code sender,identifier,sent}. */
public record CapReference(String sender, String identifier, OffsetDateTime sent) {
    /** Whether it is the same message: identifiers are unique by sender, however its time is written. */
    public boolean isSame(CapReference other) {
        return sender.equals(other.sender) && identifier.equals(other.identifier);
    }

    @Override
    public String toString() {
        return sender + "," + identifier + "," + CapTime.format(sent);
    }

    /** Several, with spaces between. */
    public static String join(List<CapReference> references) {
        return references.stream().map(CapReference::toString).collect(Collectors.joining(" "));
    }

    /**
     * Several, as {@link #join} writes them.
     *
     * @throws DateTimeException where one of them is none
     */
    public static List<CapReference> split(String references) {
        var all = new ArrayList<CapReference>();
        for (var one : references.strip().split("\\s+")) {
            var parts = one.split(",", -1);
            if (parts.length != 3 || parts[0].isEmpty() || parts[1].isEmpty())
                throw new DateTimeException("not a reference");
            all.add(new CapReference(parts[0], parts[1], CapTime.parse(parts[2])));
        }
        return all;
    }
}
