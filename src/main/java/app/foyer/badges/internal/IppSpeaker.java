package app.foyer.badges.internal;

import app.foyer.badges.Printer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Prints by a queue that speaks IPP, and stays with a job until the printer says that it is finished. Jobs are named after
 * ours, so that a queue can be asked whether it got one when the answer was lost. Some forget a job once it is printed: only
 * one that still tells of an earlier job is believed that it never got this one.
 */
@Component
class IppSpeaker implements Speaker {
    private static final Logger log = LoggerFactory.getLogger(IppSpeaker.class);
    private static final String UNREACHABLE = "unreachable";
    private static final String STOPPED = "5";
    private static final String PDF = "application/pdf";
    private static final String PNG = "image/png";
    private static final String ANYTHING = "application/octet-stream";
    private static final int NOT_FOUND = 0x0406;
    private static final int SERVER_ERRORS = 0x0500;
    private static final int ASKED = 24;
    private static final String COMPLETED = "completed";
    private static final Duration BETWEEN = Duration.ofMillis(500);

    /** What printers say is wrong, by how their reasons begin. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("media-empty", "no-paper"),
            Map.entry("media-needed", "no-paper"),
            Map.entry("media-jam", "jam"),
            Map.entry("cover-open", "open"),
            Map.entry("door-open", "open"),
            Map.entry("interlock-open", "open"),
            Map.entry("marker-supply-empty", "no-ribbon"),
            Map.entry("toner-empty", "no-ribbon"),
            Map.entry("paused", "paused"),
            Map.entry("moving-to-paused", "paused"),
            Map.entry("offline", UNREACHABLE),
            Map.entry("connecting-to-device", UNREACHABLE),
            Map.entry("timed-out", UNREACHABLE));

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    @Override
    public Printer.Kind kind() {
        return Printer.Kind.IPP;
    }

    @Override
    public Outcome print(Printer printer, Drawing.Page page, String name, Handover handover) {
        String format;
        try {
            var about = send(printer, new IppMessage(IppMessage.GET_PRINTER, printer.address()), new byte[0]);
            if (!about.isGood()) return Outcome.notNow("stopped");
            if (STOPPED.equals(about.one("printer-state"))) return Outcome.notNow(reason(about));
            if ("false".equals(about.one("printer-is-accepting-jobs"))) return Outcome.notNow("not-accepting");
            format = format(about.all("document-format-supported"));
        } catch (IOException broken) {
            return notReached(printer, broken);
        }
        if (format == null) return Outcome.refused("no-format");
        var document = format.equals(PDF) ? page.pdf() : Raster.png(page.pdf(), printer.dpi());
        return handover.begin() ? give(printer, document, name, format, handover) : Outcome.WITHDRAWN;
    }

    private static String format(List<String> supported) {
        return Stream.of(PDF, PNG)
                .filter(format -> supported.isEmpty() || supported.contains(format))
                .findFirst()
                .orElse(supported.contains(ANYTHING) ? PDF : null);
    }

    private Outcome give(Printer printer, byte[] document, String name, String format, Handover handover) {
        var message = new IppMessage(IppMessage.PRINT_JOB, printer.address())
                .name("requesting-user-name", "foyer")
                .name("job-name", name)
                .format(format);
        if (printer.media() != null) message.job().keyword("media", printer.media());
        try {
            var answer = send(printer, message, document);
            if (answer.status() >= SERVER_ERRORS) return Outcome.notNow("busy");
            if (!answer.isGood()) return Outcome.refused("refused");
            handover.named(answer.one("job-id"));
            return follow(printer, name, answer.one("job-id"));
        } catch (ConnectException | HttpConnectTimeoutException nothingSent) {
            return notReached(printer, nothingSent);
        } catch (IOException broken) {
            log.debug("The line to the printer {} broke; it will be asked what it got", printer.id(), broken);
            return Outcome.notYet(UNREACHABLE);
        }
    }

    private static Outcome notReached(Printer printer, IOException broken) {
        log.debug("The printer {} cannot be reached", printer.id(), broken);
        return Outcome.notNow(UNREACHABLE);
    }

    @Override
    public Outcome follow(Printer printer, String name, String remote) {
        try {
            return remote == null ? seek(printer, name) : finish(printer, Integer.parseInt(remote));
        } catch (IOException broken) {
            log.debug("The printer {} cannot be asked about its jobs", printer.id(), broken);
            return Outcome.notYet(UNREACHABLE);
        }
    }

    private Outcome seek(Printer printer, String name) throws IOException {
        boolean remembers = false;
        for (var which : List.of("not-completed", COMPLETED)) {
            var jobs = send(
                    printer,
                    new IppMessage(IppMessage.GET_JOBS, printer.address())
                            .keyword("which-jobs", which)
                            .keyword("requested-attributes", "job-id", "job-name"),
                    new byte[0]);
            if (!jobs.isGood() && jobs.status() != NOT_FOUND) throw new IOException("it does not tell its jobs");
            for (var job : jobs.groups()) {
                var names = job.getOrDefault("job-name", List.of());
                var numbers = job.getOrDefault("job-id", List.of());
                if (names.contains(name) && !numbers.isEmpty())
                    return finish(printer, Integer.parseInt(numbers.getFirst()));
                remembers |= which.equals(COMPLETED) && names.stream().anyMatch(other -> isBefore(other, name));
            }
        }
        return remembers ? Outcome.notNow(null) : Outcome.unsure(null);
    }

    /** Names are in the order of the requests, and no job is given before what came of the last one is known. */
    private static boolean isBefore(String other, String name) {
        return other.startsWith(NAMED) && other.compareTo(name) < 0;
    }

