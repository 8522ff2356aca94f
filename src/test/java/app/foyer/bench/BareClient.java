package app.foyer.bench;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A desk on one connection that stays open, which costs the machine as little as a desk elsewhere would. */
final class BareClient implements Closeable {
    private final Socket socket;
    private final InputStream answers;
    private final String head;

    BareClient(int port, String token) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        answers = new BufferedInputStream(socket.getInputStream());
        head =
                "POST /api/v1/checkins HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + token + "\r\nContent-Length: ";
    }

    /** @return the status that was answered */
    int admit(String body) throws IOException {
        var bytes = (head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
        socket.getOutputStream().write(bytes);
        var status = Integer.parseInt(line().split(" ")[1]);
        var length = -1;
        for (var field = line(); !field.isEmpty(); field = line())
            if (field.regionMatches(true, 0, "content-length:", 0, 15))
                length = Integer.parseInt(field.substring(15).strip());
        if (length >= 0) answers.skipNBytes(length);
        else skipChunks();
        return status;
    }

    private void skipChunks() throws IOException {
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16))
            answers.skipNBytes(size + 2L);
        line();
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = answers.read(); c != '\n'; c = answers.read()) {
            if (c < 0) throw new IOException("the server hung up");
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
