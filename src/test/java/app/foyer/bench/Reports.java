package app.foyer.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Says for each screen what it shows, as a real page does after each change, over a few connections that are kept. */
final class Reports implements AutoCloseable {
    private static final int CONNECTIONS = 16;

    private record Report(String screen, long revision) {}

    private final BlockingQueue<Report> queue = new LinkedBlockingQueue<>();
    private final Thread[] senders = new Thread[CONNECTIONS];
    private final InetSocketAddress server;
    private volatile boolean closed;

    Reports(InetSocketAddress server) {
        this.server = server;
        for (int i = 0; i < CONNECTIONS; i++)
            senders[i] = Thread.ofPlatform().daemon().name("reports-" + i).start(this::send);
    }

    void say(String screen, long revision) {
        queue.add(new Report(screen, revision));
    }

    /** Tomcat closes a connection after a hundred requests, and a browser opens another. */
    private void send() {
        try {
            while (true) sendOverOneConnection();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            if (!closed) System.err.println("Reports end: " + failure.getMessage());
        }
    }

    private void sendOverOneConnection() throws IOException, InterruptedException {
        try (var socket = new Socket(server.getAddress(), server.getPort());
                var answers =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.setTcpNoDelay(true);
            for (var keep = true; keep; ) {
                socket.getOutputStream().write(request(queue.take()).getBytes(StandardCharsets.US_ASCII));
                var status = answers.readLine();
                if (status == null || !status.contains(" 204")) throw new IOException("answered " + status);
                for (var line = answers.readLine(); !line.isEmpty(); line = answers.readLine())
                    if (line.equalsIgnoreCase("Connection: close")) keep = false;
            }
        }
    }

    private String request(Report report) {
        var body = "{\"revision\":" + report.revision() + ",\"link\":\"live\",\"clockSkewMs\":0}";
        return "POST " + report.screen() + "/report HTTP/1.1\r\nHost: " + server.getHostString()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    @Override
    public void close() {
        closed = true;
        for (var sender : senders) sender.interrupt();
    }
}
