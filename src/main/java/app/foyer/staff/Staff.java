package app.foyer.staff;

/** Staff accounts. */
public interface Staff {
    boolean hasAccounts();

    /** Creates an account, its password hashed. @throws app.foyer.platform.Refusal {@code account-exists} */
    void add(String username, String password, Role role);
}
