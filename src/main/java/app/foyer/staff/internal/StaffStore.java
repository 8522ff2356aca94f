package app.foyer.staff.internal;

import static app.foyer.db.generated.Tables.API_TOKEN;
import static app.foyer.db.generated.Tables.SIGN_IN_TRY;
import static app.foyer.db.generated.Tables.STAFF;

import app.foyer.platform.Ids;
import app.foyer.staff.ApiToken;
import app.foyer.staff.Member;
import app.foyer.staff.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Accounts, tokens and counted tries in the database. */
@Repository
class StaffStore {
    record Account(String passwordHash, Role role) {}

    record Tries(int count, Instant last) {}

    private final DSLContext db;
    private final Ids ids;

    StaffStore(DSLContext db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    boolean hasAccounts() {
        return db.fetchExists(STAFF);
    }

    void add(String username, String passwordHash, Role role, Instant now) {
        db.insertInto(STAFF, STAFF.USERNAME, STAFF.PASSWORD_HASH, STAFF.ROLE, STAFF.CREATED_AT)
                .values(username, passwordHash, role.code(), now)
                .execute();
    }

    Optional<Account> account(String username) {
        return db.selectFrom(STAFF)
                .where(STAFF.USERNAME.eq(username))
                .fetchOptional(row -> new Account(row.getPasswordHash(), Role.of(row.getRole())));
    }

    /**
     * The tries of that name, which others may look at when the transaction ends. An update that changes nothing locks
     * the row at once; to ignore the duplicate would share it first, and two who share it deadlock.
     */
    Tries lockTries(String usernameHash, Instant now) {
        db.insertInto(SIGN_IN_TRY, SIGN_IN_TRY.USERNAME_HASH, SIGN_IN_TRY.TRIES, SIGN_IN_TRY.LAST_AT)
                .values(usernameHash, 0, now)
                .onDuplicateKeyUpdate()
                .set(SIGN_IN_TRY.USERNAME_HASH, usernameHash)
                .execute();
        return db.selectFrom(SIGN_IN_TRY)
                .where(SIGN_IN_TRY.USERNAME_HASH.eq(usernameHash))
                .forUpdate()
                .fetchSingle(row -> new Tries(row.getTries(), row.getLastAt()));
    }

    void countTry(String usernameHash, int tries, Instant now) {
        db.update(SIGN_IN_TRY)
                .set(SIGN_IN_TRY.TRIES, tries)
                .set(SIGN_IN_TRY.LAST_AT, now)
                .where(SIGN_IN_TRY.USERNAME_HASH.eq(usernameHash))
                .execute();
    }

    /** Forgets those, and by the way all that are as old as {@code before}. */
    int forgetTries(List<String> usernameHashes, Instant before) {
        return db.deleteFrom(SIGN_IN_TRY)
                .where(SIGN_IN_TRY.USERNAME_HASH.in(usernameHashes))
                .or(SIGN_IN_TRY.LAST_AT.le(before))
                .execute();
    }

    ApiToken addToken(String hash, String name, Role role, String by, Instant now) {
        var token = new ApiToken(ids.next(now), name, role, now, by);
        db.insertInto(API_TOKEN)
                .columns(
                        API_TOKEN.ID,
                        API_TOKEN.HASH,
                        API_TOKEN.NAME,
                        API_TOKEN.ROLE,
                        API_TOKEN.CREATED_AT,
                        API_TOKEN.CREATED_BY,
                        API_TOKEN.REVOKED)
                .values(token.id(), hash, name, role.code(), now, by, false)
                .execute();
        return token;
    }

    List<ApiToken> tokens() {
        return db.selectFrom(API_TOKEN)
                .where(API_TOKEN.REVOKED.isFalse())
                .orderBy(API_TOKEN.ID)
                .fetch(row -> new ApiToken(
                        row.getId(), row.getName(), Role.of(row.getRole()), row.getCreatedAt(), row.getCreatedBy()));
    }

    /** @return whether it held until now */
    boolean revokeToken(String id) {
        var ended = db.update(API_TOKEN)
                .set(API_TOKEN.REVOKED, true)
                .where(API_TOKEN.ID.eq(id), API_TOKEN.REVOKED.isFalse())
                .execute();
        return ended > 0;
    }

    Optional<Member> byTokenHash(String hash) {
        return db.selectFrom(API_TOKEN)
                .where(API_TOKEN.HASH.eq(hash))
                .and(API_TOKEN.REVOKED.isFalse())
                .fetchOptional(row -> new Member(row.getName(), Role.of(row.getRole())));
    }
}
