package app.foyer.cues.internal;

import app.foyer.cues.Channels;
import java.net.URI;
import java.net.URISyntaxException;

/** Addresses that messages may be sent to. Whoever knows one can write to that robot, so none is ever shown whole. */
final class Addresses {
    private static final int SHOWN = 4;
    private static final int LONG_ENOUGH = 16;

    private Addresses() {}

    /** Whether it is one of http or https with a host, and no user in it. */
    static boolean isGood(String address) {
        if (address == null || address.length() > Channels.LONGEST_ADDRESS) return false;
        try {
            var uri = new URI(address);
            var http = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return http && uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null;
        } catch (URISyntaxException bad) {
            return false;
        }
    }

    /** Its host, and of what follows the last characters, if it is long enough to guess nothing from them. */
    static String masked(String address) {
        var uri = URI.create(address);
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        var end = path.length() < LONG_ENOUGH ? "" : path.substring(path.length() - SHOWN);
        return uri.getScheme() + "://" + uri.getHost() + port + "/…" + end;
    }
}
