package app.foyer.bench;

import app.foyer.attendees.Pictures;
import app.foyer.attendees.QrCodes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Photographs in a folder, the text of their code beside them: how many are read, and how long each takes. */
final class QrBench {
    private static final int WARM_UP = 3;
    private static final int TIMES = 5;

    private QrBench() {}

    static void main(String[] options) throws IOException {
        if (options.length != 1) {
            System.err.println("foyer bench qr DIR");
            System.exit(2);
        }
        var pictures = new Pictures(Path.of(options[0])).all();
        for (int i = 0; i < WARM_UP; i++)
            pictures.forEach(picture -> QrCodes.read(picture.grey(), picture.width(), picture.height()));
        var samples = new ArrayList<Long>();
        int read = 0;
        int misread = 0;
        for (var picture : pictures) {
            var nanos = new long[TIMES];
            var text = "";
            for (int i = 0; i < TIMES; i++) {
                var start = System.nanoTime();
                var reading = QrCodes.read(picture.grey(), picture.width(), picture.height());
                nanos[i] = System.nanoTime() - start;
                samples.add(nanos[i]);
                text = reading.map(QrCodes.Reading::text).orElse("");
            }
            var isRight = picture.text().filter(text::equals).isPresent();
            if (isRight) read++;
            else if (!text.isEmpty()) misread++;
            var line = line(picture.name(), Figures.of(nanos));
            line.put("pixels", picture.width() + "x" + picture.height());
            line.put("result", isRight ? "read" : text.isEmpty() ? "unread" : "misread");
            System.out.println(Figures.json(line));
        }
        var all = Figures.of(samples.stream().mapToLong(Long::longValue).toArray());
        var summary = line("all", all);
        summary.put("images", pictures.size());
        summary.put("read", read);
        summary.put("misread", misread);
        summary.put("unread", pictures.size() - read - misread);
        System.out.println(Figures.json(summary));
        System.err.printf(
                "%d pictures: %d read, %d misread; a frame takes p50 %.1f ms, p99 %.1f ms%n",
                pictures.size(), read, misread, all.p50(), all.p99());
    }

    private static Map<String, Object> line(String what, Figures figures) {
        var line = new LinkedHashMap<String, Object>();
        line.put("bench", "qr");
        line.put("what", what);
        line.put("p50_ms", figures.p50());
        line.put("p99_ms", figures.p99());
        line.put("max_ms", figures.max());
        return line;
    }
}
