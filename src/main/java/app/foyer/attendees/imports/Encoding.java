package app.foyer.attendees.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a text file's letters are written. Seen from the bytes: a byte order mark, else strict UTF-8, else what the bytes
 * above ASCII look like. Big5 cannot be told from GB18030, so it must be chosen.
 */
public enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE, 0xFE, 0xFF),
    GB18030("GB18030", Charset.forName("GB18030"), 0x84, 0x31, 0x95, 0x33),
    BIG5("Big5", Charset.forName("Big5")),
    WINDOWS_1252("windows-1252", Charset.forName("windows-1252"));

    private static final int FIRST_HIGH = 0x80;

    private final String code;
    private final Charset charset;
    private final byte[] mark;

    Encoding(String code, Charset charset, int... mark) {
        this.code = code;
        this.charset = charset;
        this.mark = new byte[mark.length];
        for (int i = 0; i < mark.length; i++) this.mark[i] = (byte) mark[i];
    }

    public String code() {
        return code;
    }

    public static Optional<Encoding> of(String code) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.code.equalsIgnoreCase(code))
                .findFirst();
    }

    /** @throws AttendeeFault {@code bad-encoding} where it is none, or UTF-8 that is broken here and there */
    static Encoding of(byte[] content) throws AttendeeFault {
        for (var encoding : values()) if (encoding.mark.length > 0 && encoding.isMarked(content)) return encoding;
        if (firstFault(content, StandardCharsets.UTF_8) < 0) return UTF_8;
        if (isBrokenUtf8(content)) return UTF_8;
        if (looksWestern(content) && firstFault(content, WINDOWS_1252.charset) < 0) return WINDOWS_1252;
        return GB18030;
    }

    private boolean isMarked(byte[] content) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    /** @throws AttendeeFault {@code bad-encoding} at the first bytes that it cannot be */
    String decode(byte[] content) throws AttendeeFault {
        var from = mark.length > 0 && isMarked(content) ? mark.length : 0;
        var bytes = ByteBuffer.wrap(content, from, content.length - from);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = CharBuffer.allocate(content.length - from + 1);
        var result = decoder.decode(bytes, text, true);
        text.flip();
        if (!result.isError()) return text.toString();
        var read = text.toString();
        var line = read.chars().filter(c -> c == '\n').count() + 1;
        throw new AttendeeFault("bad-encoding", code, line, read.length() - read.lastIndexOf('\n'));
    }

    /** The place of the first byte that is not of that charset; -1 where all are. */
    private static int firstFault(byte[] content, Charset charset) {
        var bytes = ByteBuffer.wrap(content);
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = CharBuffer.allocate(8192);
        while (true) {
            var result = decoder.decode(bytes, text, true);
            if (result.isError()) return bytes.position();
            if (result.isUnderflow()) return -1;
            text.clear();
        }
    }

    /** Long sequences of UTF-8 that are right come about by chance in no other encoding: then the others are damage. */
    private static boolean isBrokenUtf8(byte[] content) {
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < content.length; ) {
            int length = utf8Length(content, i);
            if (length == 0) wrong++;
            if (length >= 3) right++;
            i += Math.max(1, length);
        }
        return right > 4 * wrong;
    }

    /** Of the character that begins there, in bytes; 0 where none does. */
    private static int utf8Length(byte[] content, int at) {
        int first = content[at] & 255;
        if (first < FIRST_HIGH) return 1;
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
        for (int i = 1; i < length; i++)
            if (at + i >= content.length || (content[at + i] & 0xC0) != FIRST_HIGH) return 0;
        return length;
    }

    /**
     * A letter with an accent stands alone between Latin letters; half a Chinese character stands before another byte
     * that is above ASCII, but for rare ones.
     */
    private static boolean looksWestern(byte[] content) {
        int alone = 0;
        int pairs = 0;
        for (int i = 0; i < content.length; i++) {
            if ((content[i] & 255) < FIRST_HIGH) continue;
            if (isFourBytes(content, i)) {
                pairs++;
                i += 3;
            } else if (i + 1 < content.length && (content[i + 1] & 255) >= FIRST_HIGH) {
                pairs++;
                i++;
            } else alone++;
        }
        return alone > pairs;
    }

    /** As GB18030 writes what is rare: high, digit, high, digit. */
    private static boolean isFourBytes(byte[] content, int at) {
        return at + 3 < content.length
                && content[at + 1] >= '0'
                && content[at + 1] <= '9'
                && content[at + 2] < 0
                && content[at + 3] >= '0'
                && content[at + 3] <= '9';
    }
}
