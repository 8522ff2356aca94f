package app.foyer.checkin.internal;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What a wedge scanner typed, without the noise that it adds: symbology prefixes ({@code ]Q1}), escaped ECI designators
 * ({@code \000026}), control characters, line ends, full-width letters and digits from a CJK input method.
 */
final class ScannedCode {
    private static final int LONGEST = 200;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");
    private static final Pattern PREFIX = Pattern.compile("^(?:\\s*(?:\\][A-Za-z][0-9A-Za-z]|\\\\[0-9]{6}))+");

    /** alf.io prints a ticket's id with a signature behind it; the id alone is what it exports, and nobody guesses that either. */
    private static final Pattern SIGNED_ID =
            Pattern.compile("^([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})/.+$");

    private ScannedCode() {}

    /** The secret as the code carries it, but for letter case; empty where nothing is left or it is far too long. */
    static String secret(String typed) {
        var plain = CONTROL.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .replaceAll("");
        var secret = PREFIX.matcher(plain).replaceFirst("").strip();
        return secret.length() > LONGEST ? "" : SIGNED_ID.matcher(secret).replaceFirst("$1");
    }
}
