package app.foyer.go;

import app.foyer.platform.Words;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * All that a phone shows of the way to one place.
 *
 * @param goal the one seen first; each way has its own, as the nearest without steps may be another
 * @param room the event's room that it is, or null
 * @param sessions what is on there and next, or the one that was asked for
 * @param from where the way begins, or null
 * @param ways one that does for all, or the usual one and the one without steps; none without a beginning
 * @param plans where there is no way: where it is
 * @param closed that nobody may go there now, where no way says so; or null
 */
public record GoPage(
        String event,
        String asked,
        String language,
        String otherLanguage,
        Named eventName,
        Goal goal,
        String room,
        List<Shown> sessions,
        String from,
        List<Starts> starts,
        boolean stepFree,
        List<WayPart> ways,
        List<PlanPart> plans,
        String closed,
        Words words) {

    /**
     * What one goes to.
     *
     * @param place its id, or what was asked for where it is on no plan
     * @param symbol drawn
     * @param level empty where nobody knows
     */
    public record Goal(String place, String symbol, Named name, Named level) {}

    /**
     * A session.
     *
     * @param label whether it is on, or next
     * @param mark what is not as planned, in a word, or null
     */
    public record Shown(
            String session,
            String status,
            String label,
            Named title,
            Instant start,
            String startText,
            Instant end,
            String endText,
            String mark) {}

    /** Where one may begin, under a heading. */
    public record Starts(String heading, List<Start> starts) {}

    public record Start(String id, String name, boolean chosen) {}

    /**
     * A way.
     *
     * @param code {@code usual}, {@code stepfree}, or {@code both}
     * @param found the code of what was found
     * @param length minutes and metres, or null
     * @param trouble why there is none, or null
     * @param help where it leads instead, or null
     */
    public record WayPart(
            String code,
            Goal goal,
            String found,
            String length,
            String trouble,
            Named help,
            List<Step> steps,
            List<PlanPart> plans) {}

    public record Step(String symbol, String text) {}

    public record PlanPart(Named level, String svg) {}

    /** Whether the ways lead to one goal, or there is none. */
    public boolean oneGoal() {
        return ways.stream().map(WayPart::goal).distinct().count() < 2;
    }

    /** What the place where the way begins is called; empty where none was chosen. */
    public String fromName() {
        return starts.stream()
                .flatMap(group -> group.starts().stream())
                .filter(Start::chosen)
                .map(Start::name)
                .findFirst()
                .orElse("");
    }

    public String say(String key) {
        return words.get(key);
    }

    /** The languages that it can be read in besides. */
    public List<String> others() {
        return Spoken.ALL.stream().filter(each -> !each.equals(language)).toList();
    }

    /** The address of the same page in another language. */
    public String elsewhere(String inLanguage) {
        return "?lang=" + inLanguage + (from == null ? "" : "&from=" + encoded(from))
                + (stepFree ? "&stepfree=true" : "");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
