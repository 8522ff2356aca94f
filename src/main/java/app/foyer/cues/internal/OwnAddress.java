package app.foyer.cues.internal;

import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** With what the addresses begin that this server gives away, so that phones in the network can open them. */
@Component
class OwnAddress {
    private static final String EVERYWHERE = "0.0.0.0";

    private final String given;
    private final String host;
    private volatile int port;

    /**
     * @param given {@code foyer.address}, for example {@code https://foyer.example.org}; blank for this machine's own
     * @param host where the server listens
     */
    OwnAddress(
            @Value("${foyer.address:}") String given,
            @Value("${server.address}") String host,
            @Value("${server.port:8080}") int port) {
        this.given = given.strip().replaceAll("/+$", "");
        this.host = host;
        this.port = port;
    }

    @EventListener
    void opened(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null)
            port = event.getWebServer().getPort();
    }

    /** Without a slash at its end. */
    String begin() {
        if (!given.isEmpty()) return given;
        return "http://" + (host.equals(EVERYWHERE) ? inNetwork() : host) + ":" + port;
    }

    private static String inNetwork() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(OwnAddress::addresses)
                    .findFirst()
                    .orElse("127.0.0.1");
        } catch (SocketException unknown) {
            return "127.0.0.1";
        }
    }

    private static Stream<String> addresses(NetworkInterface of) {
        return of.inetAddresses()
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .map(address -> address.getHostAddress());
    }
}
