package app.foyer.badges.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** IPP's messages (RFC 8010): a few attributes out, whatever a printer answers in. Pure. */
final class IppMessage {
    static final int PRINT_JOB = 0x0002;
    static final int GET_JOB = 0x0009;
    static final int GET_JOBS = 0x000A;
    static final int GET_PRINTER = 0x000B;

    private static final int VERSION = 0x0101;
    private static final int OPERATION = 0x01;
    private static final int JOB = 0x02;
    private static final int LAST_GROUP = 0x0F;
    private static final int END = 0x03;
    private static final int INTEGER = 0x21;
    private static final int BOOLEAN = 0x22;
    private static final int ENUM = 0x23;
    private static final int NAME = 0x42;
    private static final int KEYWORD = 0x44;
    private static final int URI = 0x45;
    private static final int CHARSET = 0x47;
    private static final int LANGUAGE = 0x48;
    private static final int MIME = 0x49;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private interface Writing {
        void run() throws IOException;
    }

    IppMessage(int operation, String printer) {
        write(() -> {
            out.writeShort(VERSION);
            out.writeShort(operation);
            out.writeInt(1);
            out.writeByte(OPERATION);
        });
        text(CHARSET, "attributes-charset", "utf-8");
        text(LANGUAGE, "attributes-natural-language", "en");
        text(URI, "printer-uri", printer);
    }

    IppMessage jobId(int id) {
        write(() -> {
            begin(INTEGER, "job-id");
            out.writeShort(4);
            out.writeInt(id);
        });
        return this;
    }

    IppMessage name(String name, String value) {
        return text(NAME, name, value);
    }

    IppMessage format(String mimeType) {
        return text(MIME, "document-format", mimeType);
    }

    IppMessage keyword(String name, String... values) {
        for (int i = 0; i < values.length; i++) text(KEYWORD, i == 0 ? name : "", values[i]);
        return this;
    }

    /** From here on, what the job should be like. */
    IppMessage job() {
        write(() -> out.writeByte(JOB));
        return this;
    }

    private IppMessage text(int tag, String name, String value) {
        write(() -> {
            begin(tag, name);
            var text = value.getBytes(StandardCharsets.UTF_8);
            out.writeShort(text.length);
            out.write(text);
        });
        return this;
    }

    private void begin(int tag, String name) throws IOException {
        out.writeByte(tag);
        var called = name.getBytes(StandardCharsets.US_ASCII);
        out.writeShort(called.length);
        out.write(called);
    }

    /** @param document after the attributes, or nothing */
    byte[] with(byte[] document) {
        write(() -> {
            out.writeByte(END);
            out.write(document);
        });
        return bytes.toByteArray();
    }

    private void write(Writing part) {
        try {
            part.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * What a printer answered.
     *
     * @param status below 0x100 where it went well
     * @param groups after the first, which is about the answer itself: the printer's, or each job's; values as text
     */
    record Answer(int status, List<Map<String, List<String>>> groups) {
        boolean isGood() {
            return status < 0x100;
        }

        List<String> all(String name) {
            return groups.isEmpty() ? List.of() : groups.getFirst().getOrDefault(name, List.of());
        }

        String one(String name) {
            var all = all(name);
            return all.isEmpty() ? null : all.getFirst();
        }
    }

    /** @throws IOException if it is none */
    static Answer read(byte[] message) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(message));
        in.readShort();
        var status = in.readUnsignedShort();
        in.readInt();
        var groups = new ArrayList<Map<String, List<String>>>();
        Map<String, List<String>> group = null;
        String name = "";
        for (int tag = in.readUnsignedByte(); tag != END; tag = in.readUnsignedByte()) {
            if (tag <= LAST_GROUP) {
                group = new LinkedHashMap<>();
                if (tag != OPERATION) groups.add(group);
                continue;
            }
            var called = new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.US_ASCII);
            if (!called.isEmpty()) name = called;
            var value = in.readNBytes(in.readUnsignedShort());
            if (group == null) throw new IOException("a value outside of any group");
            group.computeIfAbsent(name, any -> new ArrayList<>()).add(value(tag, value));
        }
        return new Answer(status, groups);
    }

    private static String value(int tag, byte[] value) throws IOException {
        return switch (tag) {
            case INTEGER, ENUM -> new DataInputStream(new ByteArrayInputStream(value)).readInt() + "";
            case BOOLEAN -> (value.length > 0 && value[0] != 0) + "";
            default -> new String(value, StandardCharsets.UTF_8);
        };
    }
}
