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

    Reports(InetSocketAddress server) {
        this.server = server;
        for (int i = 0; i < CONNECTIONS; i++)
            senders[i] = Thread.ofPlatform().daemon().name("reports-" + i).start(this::send);
    }

    void say(String screen, long revision) {
        queue.add(new Report(screen, revision));
    }

    private void send() {
        try (var socket = new Socket(server.getAddress(), server.getPort());
                var answers =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.setTcpNoDelay(true);
            while (true) {
                var report = queue.take();
                var body = "{\"revision\":" + report.revision() + ",\"link\":\"live\",\"clockSkewMs\":0}";
                socket.getOutputStream()
                        .write(("POST " + report.screen() + "/report HTTP/1.1\r\nHost: " + server.getHostString()
                                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                                        + "\r\n\r\n" + body)
                                .getBytes(StandardCharsets.US_ASCII));
                var status = answers.readLine();
                if (status == null || !status.contains(" 204"))
                    throw new IOException("A report was answered " + status);
                while (!answers.readLine().isEmpty()) {
                    // the head's lines say nothing that is needed
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            System.err.println("Reports end: " + failure.getMessage());
        }
    }

    @Override
    public void close() {
        for (var sender : senders) sender.interrupt();
    }
}
