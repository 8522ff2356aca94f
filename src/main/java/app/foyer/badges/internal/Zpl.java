package app.foyer.badges.internal;

import java.util.List;

/** The language of label printers, as much of it as a picture needs. What it makes holds nothing but numbers and dots. Pure. */
final class Zpl {
    /** Forgets what a broken line left of a label. */
    static final String FORGET = "~JX";

    static final String HOW_ARE_YOU = "~HS";
    static final String PRINT_IT = "^PQ1^XZ\n";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private Zpl() {}

    /** A label that is all but complete: {@link #PRINT_IT} prints it. @param dots rows of them, true is black */
    static String label(boolean[][] dots) {
        int width = dots[0].length;
        int rowBytes = (width + 7) / 8;
        int total = rowBytes * dots.length;
        var label = new StringBuilder("^XA^LH0,0^PW" + width + "^LL" + dots.length + "^FO0,0^GFA," + total + "," + total
                + "," + rowBytes + ",");
        String before = null;
        for (var row : dots) {
            var hex = hex(row, rowBytes);
            label.append(hex.equals(before) ? ":" : shortened(hex));
            before = hex;
        }
        return label.append("^FS\n").toString();
    }

    private static String hex(boolean[] row, int bytes) {
        var hex = new StringBuilder(bytes * 2);
        for (int digit = 0; digit < bytes * 2; digit++) {
            int value = 0;
            for (int bit = 0; bit < 4; bit++) {
                int x = digit * 4 + bit;
                value = value << 1 | (x < row.length && row[x] ? 1 : 0);
            }
            hex.append(HEX[value]);
        }
        return hex.toString();
    }

    /** A comma fills the row with light. */
    private static String shortened(String hex) {
        int end = hex.length();
        while (end > 0 && hex.charAt(end - 1) == '0') end--;
        return end == hex.length() ? hex : hex.substring(0, end) + ",";
    }

    /** What the answer to {@link #HOW_ARE_YOU} says is wrong, a code; or null. @param answer its lines, without their frames */
    static String trouble(List<String> answer) {
        var first = answer.get(0).split(",");
        var second = answer.get(1).split(",");
        if (isSet(first, 1)) return "no-paper";
        if (isSet(second, 2)) return "open";
        if (isSet(second, 3)) return "no-ribbon";
        if (isSet(first, 2)) return "paused";
        if (isSet(first, 11)) return "hot";
        if (isSet(first, 5)) return "busy";
        return null;
    }

    private static boolean isSet(String[] flags, int at) {
        return at < flags.length && flags[at].strip().equals("1");
    }
}
