package app.foyer.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Many screens' streams on one thread: cheap enough not to be what is measured. Speaks HTTP/1.0, so that the stream comes
 * as it is and not in chunks.
 */
final class Listeners implements AutoCloseable {
    private static final int HEAD = 4_096;
    private static final Pattern ID = Pattern.compile("(?m)^id: (\\d+)$");

    private final Selector selector = Selector.open();
    private final BiConsumer<String, Long> shown;
    private final List<Listener> listeners = new ArrayList<>();
    private final Thread thread = Thread.ofPlatform().name("listeners").unstarted(this::listen);
    private volatile Wait wait;
    private volatile boolean closed;

    /** What everybody waits for: the revision, and how many have it not yet. */
    private record Wait(long revision, CountDownLatch missing, Predicate<String> shows) {}

    private final class Listener {
        private final String path;
        private final SocketChannel channel;
        private final ByteBuffer request;
        private final byte[] head = new byte[HEAD];
        private int length;
        private int last;
        private int lastButOne;
        private boolean answered;
        private long revision;
        private long at;
        private long bytes;

        Listener(InetSocketAddress server, String path) throws IOException {
            this.path = path;
            request = ByteBuffer.wrap(("GET " + path + " HTTP/1.0\r\nHost: " + server.getHostString()
                            + "\r\nAccept: text/event-stream\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.register(selector, SelectionKey.OP_CONNECT, this);
            channel.connect(server);
        }

        void take(ByteBuffer data, long now) {
            bytes += data.limit();
            var kept = Math.min(data.limit(), HEAD - length);
            if (kept > 0) data.get(0, head, length, kept);
            length += data.limit();
            for (int i = Math.max(0, data.limit() - 2); i < data.limit(); i++) {
                lastButOne = last;
                last = data.get(i);
            }
            if (last == '\n' && lastButOne == '\n') complete(data, now);
        }

        /** One message or several have come whole; the newest revision among them counts. */
        private void complete(ByteBuffer data, long now) {
            var text = new String(head, 0, Math.min(length, HEAD), StandardCharsets.UTF_8);
            if (!answered) {
                if (!text.startsWith("HTTP/1.1 200") && !text.startsWith("HTTP/1.0 200"))
                    throw new IllegalStateException(
                            "The server answered: " + text.lines().findFirst());
                answered = true;
            }
            var newest = newest(text);
            if (newest < 0 || wait != null && newest < wait.revision())
                newest = Math.max(
                        newest,
                        newest(StandardCharsets.UTF_8.decode(data.rewind()).toString()));
            length = 0;
            var waiting = wait;
            if (newest <= revision || waiting != null && !waiting.shows().test(text)) return;
            revision = newest;
            at = now;
            shown.accept(path, revision);
            if (waiting != null && revision >= waiting.revision())
                waiting.missing().countDown();
        }

        private static long newest(String text) {
            var found = ID.matcher(text);
            var newest = -1L;
            while (found.find()) newest = Math.max(newest, Long.parseLong(found.group(1)));
            return newest;
        }
    }

    /**
     * Opens them all at once.
     *
     * @param shown is told of each path that has a newer revision
     */
    Listeners(InetSocketAddress server, List<String> paths, BiConsumer<String, Long> shown) throws IOException {
        this.shown = shown;
        wait = new Wait(1, new CountDownLatch(paths.size()), text -> true);
        for (var path : paths) listeners.add(new Listener(server, path));
        thread.start();
    }

    private void listen() {
        var buffer = ByteBuffer.allocateDirect(256 * 1024);
        try {
            while (!closed) {
                selector.select(key -> {
                    try {
                        ready(key, buffer);
                    } catch (IOException failure) {
                        throw new IllegalStateException("A stream broke", failure);
                    }
                });
            }
        } catch (IOException failure) {
            throw new IllegalStateException("Listening broke", failure);
        }
    }

    private static void ready(SelectionKey key, ByteBuffer buffer) throws IOException {
        var listener = (Listener) key.attachment();
        if (key.isConnectable()) {
            listener.channel.finishConnect();
            listener.channel.write(listener.request);
            key.interestOps(SelectionKey.OP_READ);
        } else if (key.isReadable()) {
            buffer.clear();
            var read = listener.channel.read(buffer);
            if (read < 0) throw new IOException("The server closed a stream");
            buffer.flip();
            if (read > 0) listener.take(buffer, System.nanoTime());
        }
    }

    /** From now on wait for that revision; call it before anything can send it. */
    void expect(long revision) {
        expect(revision, text -> true);
    }

    /**
     * The same; a message of which this does not hold is passed over, whatever its revision.
     *
     * @param shows of the first few thousand bytes of a message
     */
    void expect(long revision, Predicate<String> shows) {
        wait = new Wait(revision, new CountDownLatch(listeners.size()), shows);
    }

    /** When each of them had all of what was expected, by {@link System#nanoTime}. */
    long[] await(Duration atMost) throws InterruptedException, TimeoutException {
        if (!wait.missing().await(atMost.toMillis(), TimeUnit.MILLISECONDS))
            throw new TimeoutException(
                    wait.missing().getCount() + " screens did not get revision " + wait.revision() + " in " + atMost);
        return listeners.stream().mapToLong(listener -> listener.at).toArray();
    }

    /** The bytes that each has received so far. */
    long[] bytes() {
        return listeners.stream().mapToLong(listener -> listener.bytes).toArray();
    }

    static double average(long[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closed = true;
        selector.wakeup();
        thread.join();
        for (var listener : listeners) listener.channel.close();
        selector.close();
    }
}
