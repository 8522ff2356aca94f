package app.foyer.screen;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All that makes a screen's page, as one short word: another build's page is not fit for this one's regions. */
@Component
class Build {
    private static final List<String> PARTS = List.of(
            "classpath:static/foyer/tokens.css",
            "classpath:static/foyer/screen.css",
            "classpath:static/foyer/plan.css",
            "classpath:static/foyer/seats.css",
            "classpath:static/foyer/screen.js",
            "classpath:static/foyer/screen-pictures.js",
            "classpath*:gg/jte/generated/precompiled/**/*.class",
            "classpath*:app/foyer/screen/words_*.properties");
    private static final int LENGTH = 8;

    private final String identity;

    Build() throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        var resolver = new PathMatchingResourcePatternResolver();
        for (var part : PARTS) {
            // their order in a folder and in an archive differs
            var found = Stream.of(resolver.getResources(part))
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList();
            for (var resource : found)
                try (var in = new DigestInputStream(resource.getInputStream(), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
        }
        identity = HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    /** The same on every node of a build. */
    String identity() {
        return identity;
    }
}
