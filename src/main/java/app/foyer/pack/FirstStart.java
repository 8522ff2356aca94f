package app.foyer.pack;

import java.util.List;
import java.util.Optional;

/** What the first start made up, and what nobody can look up later: the start-up report shows it once. */
public interface FirstStart {
    /** Empty unless it was this start that made the accounts. */
    Optional<MadeUp> madeUp();

    /** @param password the same for all of the accounts */
    record MadeUp(List<String> accounts, String password) {
        public MadeUp {
            accounts = List.copyOf(accounts);
        }

        /** Leaves the password out. */
        @Override
        public String toString() {
            return "MadeUp " + accounts;
        }
    }
}
