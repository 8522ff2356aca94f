package app.foyer.notices.cap;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What an element may hold, in which order and how often: the protocol's schema as tables. */
record Shape(List<Part> parts) {
    private static final Pattern LANGUAGE = Pattern.compile("([a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*)?");
    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");

    /**
     * @param most how often at most
     * @param shape what it holds, or null where it holds text
     * @param possible which texts
     */
    record Part(String name, int least, int most, Shape shape, Predicate<String> possible) {}

    private static final Predicate<String> ANY = text -> true;
    private static final int MANY = Integer.MAX_VALUE;

    private static final Shape PAIR = new Shape(List.of(one("valueName", ANY), one("value", ANY)));
    private static final Shape RESOURCE = new Shape(List.of(
            one("resourceDesc", ANY),
            one("mimeType", ANY),
            maybe("size", matches(INTEGER)),
            maybe("uri", Shape::isUri),
            maybe("derefUri", ANY),
            maybe("digest", ANY)));
    private static final Shape AREA = new Shape(List.of(
            one("areaDesc", ANY),
            any("polygon", ANY),
            any("circle", ANY),
            any("geocode", PAIR),
            maybe("altitude", matches(DECIMAL)),
            maybe("ceiling", matches(DECIMAL))));
    private static final Shape INFO = new Shape(List.of(
            maybe("language", matches(LANGUAGE)),
            new Part(
                    "category",
                    1,
                    MANY,
                    null,
                    of("Geo Met Safety Security Rescue Fire Health Env Transport Infra CBRNE Other")),
            one("event", ANY),
            any("responseType", of("Shelter Evacuate Prepare Execute Avoid Monitor Assess AllClear None")),
            one("urgency", of("Immediate Expected Future Past Unknown")),
            one("severity", of("Extreme Severe Moderate Minor Unknown")),
            one("certainty", of("Observed Likely Possible Unlikely Unknown")),
            maybe("audience", ANY),
            any("eventCode", PAIR),
            maybe("effective", Shape::isTime),
            maybe("onset", Shape::isTime),
            maybe("expires", Shape::isTime),
            maybe("senderName", ANY),
            maybe("headline", ANY),
            maybe("description", ANY),
            maybe("instruction", ANY),
            maybe("web", Shape::isUri),
            maybe("contact", ANY),
            any("parameter", PAIR),
            any("resource", RESOURCE),
            any("area", AREA)));
    static final Shape ALERT = new Shape(List.of(
            one("identifier", Shape::isName),
            one("sender", Shape::isName),
            one("sent", Shape::isTime),
            one("status", of("Actual Exercise System Test Draft")),
            one("msgType", of("Alert Update Cancel Ack Error")),
            maybe("source", ANY),
            one("scope", of("Public Restricted Private")),
            maybe("restriction", ANY),
            maybe("addresses", ANY),
            any("code", ANY),
            maybe("note", ANY),
            maybe("references", Shape::areReferences),
            maybe("incidents", ANY),
            any("info", INFO)));

    private static Part one(String name, Predicate<String> possible) {
        return new Part(name, 1, 1, null, possible);
    }

    private static Part maybe(String name, Predicate<String> possible) {
        return new Part(name, 0, 1, null, possible);
    }

    private static Part any(String name, Predicate<String> possible) {
        return new Part(name, 0, MANY, null, possible);
    }

    private static Part any(String name, Shape shape) {
        return new Part(name, 0, MANY, shape, ANY);
    }

    private static Predicate<String> of(String codes) {
        return Set.of(codes.split(" "))::contains;
    }

    private static Predicate<String> matches(Pattern pattern) {
        return text -> pattern.matcher(text.strip()).matches();
    }

    /** Not empty, and none of what would be taken for something else in a reference. */
    static boolean isName(String text) {
        return !text.isEmpty()
                && text.codePoints().noneMatch(c -> Character.isWhitespace(c) || c == ',' || c == '<' || c == '&');
    }

    private static boolean isTime(String text) {
        try {
            CapTime.parse(text.strip());
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static boolean areReferences(String text) {
        try {
            CapReference.split(text);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static boolean isUri(String text) {
        try {
            new URI(text.strip());
            return true;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
