package app.foyer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tells whether a request was made on the server's own machine. {@code foyer.same-machine=false} trusts none: behind a
 * proxy here that does not say so, every request looks like one.
 */
@Component
final class SameMachine {
    private static final List<String> LOOPBACK = List.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
    private static final List<String> LOOPBACK_HOSTS = List.of("localhost", "127.0.0.1", "[::1]");

    private final boolean trusted;

    SameMachine(@Value("${foyer.same-machine:true}") boolean trusted) {
        this.trusted = trusted;
    }

    /**
     * Whether it came over the loopback address, to a loopback name, and through no proxy. What a header says can only
     * take the trust away, never give it: a name that only looks like ours is a page that rebinds its own.
     */
    boolean sent(HttpServletRequest request) {
        return trusted
                && LOOPBACK.contains(request.getRemoteAddr())
                && LOOPBACK_HOSTS.contains(host(request))
                && Collections.list(request.getHeaderNames()).stream().noneMatch(SameMachine::tellsOfProxy);
    }

    private static String host(HttpServletRequest request) {
        return request.getServerName().toLowerCase(Locale.ROOT);
    }

    private static boolean tellsOfProxy(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded")
                || name.equals("forwarded")
                || name.equals("via")
                || name.equals("x-real-ip");
    }
}
