package app.foyer.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The floor under an admission: its two rows, written in one transaction by bare JDBC, on a connection for each client. */
final class BareAdmissions implements AutoCloseable {
    private record Desk(Connection connection, PreparedStatement admission, PreparedStatement scan) {}

    private final List<Desk> desks = new ArrayList<>();
    private final String event;

    BareAdmissions(HikariDataSource pool, int clients, String event) throws SQLException {
        this.event = event;
        for (int i = 0; i < clients; i++) {
            var connection = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
            connection.setAutoCommit(false);
            desks.add(new Desk(
                    connection,
                    connection.prepareStatement(
                            "insert into admission (event_id, list_id, ticket_id, scan_id, at,"
                                    + " device_id, entries, inside, last_at) values (?, 'floor', ?, ?, ?, 'kiosk-1', 1, true, ?)"),
                    connection.prepareStatement("insert into scan (event_id, id, list_id, device_id, nonce, direction,"
                            + " ticket_id, outcome, at, received_at, actor, forced, offline) values (?, ?, 'floor',"
                            + " 'kiosk-1', ?, 'entry', ?, 'ok', ?, ?, 'bench', false, false)")));
        }
    }

    void admit(int client, int number) throws SQLException {
        var desk = desks.get(client);
        var unique = Long.toString(System.nanoTime(), 32) + "-" + client + "-" + number;
        var id = "0".repeat(26 - Math.min(26, unique.length())) + unique;
        var ticket = "floor-" + unique;
        var now = Timestamp.from(Instant.now());
        var admission = desk.admission();
        admission.setString(1, event);
        admission.setString(2, ticket);
        admission.setString(3, id);
        admission.setTimestamp(4, now);
        admission.setTimestamp(5, now);
        admission.executeUpdate();
        var scan = desk.scan();
        scan.setString(1, event);
        scan.setString(2, id);
        scan.setString(3, unique);
        scan.setString(4, ticket);
        scan.setTimestamp(5, now);
        scan.setTimestamp(6, now);
        scan.executeUpdate();
        desk.connection().commit();
    }

    @Override
    public void close() throws SQLException {
        for (var desk : desks) desk.connection().close();
    }
}
