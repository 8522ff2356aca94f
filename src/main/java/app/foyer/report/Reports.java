package app.foyer.report;

import app.foyer.live.EntityKey;
import app.foyer.live.Live;
import app.foyer.platform.VenueClock;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Makes reports of an event, and files of them. */
@Service
public class Reports {
    private final Live live;
    private final VenueClock clock;

    Reports(Live live, VenueClock clock) {
        this.live = live;
        this.clock = clock;
    }

    /** The forms in which a report goes out as a file. */
    public enum Format {
        CSV("csv", "text/csv;charset=UTF-8"),
        PDF("pdf", "application/pdf");

        private final String extension;
        private final String type;

        Format(String extension, String type) {
            this.extension = extension;
            this.type = type;
        }

        public String extension() {
            return extension;
        }

        /** The media type. */
        public String type() {
            return type;
        }
    }

    /**
     * All days, as of now.
     *
     * @throws app.foyer.platform.Refusal {@code unknown-event}
     */
    public Report of(String event) {
        var state = live.latest(event);
        Set<EntityKey> keys = new HashSet<>();
        state.agenda().rooms().keySet().forEach(room -> keys.add(EntityKey.room(room)));
        state.agenda().sessions().keySet().forEach(session -> keys.add(EntityKey.session(session)));
        return Report.of(state, live.touching(event, keys), clock.now());
    }

    /** Writes it in a language, {@code zh} or {@code en}, and leaves the stream open. */
    public void write(Report report, Format format, String language, OutputStream out) throws IOException {
        switch (format) {
            case CSV -> new ReportCsv(report, language).write(out);
            case PDF -> new ReportPdf(report, language).write(out);
        }
    }

    /** The name of such a file: {@code foyer-report-summit-2026-10-15.csv}. */
    public static String fileName(Report report, Format format) {
        var event = report.state().event().id().replaceAll("[^A-Za-z0-9_-]+", "-");
        return "foyer-report-" + event + (report.day() == null ? "" : "-" + report.day()) + "." + format.extension();
    }
}
