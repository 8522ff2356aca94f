package app.foyer.notices.cap;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a message says in one language.
 *
 * @param language an RFC 3066 tag
 * @param event the kind of what happens, in words
 * @param expires null where nobody said
 * @param areas where it happens, in words
 */
public record CapInfo(
        String language,
        List<String> categories,
        String event,
        List<String> responseTypes,
        String urgency,
        String severity,
        String certainty,
        OffsetDateTime effective,
        OffsetDateTime onset,
        OffsetDateTime expires,
        String senderName,
        String headline,
        String description,
        String instruction,
        List<String> areas) {
    /** The response type that says that the danger is over. */
    static final String ALL_CLEAR = "AllClear";

    /** Which language it is where the message does not say. */
    static final String USUAL_LANGUAGE = "en-US";

    public CapInfo {
        categories = List.copyOf(categories);
        responseTypes = List.copyOf(responseTypes);
        areas = List.copyOf(areas);
    }
}
