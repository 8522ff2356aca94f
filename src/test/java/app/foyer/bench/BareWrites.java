package app.foyer.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;

/** The floor under a command: its rows, as large as they were, written in one transaction by bare JDBC. */
final class BareWrites {
    private static final String FLOOR = "floor";

    private final DataSource database;
    private final String journalled;
    private final String body;

    /** Takes a change that was journalled for the event as the one to write. */
    BareWrites(DataSource database, String event) throws SQLException {
        this.database = database;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select before_body, after_body from journal_change"
                        + " where event_id = ? and kind = 'session' and before_body is not null limit 1")) {
            select.setString(1, event);
            try (var found = select.executeQuery()) {
                found.next();
                journalled = found.getString(1);
                body = found.getString(2);
            }
        }
    }

    /** @return nanoseconds of each transaction */
    long[] write(int warmUp, int transactions) throws SQLException {
        var nanos = new long[transactions];
        try (var connection = database.getConnection()) {
            prepare(connection);
            connection.setAutoCommit(false);
            for (int i = -warmUp; i < transactions; i++) {
                var start = System.nanoTime();
                write(connection, i + warmUp + 2L);
                if (i >= 0) nanos[i] = System.nanoTime() - start;
            }
            connection.setAutoCommit(true);
        }
        return nanos;
    }

    private static void prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("insert into event (id, name, subtitle, zone, day_change, languages, brand,"
                    + " created_at) values ('floor', '{}', '{}', 'UTC', '04:00', 'en', '{}', now(6))");
            statement.executeUpdate("insert into session (event_id, id, kind, title, subtitle, summary, track,"
                    + " speakers, moderators, planned_room, planned_start, planned_end, revision)"
                    + " values ('floor', 's', 'talk', '{}', '{}', '{}', '{}', '[]', '[]', 'r', now(6), now(6), 1)");
        }
    }

    private void write(Connection connection, long revision) throws SQLException {
        try (var event = connection.prepareStatement(
                        "update event set revision = last_insert_id(revision + 1) where id = ?");
                var session = connection.prepareStatement(
                        "update session set title = ?, actual_start = ?, revision = ? where event_id = ? and id = 's'");
                var journal = connection.prepareStatement("insert into journal (event_id, revision, at, actor, device,"
                        + " command, body) values (?, ?, ?, 'bench', 'bench', 'next', '{}')");
                var change = connection.prepareStatement("insert into journal_change (event_id, revision, position,"
                        + " kind, entity_id, before_body, after_body) values (?, ?, 0, 'session', 's', ?, ?)")) {
            var now = Timestamp.from(Instant.ofEpochSecond(1_800_000_000L + revision));
            event.setString(1, FLOOR);
            event.executeUpdate();
            session.setString(1, "{\"und\":\"How item " + revision + " came to be\"}");
            session.setTimestamp(2, now);
            session.setLong(3, revision);
            session.setString(4, FLOOR);
            session.executeUpdate();
            journal.setString(1, FLOOR);
            journal.setLong(2, revision);
            journal.setTimestamp(3, now);
            journal.executeUpdate();
            change.setString(1, FLOOR);
            change.setLong(2, revision);
            change.setString(3, journalled);
            change.setString(4, body);
            change.executeUpdate();
            connection.commit();
        }
    }
}
