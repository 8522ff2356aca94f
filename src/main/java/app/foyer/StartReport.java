package app.foyer;

import app.foyer.devices.Devices;
import app.foyer.live.Live;
import app.foyer.pack.FirstStart;
import app.foyer.platform.Words;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints, once the server answers, where everything is, and on the first start the staff's password. */
@Component
class StartReport {
    private static final Words CHINESE = Words.of(FoyerApplication.class, "zh");
    private static final Words ENGLISH = Words.of(FoyerApplication.class, "en");
    private static final int INDENT = 22;
    private static final String EVERYWHERE = "0.0.0.0";

    private final Live live;
    private final Devices devices;
    private final FirstStart firstStart;
    private final String host;
    private final String database;

    StartReport(
            Live live,
            Devices devices,
            FirstStart firstStart,
            @Value("${server.address}") String host,
            @Value("${foyer.data:.foyer}") Path data,
            @Value("${foyer.db.url:}") String url) {
        this.live = live;
        this.devices = devices;
        this.firstStart = firstStart;
        this.host = host.equals(EVERYWHERE) ? "127.0.0.1" : host;
        this.database = url.isEmpty() ? data.toAbsolutePath().normalize().toString() : url.split("\\?", 2)[0];
    }

    @EventListener
    void report(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext server)
            print("http://" + host + ":" + server.getWebServer().getPort(), System.out);
    }

    private void print(String address, PrintStream out) {
        var lines = new ArrayList<String>();
        lines.add(line("home", address + "/"));
        lines.add(line("console", address + "/console"));
        for (var surface : surfaces()) lines.add(line(surface.kiosk() ? "kiosk" : "screen", address + surface.path()));
        lines.add(line("data", database));
        firstStart.madeUp().ifPresent(made -> {
            var accounts = String.join(", ", made.accounts());
            lines.add(line("password", made.password()));
            lines.add(" ".repeat(INDENT) + both("accounts", accounts));
        });
        out.println();
        out.println(both("ready"));
        lines.forEach(out::println);
        out.println();
    }

    private List<Surface> surfaces() {
        return live.currentEvent().map(devices::all).orElse(List.of()).stream()
                .map(Surface::new)
                .toList();
    }

    private static String line(String key, String value) {
        var label = both(key);
        var wide = (int) label.chars().filter(letter -> letter >= '\u2e80').count();
        return "  " + label + " ".repeat(Math.max(1, INDENT - 2 - label.length() - wide)) + value;
    }

    private static String both(String key, Object... arguments) {
        return CHINESE.get("report." + key, arguments) + " · " + ENGLISH.get("report." + key, arguments);
    }
}
