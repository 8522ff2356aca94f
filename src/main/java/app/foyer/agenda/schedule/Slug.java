package app.foyer.agenda.schedule;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** Names as ids: lower-case ASCII letters, digits and hyphens; other scripts are put into Latin letters. */
final class Slug {
    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; Latin-ASCII; NFD; [:Mn:] Remove");

    private Slug() {}

    /** At most {@code most} characters; empty for a name without letters or digits. */
    static String of(String name, int most) {
        var ascii = name.chars().allMatch(c -> c < 128) ? name : LATIN.transliterate(name);
        var slug = ascii.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() <= most ? slug : slug.substring(0, most).replaceAll("-$", "");
    }

    /** Eight characters that nearly always differ where names do. */
    static String mark(String name) {
        var sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }
}
