package app.foyer.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes what nobody can guess, and hashes it where only equality is needed. */
public final class Secrets {
    private static final char[] CODE = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".toCharArray();

    private final SecureRandom random = new SecureRandom();

    /** Capital letters and digits that are not mistaken for one another, five bits each. */
    public String code(int length) {
        var code = new char[length];
        for (int i = 0; i < length; i++) code[i] = CODE[random.nextInt(CODE.length)];
        return new String(code);
    }

    /** Random bytes as letters, digits, {@code -} and {@code _}. */
    public String token(int bytes) {
        var token = new byte[bytes];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** SHA-256 as 64 hexadecimal digits. */
    public static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
