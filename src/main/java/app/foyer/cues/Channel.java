package app.foyer.cues;

import app.foyer.platform.LocalText;
import java.util.Locale;

/**
 * Where messages go: a group robot, or any address that takes JSON.
 *
 * @param address the name of the environment variable that holds the address, never the address itself; or null
 * @param secret the name of the environment variable that holds what its robot signs with, or null
 */
public record Channel(String id, LocalText name, Kind kind, String address, String secret) {
    public enum Kind {
        WECOM(false),
        DINGTALK(true),
        FEISHU(true),
        SLACK(false),
        JSON(false);

        private final boolean signs;

        Kind(boolean signs) {
            this.signs = signs;
        }

        /** Whether its messages may be signed. */
        public boolean signs() {
            return signs;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
