package app.foyer.media;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What browsers show as a picture or play as a clip. */
public enum MediaKind {
    PNG("png", "image/png"),
    JPEG("jpg", "image/jpeg"),
    WEBP("webp", "image/webp"),
    SVG("svg", "image/svg+xml"),
    MP4("mp4", "video/mp4"),
    WEBM("webm", "video/webm");

    private static final int MEGABYTE = 1 << 20;
    private static final Map<String, String> OTHER_ENDINGS = Map.of("jpeg", "jpg");
    private static final int SVG_IS_SEEN_WITHIN = 1_000;

    private final String ending;
    private final String type;

    MediaKind(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** As the name's ending has it. @throws IllegalArgumentException for any other ending */
    public static MediaKind ofName(String name) {
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var usual = OTHER_ENDINGS.getOrDefault(ending, ending);
        for (var kind : values()) if (kind.ending.equals(usual)) return kind;
        throw new IllegalArgumentException("No kind of picture or clip: " + name);
    }

    /** As the bytes themselves say, whatever they are called. */
    public static Optional<MediaKind> ofBytes(byte[] bytes) {
        if (begins(bytes, 0, "\u0089PNG\r\n\u001a\n")) return Optional.of(PNG);
        if (begins(bytes, 0, "\u00ff\u00d8\u00ff")) return Optional.of(JPEG);
        if (begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP")) return Optional.of(WEBP);
        if (begins(bytes, 4, "ftyp")) return Optional.of(MP4);
        if (begins(bytes, 0, "\u001a\u0045\u00df\u00a3")) return Optional.of(WEBM);
        var beginning = new String(bytes, 0, Math.min(bytes.length, SVG_IS_SEEN_WITHIN), StandardCharsets.UTF_8);
        return beginning.contains("<svg") ? Optional.of(SVG) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int at, String with) {
        var wanted = with.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < at + wanted.length) return false;
        for (int i = 0; i < wanted.length; i++) if (bytes[at + i] != wanted[i]) return false;
        return true;
    }

    public String ending() {
        return ending;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    public boolean clip() {
        return this == MP4 || this == WEBM;
    }

    /** How many bytes one may have. */
    public int most() {
        return clip() ? 12 * MEGABYTE : 2 * MEGABYTE;
    }
}
