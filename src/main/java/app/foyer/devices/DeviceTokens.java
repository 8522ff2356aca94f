package app.foyer.devices;

import java.util.List;
import java.util.Optional;

/** The tokens by which devices elsewhere than on the server's own machine open their pages. Only hashes are stored. */
public interface DeviceTokens {
    /**
     * Makes a token, which is told once and never again.
     *
     * @param device the device that it opens, or null for any of the event
     * @param createdBy who asked for it
     * @throws app.foyer.platform.Refusal {@code unknown-device}
     */
    Made make(String event, String device, String createdBy);

    /** What a token opens; empty for one that was never made, or was revoked. */
    Optional<DeviceToken> check(String token);

    /** The tokens of an event that still hold, oldest first. */
    List<DeviceToken> all(String event);

    /** Ends a token at once. @throws app.foyer.platform.Refusal {@code unknown-token} */
    void revoke(String event, String id);

    /** A new token: {@code secret} is what the device shows, {@code token} what we keep. */
    record Made(DeviceToken token, String secret) {
        /** Leaves the secret out. */
        @Override
        public String toString() {
            return token.toString();
        }
    }
}
