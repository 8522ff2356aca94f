package app.foyer.console;

import app.foyer.checkin.Exports;
import app.foyer.checkin.Sheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;

/** Tables to take away. */
final class ExportBar extends Div {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final String event;
    private final Tongue tongue;

    private interface Table {
        void write(OutputStream out) throws IOException;
    }

    /** @param secrets whether ticket codes are among it */
    ExportBar(Exports exports, String event, boolean secrets, Tongue tongue) {
        this.event = event;
        this.tongue = tongue;
        addClassName("exports");
        var words = tongue.words();
        var links = new Div(
                link("attendees.xlsx", XLSX, out -> {
                    try (var sheet = Sheet.xlsx(out, "Foyer")) {
                        exports.attendees(event, secrets, tongue.code(), sheet);
                    }
                }),
                link("attendees.csv", CSV, out -> {
                    try (var sheet = Sheet.csv(out)) {
                        exports.attendees(event, secrets, tongue.code(), sheet);
                    }
                }),
                link("scans.csv", CSV, out -> {
                    try (var sheet = Sheet.csv(out)) {
                        exports.scans(event, tongue.code(), sheet);
                    }
                }));
        add(
                new H3(words.get("people.export")),
                Controls.styled(links, "export-links"),
                new Paragraph(words.get(secrets ? "people.export.with-codes" : "people.export.without-codes")));
    }

    private Anchor link(String name, String type, Table table) {
        var link = new Anchor(
                (DownloadHandler) download -> send(download, name, type, table),
                tongue.words().get("people.export." + name));
        link.getElement().setAttribute("data-action", "export-" + name.replace('.', '-'));
        link.setDownload(true);
        return link;
    }

    private void send(DownloadEvent download, String name, String type, Table table) throws IOException {
        download.setFileName(event + "-" + name);
        download.setContentType(type);
        download.getResponse().setHeader("Cache-Control", "no-store");
        try (var out = download.getOutputStream()) {
            table.write(out);
        }
    }
}
