package app.foyer.badges.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

/** A print server of the barest kind: takes a job, calls it finished when it is asked the second time. */
final class FakeQueue implements AutoCloseable {
    private final HttpServer server;
    private final List<Job> jobs = new ArrayList<>();
    private boolean losesAnswers;
    private boolean losesJobs;
    private boolean forgets;
    private boolean stopped;

    private static final class Job {
        final String name;
        final byte[] document;
        int asked;

        Job(String name, byte[] document) {
            this.name = name;
            this.document = document;
        }
    }

    FakeQueue() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 20);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/printers/badges", this::answer);
        server.start();
    }

    String address() {
        return "ipp://127.0.0.1:" + server.getAddress().getPort() + "/printers/badges";
    }

    synchronized void loseAnswers(boolean loses) {
        losesAnswers = loses;
    }

    /** The line breaks before a job arrives. */
    synchronized void loseJobs(boolean loses) {
        losesJobs = loses;
    }

    /** It tells of no job that is printed. */
    synchronized void forget(boolean forgetful) {
        forgets = forgetful;
    }

    synchronized void stop(boolean stops) {
        stopped = stops;
    }

    synchronized List<String> names() {
        return jobs.stream().map(job -> job.name).toList();
    }

    synchronized List<byte[]> documents() {
        return jobs.stream().map(job -> job.document).toList();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var in = new DataInputStream(exchange.getRequestBody());
        in.readShort();
        int operation = in.readShort();
        in.readInt();
        String name = null;
        int id = 0;
        String attribute = "";
        for (int tag = in.readByte(); tag != 3; tag = in.readByte()) {
            if (tag <= 0x0F) continue;
            var called = new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.US_ASCII);
            if (!called.isEmpty()) attribute = called;
            var value = in.readNBytes(in.readUnsignedShort());
            if (attribute.equals("job-name")) name = new String(value, StandardCharsets.UTF_8);
            if (attribute.equals("job-id")) id = new DataInputStream(new java.io.ByteArrayInputStream(value)).readInt();
        }
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeShort(0x0101);
        out.writeShort(0);
        out.writeInt(1);
        out.writeByte(1);
        switch (operation) {
            case IppMessage.GET_PRINTER -> {
                out.writeByte(4);
                number(out, 0x23, "printer-state", stopped ? 5 : 3);
                text(out, "printer-state-reasons", stopped ? "media-empty-error" : "none");
                text(out, "document-format-supported", "application/pdf");
            }
            case IppMessage.PRINT_JOB -> {
                var document = in.readAllBytes();
                if (!losesJobs) jobs.add(new Job(name, document));
                if (losesAnswers || losesJobs) {
                    exchange.close();
                    return;
                }
                out.writeByte(2);
                number(out, 0x21, "job-id", jobs.size());
            }
            case IppMessage.GET_JOB -> {
                out.writeByte(2);
                number(out, 0x23, "job-state", jobs.get(id - 1).asked++ > 0 ? 9 : 5);
            }
            default -> {
                for (int i = 0; i < jobs.size() && !forgets; i++) {
                    out.writeByte(2);
                    number(out, 0x21, "job-id", i + 1);
                    text(out, "job-name", jobs.get(i).name);
                }
            }
        }
        out.writeByte(3);
        exchange.getResponseHeaders().add("Content-Type", "application/ipp");
        exchange.sendResponseHeaders(200, bytes.size());
        exchange.getResponseBody().write(bytes.toByteArray());
        exchange.close();
    }

    private static void number(DataOutputStream out, int tag, String name, int value) throws IOException {
        out.writeByte(tag);
        out.writeShort(name.length());
        out.writeBytes(name);
        out.writeShort(4);
        out.writeInt(value);
    }

    private static void text(DataOutputStream out, String name, String value) throws IOException {
        out.writeByte(0x44);
        out.writeShort(name.length());
        out.writeBytes(name);
        out.writeShort(value.length());
        out.writeBytes(value);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
