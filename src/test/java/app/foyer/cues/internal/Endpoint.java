package app.foyer.cues.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody on the loopback who is sent messages, and answers as the test has it; else with 200 and a given text. */
final class Endpoint implements AutoCloseable {
    /** A request that was answered well. */
    record Got(String path, String query, String type, JsonNode body) {}

    private final HttpServer server;
    private final ConcurrentLinkedDeque<Answer> script = new ConcurrentLinkedDeque<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Got> got = Collections.synchronizedList(new ArrayList<>());
    private volatile Consumer<Got> onGot = any -> {};
    private volatile String well = "{}";
    private volatile int asked;

    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    Endpoint() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Answers the next requests in this way, each once. */
    void next(Answer... answers) {
        script.addAll(List.of(answers));
    }

    void answers(String text) {
        well = text;
    }

    void onGot(Consumer<Got> listener) {
        onGot = listener;
    }

    static Answer status(int status, String body, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2)
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            write(exchange, status, body);
        };
    }

    /** Says nothing until the test is over. */
    Answer hang() {
        return exchange -> {
            try {
                closed.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }

    List<Got> got() {
        return List.copyOf(got);
    }

    int asked() {
        return asked;
    }

    private synchronized Answer next() {
        asked++;
        return script.poll();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var scripted = next();
        if (scripted != null) {
            scripted.to(exchange);
            return;
        }
        var uri = exchange.getRequestURI();
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        var request = new Got(
                uri.getPath(), uri.getRawQuery(), type, JsonMapper.shared().readTree(body));
        onGot.accept(request);
        got.add(request);
        write(exchange, 200, well);
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