    /** Asks twice a second for a while: longer than a badge takes, shorter than anybody's right to the printer lasts. */
    private Outcome finish(Printer printer, int job) throws IOException {
        for (int asked = 0; asked < ASKED; asked++) {
            var answer = send(printer, new IppMessage(IppMessage.GET_JOB, printer.address()).jobId(job), new byte[0]);
            if (answer.status() == NOT_FOUND) return Outcome.unsure(null);
            switch (String.valueOf(answer.one("job-state"))) {
                case "9" -> {
                    return Outcome.PRINTED;
                }
                case "7" -> {
                    return Outcome.refused("cancelled-there");
                }
                case "8" -> {
                    return Outcome.refused("aborted");
                }
                default -> {
                    if (!waited()) return Outcome.notYet("busy");
                }
            }
        }
        var about = send(printer, new IppMessage(IppMessage.GET_PRINTER, printer.address()), new byte[0]);
        return Outcome.notYet(STOPPED.equals(about.one("printer-state")) ? reason(about) : "busy");
    }

    private static boolean waited() {
        try {
            Thread.sleep(BETWEEN);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String reason(IppMessage.Answer about) {
        return about.all("printer-state-reasons").stream()
                .flatMap(said -> REASONS.entrySet().stream()
                        .filter(known -> said.startsWith(known.getKey()))
                        .map(Map.Entry::getValue))
                .findFirst()
                .orElse("stopped");
    }

    private IppMessage.Answer send(Printer printer, IppMessage message, byte[] document) throws IOException {
        var address = URI.create(printer.address().replaceFirst("^ipp", "http"));
        var port = address.getPort() < 0 ? ":631" : "";
        var target = port.isEmpty()
                ? address
                : URI.create(address.getScheme() + "://" + address.getHost() + port + address.getRawPath());
        var request = HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(8))
                .header("Content-Type", "application/ipp")
                .POST(HttpRequest.BodyPublishers.ofByteArray(message.with(document)))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) throw new IOException("HTTP " + answer.statusCode());
            return IppMessage.read(answer.body());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        }
    }
}
