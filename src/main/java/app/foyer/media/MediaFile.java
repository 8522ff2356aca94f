package app.foyer.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A picture or a clip.
 *
 * @param id hash of its bytes with the ending of its kind: another id for other bytes
 */
public record MediaFile(String id, byte[] bytes) {
    private static final int HASH_LENGTH = 32;

    public static MediaFile of(MediaKind kind, byte[] bytes) {
        return new MediaFile(hash(bytes) + "." + kind.ending(), bytes);
    }

    public MediaKind kind() {
        return MediaKind.ofName(id);
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
