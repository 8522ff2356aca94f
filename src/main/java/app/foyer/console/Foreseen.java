package app.foyer.console;

import app.foyer.agenda.Agenda;
import app.foyer.platform.Refusal;
import app.foyer.platform.Words;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is told beside the pointer while a session is dragged.
 *
 * @param kind the gravest of what is told: {@code refused}, {@code clash}, {@code signposts}, {@code shift},
 *     {@code nothing}
 * @param lines the first of what there is to tell
 * @param more how many more there are, in words, or empty
 */
record Foreseen(String kind, List<Line> lines, String more) {
    private static final int MOST = 7;

    record Line(String kind, String text) {}

    static Foreseen of(Supplier<Drop> drop, Operator operator, Tongue tongue) {
        var before = operator.live().latest(operator.event());
        try {
            var foreseen = operator.foresee(drop.get().command(before.agenda(), operator.now()));
            return of(
                    operator.consequences(foreseen),
                    operator.signposts(foreseen),
                    foreseen.state().agenda(),
                    tongue);
        } catch (Refusal refusal) {
            return new Foreseen("refused", List.of(new Line("refused", Words.of(refusal, tongue.code()))), "");
        }
    }

    private static Foreseen of(Consequences found, List<String> signposts, Agenda after, Tongue tongue) {
        var words = tongue.words();
        var turning = signposts.isEmpty()
                ? Stream.<Line>empty()
                : Stream.of(new Line("signposts", ConsequenceList.signposts(signposts, tongue)));
        var lines = Stream.of(
                        found.clashes(after, tongue).stream().map(text -> new Line("clash", text)),
                        turning,
                        found.shifts(after, tongue).stream().map(text -> new Line("shift", text)))
                .flatMap(each -> each)
                .toList();
        if (lines.isEmpty())
            return new Foreseen("nothing", List.of(new Line("nothing", words.get("preview.nothing"))), "");
        var more = lines.size() - MOST;
        return new Foreseen(
                lines.getFirst().kind(),
                lines.stream().limit(MOST).toList(),
                more > 0 ? words.get("preview.more", more) : "");
    }
}
