package app.foyer.staff;

import java.util.Optional;

/** Staff accounts and the tokens by which programs act for staff. Account names are compared without regard to case. */
public interface Staff {
    boolean hasAccounts();

    /** Creates an account, its password hashed. @throws app.foyer.platform.Refusal {@code account-exists} */
    void add(String username, String password, Role role);

    /** Checks a password. The answer is the same, and takes as long, whether there is such an account or not. */
    SignIn signIn(String username, String password);

    /**
     * Makes an API token. It is told this once: only its hash is kept.
     *
     * @param name what the journal calls who uses it
     * @param by the administrator who makes it
     */
    String makeToken(String name, Role role, String by);

    /** Whom an API token stands for, if it is one. */
    Optional<Member> byToken(String token);
}
