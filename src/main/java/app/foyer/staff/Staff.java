package app.foyer.staff;

import java.util.List;
import java.util.Optional;

/** Staff accounts and the tokens by which programs act for staff. Account names are compared without regard to case. */
public interface Staff {
    boolean hasAccounts();

    /** Creates an account, its password hashed. @throws app.foyer.platform.Refusal {@code account-exists} */
    void add(String username, String password, Role role);

    /**
     * Checks a password. The answer is the same, and takes as long, whether there is such an account or not.
     *
     * @param address where the try comes from: who guesses there does not keep the others from signing in
     */
    SignIn signIn(String username, String password, String address);

    /**
     * Makes an API token. It is told this once: only its hash is kept.
     *
     * @param name what the journal calls who uses it
     * @param by the administrator who makes it
     */
    Made makeToken(String name, Role role, String by);

    /** The API tokens that still hold, oldest first. */
    List<ApiToken> tokens();

    /** Ends an API token at once. @throws app.foyer.platform.Refusal {@code unknown-token} */
    void revokeToken(String id);

    /** Whom an API token stands for, if it is one. */
    Optional<Member> byToken(String token);

    /** A new token: {@code secret} is what the program shows, {@code token} what we keep. */
    record Made(ApiToken token, String secret) {
        /** Leaves the secret out. */
        @Override
        public String toString() {
            return token.toString();
        }
    }
}
