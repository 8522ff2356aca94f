package app.foyer.badges.internal;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A line to a label printer, cut after a while whatever is going on: a write has no time limit of its own. */
final class LabelLine implements Closeable {
    private static final int CONNECT_MS = 3_000;
    private static final int ANSWER_MS = 5_000;
    private static final int GOODBYE_MS = 1_500;
    private static final Duration WHOLE = Duration.ofSeconds(25);
    private static final int LONGEST_ANSWER = 1_000;
    private static final int LINES = 3;
    private static final int BEGIN = 2;
    private static final int END = 3;

    private final Socket socket = new Socket();
    private final Thread guard;

    LabelLine(InetSocketAddress printer) throws IOException {
        guard = Thread.startVirtualThread(this::cut);
        try {
            // small, so that what was written is nearly what has arrived
            socket.setSendBufferSize(8_192);
            socket.setTcpNoDelay(true);
            socket.connect(printer, CONNECT_MS);
            socket.setSoTimeout(ANSWER_MS);
        } catch (IOException | RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private void cut() {
        try {
            Thread.sleep(WHOLE);
            socket.close();
        } catch (InterruptedException finished) {
            // in time
        } catch (IOException gone) {
            // as wanted
        }
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Asks how the printer is. Its answer also says that all that was sent before has arrived. */
    List<String> ask() throws IOException {
        send(Zpl.HOW_ARE_YOU);
        var answer = new ArrayList<String>();
        var line = new ByteArrayOutputStream();
        boolean inLine = false;
        for (int read = 0; answer.size() < LINES; read++) {
            int next = socket.getInputStream().read();
            if (next < 0 || read > LONGEST_ANSWER) throw new IOException("no proper answer");
            if (next == BEGIN) inLine = true;
            else if (next == END) {
                answer.add(line.toString(StandardCharsets.US_ASCII));
                line.reset();
                inLine = false;
            } else if (inLine) line.write(next);
        }
        return answer;
    }

    /** Ends the conversation in good order with a printer that answers nothing. */
    void finish() throws IOException {
        socket.shutdownOutput();
        socket.setSoTimeout(GOODBYE_MS);
        try {
            for (int read = 0; read < LONGEST_ANSWER && socket.getInputStream().read() >= 0; read++) {}
        } catch (SocketTimeoutException keepsItOpen) {
            // many do
        }
    }

    @Override
    public void close() throws IOException {
        guard.interrupt();
        socket.close();
    }
}
