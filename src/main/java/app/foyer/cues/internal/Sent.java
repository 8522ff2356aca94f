package app.foyer.cues.internal;

import java.net.URI;
import tools.jackson.databind.json.JsonMapper;

/** What is sent, and to where. */
record Sent(URI address, String body) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Sent of(URI address, Object body) {
        return new Sent(address, JSON.writeValueAsString(body));
    }

    /** The address stays unsaid. */
    @Override
    public String toString() {
        return "Sent";
    }
}
