package app.foyer.agenda.schedule;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Abstracts come as HTML, titles with whatever was typed; both are kept as text, and never as markup. */
final class PlainText {
    private static final Pattern TAG = Pattern.compile(
            "<(/?)(p|br|a|ul|ol|li|b|i|em|strong|code|pre|div|span|h[1-6]|blockquote|table|thead|tbody|tr|td|th|img|hr"
                    + "|sup|sub|tt|u|s|small|dl|dt|dd|script|style|iframe|font|center|kbd|del|ins|q|cite|abbr|figure)"
                    + "(\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSEEN = Pattern.compile("(?is)<(script|style)\\b.*?</\\1\\s*>|<!--.*?-->");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00a0"),
            Map.entry("hellip", "…"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("bull", "•"),
            Map.entry("middot", "·"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"),
            Map.entry("euro", "€"));

    private PlainText() {}

    /** A text on one line: without control characters, runs of white space as one blank. */
    static String line(String text) {
        return sound(text).replaceAll("[\\s\u2028\u2029]+", " ").strip();
    }

    /** What HTML says, in paragraphs; a text without tags keeps its lines. */
    static String ofHtml(String html) {
        var text = sound(html).replace("\r\n", "\n").replace('\r', '\n');
        if (TAG.matcher(text).find()) text = withoutTags(text);
        return decoded(text)
                .replaceAll("[ \\t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** The text so written that {@link #ofHtml} gives it back: as HTML only where it would be taken for it. */
    static String toHtml(String text) {
        if (ofHtml(text).equals(text)) return text;
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Leaves out what XML, JSON and the database cannot all hold: control characters and halves of characters. */
    static String sound(String text) {
        if (text.codePoints().allMatch(PlainText::isSound)) return text;
        return text.codePoints()
                .filter(PlainText::isSound)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isSound(int character) {
        if (character == '\n' || character == '\t' || character == '\r') return true;
        var type = Character.getType(character);
        return type != Character.CONTROL && type != Character.SURROGATE && (character & 0xfffe) != 0xfffe;
    }

    private static String withoutTags(String html) {
        var text = UNSEEN.matcher(html).replaceAll("").replaceAll("[ \\t\n]+", " ");
        return TAG.matcher(text)
                .replaceAll(tag -> Matcher.quoteReplacement(inPlaceOf(tag.group(1), tag.group(2))))
                .replaceAll("\n +", "\n");
    }

    private static String inPlaceOf(String slash, String name) {
        var opens = slash.isEmpty();
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "br", "tr", "dt", "dd", "hr" -> opens ? "\n" : "";
            case "li" -> opens ? "\n• " : "";
            case "p", "div", "ul", "ol", "pre", "blockquote", "table", "dl", "h1", "h2", "h3", "h4", "h5", "h6" ->
                "\n\n";
            case "td", "th" -> " ";
            default -> "";
        };
    }

    private static String decoded(String text) {
        return sound(ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(character(entity))));
    }

    private static String character(java.util.regex.MatchResult entity) {
        var name = entity.group(1);
        if (name.charAt(0) != '#') return ENTITIES.getOrDefault(name, entity.group());
        var hex = Character.toLowerCase(name.charAt(1)) == 'x';
        var code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(code) ? Character.toString(code) : entity.group();
    }
}
