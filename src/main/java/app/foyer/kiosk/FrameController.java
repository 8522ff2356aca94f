package app.foyer.kiosk;

import app.foyer.attendees.QrCodes;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Reads the code in what a kiosk's camera sees, for browsers that cannot. A frame is looked at and forgotten. One at a
 * time of each kiosk and few at once of all, so that cameras never keep the door waiting: a frame too many is turned
 * away, the next one comes anyway.
 */
@RestController
class FrameController {
    private static final int MOST_PIXELS = 640;
    private static final long LONGEST_WAIT_MS = 500;
    private static final long LEAST_NANOS_BETWEEN = 60_000_000;

    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private final Set<String> looking = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> lastOf = new ConcurrentHashMap<>();

    /** @param points pixels of the frame, x before y: see {@link QrCodes.Reading} */
    private record Read(String text, List<float[]> points) {
        static Read of(QrCodes.Reading reading) {
            var points = reading.points().stream()
                    .map(point -> new float[] {point.x(), point.y()})
                    .toList();
            return new Read(reading.text(), points);
        }
    }

    /** 200 with what it says, 204 where nothing can be read. @param width pixels, at most 640, as the height */
    @PostMapping(path = "/kiosk/{kiosk}/frame", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<?> read(
            @PathVariable String kiosk,
            @RequestParam int width,
            @RequestParam int height,
            @RequestHeader(name = "Sec-Fetch-Site", required = false) String site,
            HttpServletRequest request)
            throws IOException {
        if ("cross-site".equals(site)) return answer(HttpStatus.FORBIDDEN);
        if (width < 1 || height < 1 || width > MOST_PIXELS || height > MOST_PIXELS)
            return answer(HttpStatus.CONTENT_TOO_LARGE);
        if (!looking.add(kiosk)) return answer(HttpStatus.TOO_MANY_REQUESTS);
        try {
            if (isTooSoon(kiosk)) return answer(HttpStatus.TOO_MANY_REQUESTS);
            var grey = request.getInputStream().readNBytes(width * height + 1);
            return grey.length == width * height ? read(grey, width, height) : answer(HttpStatus.BAD_REQUEST);
        } finally {
            looking.remove(kiosk);
        }
    }

    private ResponseEntity<?> read(byte[] grey, int width, int height) {
        if (!hasPlace()) return answer(HttpStatus.TOO_MANY_REQUESTS);
        try {
            return QrCodes.read(grey, width, height)
                    .<ResponseEntity<?>>map(reading -> ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .body(Read.of(reading)))
                    .orElseGet(() -> answer(HttpStatus.NO_CONTENT));
        } finally {
            places.release();
        }
    }

    private boolean hasPlace() {
        try {
            return places.tryAcquire(LONGEST_WAIT_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whoever names kiosks that there are not leaves no more behind than fits into that little time. */
    private boolean isTooSoon(String kiosk) {
        var now = System.nanoTime();
        lastOf.values().removeIf(last -> now - last > LEAST_NANOS_BETWEEN);
        return lastOf.putIfAbsent(kiosk, now) != null;
    }

    private static ResponseEntity<Void> answer(HttpStatus status) {
        return ResponseEntity.status(status).build();
    }
}
