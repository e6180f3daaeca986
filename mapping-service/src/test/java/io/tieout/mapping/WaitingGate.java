package io.tieout.mapping;

import io.tieout.mapping.waiting.WaitsFor;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Stops an invoice between the writing of what it waits for and the commit, until the gate is closed no more. */
final class WaitingGate implements AutoCloseable {

    private static final int LOCK = 4711;

    private final Connection holder;

    private WaitingGate(Connection holder) {
        this.holder = holder;
    }

    static WaitingGate closed(DataSource dataSource, WaitsFor waitsFor) throws SQLException {
        var gate = new WaitingGate(dataSource.getConnection());
        gate.run("""
                CREATE FUNCTION gate() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_advisory_xact_lock(%d); RETURN NULL; END $$
                """.formatted(LOCK));
        gate.run("""
                CREATE TRIGGER gate AFTER INSERT OR UPDATE ON waiting_document
                   FOR EACH ROW WHEN (NEW.waits_for = '%s') EXECUTE FUNCTION gate()
                """.formatted(waitsFor));
        gate.run("SELECT pg_advisory_lock(%d)".formatted(LOCK));
        return gate;
    }

    /** Whether an invoice stands before it. */
    boolean isKnockedAt() throws SQLException {
        try (var statement = holder.createStatement();
                var row = statement.executeQuery(
                        "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = %d AND NOT granted"
                                .formatted(LOCK))) {
            return row.next() && row.getInt(1) > 0;
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = holder.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        run("SELECT pg_advisory_unlock(%d)".formatted(LOCK));
        run("DROP TRIGGER gate ON waiting_document");
        run("DROP FUNCTION gate");
        holder.close();
    }
}
