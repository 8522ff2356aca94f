package app.foyer.venue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.foyer.pack.ShippedPack;
import app.foyer.platform.LocalText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Ways of the shipped venue in words, as they were proof-read. Whoever changes a word or a turn reads the new text in
 * every language (it is left in {@code target/directions.txt}) and puts it in place of the old.
 */
class ProofReadTest {
    private static final Instant NOW = Instant.parse("2026-10-15T02:00:00Z");
    private static final LocalText REPAIR =
            new LocalText(Map.of("zh", "维修", "zh-Hant", "維修", "en", "Repair", "ar", "صيانة"));
    private static final List<String> LANGUAGES = List.of("zh", "zh-Hant", "en", "ar");

    private record Asked(String from, String to, Walk walk, String closed) {
        private static Asked of(String line) {
            var words = line.split(" ");
            var stepFree = line.contains(" step-free");
            var closed = line.contains(" without ") ? words[words.length - 1] : null;
            return new Asked(words[0], words[1], Walk.of(stepFree), closed);
        }
    }

    @Test
    void the_directions_are_those_that_were_proof_read() throws Exception {
        var read = new String(getClass().getResourceAsStream("directions.txt").readAllBytes(), UTF_8);
        var venue = ShippedPack.at(ShippedPack.TEN_TO_TEN).affairs().venue();
        var now = new StringBuilder();
        for (var line : read.lines().filter(line -> line.startsWith("# ")).toList()) write(venue, line, now);
        Files.writeString(Path.of("target", "directions.txt"), now);
        assertThat(now.toString()).isEqualTo(read);
        assertThat(read.lines().filter(line -> line.startsWith("# "))).hasSizeGreaterThanOrEqualTo(20);
    }

    private static void write(Venue venue, String line, StringBuilder out) {
        var asked = Asked.of(line.substring(2));
        out.append(line).append('\n');
        var closure = new Closure("c", null, asked.closed(), null, REPAIR, NOW, null);
        var way = Wayfinding.of(asked.closed() == null ? venue : venue.withClosures(Map.of("c", closure)), NOW);
        var from = way.from(asked.from()).orElseThrow();
        var answer = way.answer(from, asked.to(), asked.walk());
        for (var language : LANGUAGES) {
            var words = DirectionWords.of(venue.building(), language);
            if (answer.leads()) {
                out.append(words.length(answer.route())).append('\n');
                for (var each : words.lines(answer, from.facing()))
                    out.append("  ").append(each).append('\n');
            } else out.append(words.sorry(answer)).append('\n');
        }
        out.append('\n');
    }
}
