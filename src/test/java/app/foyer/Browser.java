package app.foyer;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real Chromium for one test class: open it in {@code @BeforeAll}, close it in {@code @AfterAll}. It is bound to the
 * thread that opened it.
 */
public final class Browser implements AutoCloseable {
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> faults = new ArrayList<>();

    private Browser(Playwright playwright, List<String> arguments) {
        this.playwright = playwright;
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(Stream.concat(
                                        Stream.of(
                                                "--no-sandbox",
                                                "--disable-background-networking",
                                                "--disable-dev-shm-usage"),
                                        arguments.stream())
                                .toList()));
    }

    /** @param arguments more of Chromium's own */
    public static Browser open(String... arguments) {
        return new Browser(
                Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))),
                List.of(arguments));
    }

    /** With a camera that shows that film, a {@code .y4m} or {@code .mjpeg}, over and over, and may be used unasked. */
    public static Browser withCamera(Path film) {
        return open(
                "--use-fake-device-for-media-stream",
                "--use-fake-ui-for-media-stream",
                "--use-file-for-fake-video-capture=" + film);
    }

    /** The machine's Chromium; {@code FOYER_CHROMIUM} names another. */
    private static Path executable() {
        var named = System.getenv("FOYER_CHROMIUM");
        return Stream.of(named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(path -> path != null && !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium: install it, or name it in FOYER_CHROMIUM"));
    }

    /** A new page of that many pixels, in a context (cookies, caches, service workers) of its own. */
    public Page page(int width, int height) {
        return context(width, height).newPage();
    }

    /** The same without service workers, so that one page after another gets just what the server gives. */
    public Page pageWithoutWorkers(int width, int height) {
        return context(width, height, ServiceWorkerPolicy.BLOCK).newPage();
    }

    /** A context whose pages' script errors and console errors are gathered in {@link #faults}. */
    public BrowserContext context(int width, int height) {
        return context(width, height, ServiceWorkerPolicy.ALLOW);
    }

    private BrowserContext context(int width, int height, ServiceWorkerPolicy workers) {
        var context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setServiceWorkers(workers));
        context.setDefaultTimeout(15_000);
        context.onWebError(error -> faults.add(error.error()));
        context.onConsoleMessage(message -> {
            var fault = message.text() + " (" + message.location() + ")";
            if (message.type().equals("error") && !isGivenUpInReserve(fault)) faults.add(fault);
        });
        return context;
    }

    /** A screen's reserve for an outage, given up by its worker on a busy machine: it is asked for again by design. */
    private static boolean isGivenUpInReserve(String fault) {
        return fault.contains("net::ERR_FAILED") && fault.contains("/coming");
    }

    /** What scripts threw and the consoles complained of so far, in all pages. */
    public List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
