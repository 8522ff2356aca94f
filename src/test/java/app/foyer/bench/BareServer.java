package app.foyer.bench;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The floor: a process that does nothing but write the same number of bytes to as many sockets when it is told to. Its
 * arguments are how many clients there are and how many bytes each kind of them gets.
 */
final class BareServer {
    private static final String ANSWER = "HTTP/1.0 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";

    private BareServer() {}

    static void main(String[] arguments) throws IOException {
        var clients = Integer.parseInt(arguments[0]);
        var sizes = Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
        try (var server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2_000);
            System.out.println(((InetSocketAddress) server.getLocalAddress()).getPort());
            try (var orders = server.accept()) {
                serve(server, orders, clients, sizes);
            }
        }
    }

    private static void serve(ServerSocketChannel server, SocketChannel orders, int count, int[] sizes)
            throws IOException {
        var clients = new ArrayList<SocketChannel>();
        for (int i = 0; i < count; i++) {
            var client = server.accept();
            client.setOption(StandardSocketOptions.TCP_NODELAY, true);
            write(client, ByteBuffer.wrap((ANSWER + "id: 1\n\n").getBytes(StandardCharsets.US_ASCII)));
            clients.add(client);
        }
        var input = new DataInputStream(orders.socket().getInputStream());
        for (var revision = input.readLong(); revision > 0; revision = input.readLong())
            broadcast(clients, messages(revision, sizes));
    }

    private static void broadcast(List<SocketChannel> clients, ByteBuffer[] messages) throws IOException {
        for (int i = 0; i < clients.size(); i++) write(clients.get(i), messages[i % messages.length].duplicate());
    }

    private static ByteBuffer[] messages(long revision, int[] sizes) {
        return Arrays.stream(sizes)
                .mapToObj(size -> {
                    var start = "id: " + revision + "\nevent: change\ndata: ";
                    var padding = "x".repeat(Math.max(1, size - start.length() - 2));
                    return ByteBuffer.wrap((start + padding + "\n\n").getBytes(StandardCharsets.US_ASCII));
                })
                .toArray(ByteBuffer[]::new);
    }

    private static void write(SocketChannel client, ByteBuffer data) throws IOException {
        while (data.hasRemaining()) client.write(data);
    }
}
