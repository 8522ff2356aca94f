package app.foyer.screen;

import app.foyer.media.Media;
import app.foyer.media.MediaFile;
import java.time.Duration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pack's pictures and clips, beside the other files of a screen. Their names are their contents'. */
@RestController
class MediaController {
    /** A drawing opened by itself runs no script and asks for nothing. */
    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Media media;

    MediaController(Media media) {
        this.media = media;
    }

    @GetMapping(Picture.FOLDER + "{id}")
    ResponseEntity<Resource> picture(@PathVariable String id) {
        return media.find(id).map(MediaController::answer).orElseGet(() -> ResponseEntity.notFound()
                .build());
    }

    private static ResponseEntity<Resource> answer(MediaFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.kind().type()))
                .cacheControl(FOR_EVER)
                .header("Content-Security-Policy", CONTENT_POLICY)
                .body(new ByteArrayResource(file.bytes()));
    }
}
