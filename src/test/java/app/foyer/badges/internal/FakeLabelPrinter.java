package app.foyer.badges.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Prints a label, here a text, at its last command; forgets half a label when told so; can be pulled out of the wall. */
final class FakeLabelPrinter implements AutoCloseable {
    private static final String WELL = "\u0002030,0,0,0480,000,0,0,0,000,0,0,0\u0003\r\n"
            + "\u0002000,0,0,0,0,2,6,0,00000000,1,000\u0003\r\n\u00021234,0\u0003\r\n";

    private final List<String> labels = new CopyOnWriteArrayList<>();
    private final List<Socket> lines = new CopyOnWriteArrayList<>();
    private final int port;
    private volatile ServerSocket server;
    private volatile Fault fault = Fault.NONE;
    private volatile int labelsUntilFault;

    enum Fault {
        NONE,
        /** In the middle of a label's dots. */
        IN_THE_MIDDLE,
        /** It has printed, and dies before it says so. */
        BEFORE_THE_ANSWER
    }

    FakeLabelPrinter() throws IOException {
        server = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        port = server.getLocalPort();
        listen(server);
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** In the order in which they came out. */
    List<String> labels() {
        return List.copyOf(labels);
    }

    void failAfter(int moreLabels, Fault how) {
        labelsUntilFault = labels.size() + moreLabels;
        fault = how;
    }

    boolean isOff() {
        return server.isClosed();
    }

    void switchOn() throws IOException {
        server = new ServerSocket(port, 20, InetAddress.getLoopbackAddress());
        listen(server);
    }

    void switchOff() {
        try {
            server.close();
            for (var line : lines) {
                if (line.isClosed()) continue;
                line.setSoLinger(true, 0);
                line.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void listen(ServerSocket on) {
        Thread.startVirtualThread(() -> {
            while (!on.isClosed()) {
                try {
                    var line = on.accept();
                    lines.add(line);
                    Thread.startVirtualThread(() -> talk(line));
                } catch (IOException off) {
                    return;
                }
            }
        });
    }

    private void talk(Socket line) {
        var heard = new StringBuilder();
        try (line) {
            var in = line.getInputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                heard.append((char) next);
                if (heard.length() > 2_000 && isDue(Fault.IN_THE_MIDDLE)) {
                    pull();
                    return;
                }
                if (ends(heard, "~JX")) heard.setLength(0);
                else if (ends(heard, "~HS")) {
                    heard.setLength(heard.length() - 3);
                    line.getOutputStream().write(WELL.getBytes(StandardCharsets.US_ASCII));
                } else if (ends(heard, "^XZ")) {
                    var dies = isDue(Fault.BEFORE_THE_ANSWER);
                    labels.add(heard.substring(heard.indexOf("^XA")));
                    heard.setLength(0);
                    if (dies) {
                        pull();
                        return;
                    }
                }
            }
        } catch (IOException broken) {
            // the line is gone, and half a label with it
        }
    }

    private boolean isDue(Fault which) {
        return fault == which && labels.size() >= labelsUntilFault;
    }

    private void pull() {
        fault = Fault.NONE;
        switchOff();
    }

    private static boolean ends(StringBuilder text, String with) {
        return text.length() >= with.length()
                && text.substring(text.length() - with.length()).equals(with);
    }

    @Override
    public void close() {
        switchOff();
    }
}
