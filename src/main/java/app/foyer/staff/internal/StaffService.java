package app.foyer.staff.internal;

import app.foyer.platform.Refusal;
import app.foyer.platform.Retry;
import app.foyer.platform.Secrets;
import app.foyer.platform.TokenRevoked;
import app.foyer.platform.VenueClock;
import app.foyer.staff.ApiToken;
import app.foyer.staff.Member;
import app.foyer.staff.Role;
import app.foyer.staff.SignIn;
import app.foyer.staff.SlowDown;
import app.foyer.staff.Staff;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks passwords and tokens. */
@Service
class StaffService implements Staff {
    /** About 130 ms of one core of a small machine: dear to a guesser, not to those who wait behind at the door. */
    private static final int STRENGTH = 11;

    private static final Member ENVIRONMENT = new Member("admin-token", Role.ADMIN);
    private static final String TOKEN_PREFIX = "foyer_";
    private static final int TOKEN_BYTES = 32;

    private final StaffStore store;
    private final VenueClock clock;
    private final TransactionTemplate transactions;
    private final String adminTokenHash;
    private final PasswordEncoder passwords = new BCryptPasswordEncoder(STRENGTH);
    private final Secrets secrets;
    private final ApplicationEventPublisher events;
    private final String nobodysPassword;

    StaffService(
            StaffStore store,
            VenueClock clock,
            TransactionTemplate transactions,
            Secrets secrets,
            ApplicationEventPublisher events,
            @Value("${foyer.admin-token:}") String adminToken) {
        this.store = store;
        this.clock = clock;
        this.transactions = transactions;
        this.secrets = secrets;
        this.events = events;
        this.nobodysPassword = passwords.encode(newToken());
        this.adminTokenHash = adminToken.isBlank() ? null : Secrets.hash(adminToken.strip());
    }

    @Override
    public boolean hasAccounts() {
        return store.hasAccounts();
    }

    @Override
    public void add(String username, String password, Role role) {
        var name = normal(username);
        try {
            store.add(name, passwords.encode(password), role, clock.now());
        } catch (DuplicateKeyException taken) {
            throw new Refusal("account-exists", Map.of("account", name));
        }
    }

    @Override
    public SignIn signIn(String username, String password, String address) {
        var name = normal(username);
        var everywhere = Secrets.hash(name);
        var here = Secrets.hash(name + "\n" + address);
        var left = inTransaction(() -> takeTurn(everywhere, here));
        if (left.isPositive()) return new SignIn.SlowedDown(left);
        var account = store.account(name);
        var right = passwords.matches(
                password, account.map(StaffStore.Account::passwordHash).orElse(nobodysPassword));
        if (!right || account.isEmpty()) return new SignIn.Refused();
        var old = clock.now().minus(SlowDown.FORGOTTEN_AFTER);
        inTransaction(() -> store.forgetTries(List.of(everywhere, here), old));
        return new SignIn.Accepted(new Member(name, account.get().role()));
    }

    /** Counts the try before the password is looked at, so that many at once are not more than one after another. */
    private Duration takeTurn(String everywhere, String here) {
        var now = clock.now();
        var all = tries(everywhere, now);
        var own = tries(here, now);
        var left = SlowDown.ofAll(all.count(), all.last(), now);
        var ownLeft = SlowDown.left(own.count(), own.last(), now);
        if (ownLeft.compareTo(left) > 0) left = ownLeft;
        if (left.isZero()) {
            store.countTry(everywhere, all.count() + 1, now);
            store.countTry(here, own.count() + 1, now);
        }
        return left;
    }

    private StaffStore.Tries tries(String key, Instant now) {
        var tries = store.lockTries(key, now);
        return SlowDown.forgotten(tries.last(), now) ? new StaffStore.Tries(0, tries.last()) : tries;
    }

    @Override
    public Made makeToken(String name, Role role, String by) {
        var secret = newToken();
        return new Made(store.addToken(Secrets.hash(secret), name, role, by, clock.now()), secret);
    }

    @Override
    public List<ApiToken> tokens() {
        return store.tokens();
    }

    @Override
    public void revokeToken(String id) {
        if (!store.revokeToken(id)) throw new Refusal("unknown-token");
        events.publishEvent(new TokenRevoked());
    }

    @Override
    public Optional<Member> byToken(String token) {
        var hash = Secrets.hash(token);
        if (adminTokenHash != null && sameBytes(hash, adminTokenHash)) return Optional.of(ENVIRONMENT);
        return token.startsWith(TOKEN_PREFIX) ? store.byTokenHash(hash) : Optional.empty();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Retry.onConflict(() -> transactions.execute(status -> work.get()));
    }

    private String newToken() {
        return TOKEN_PREFIX + secrets.token(TOKEN_BYTES);
    }

    private static boolean sameBytes(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static String normal(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
