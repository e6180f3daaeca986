package io.tieout.benchmarks.measure;

import io.tieout.embedded.PostgresNode;
import io.tieout.local.Problem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The connector's queue, looked at from inside PostgreSQL.
 *
 * @param postgres the database of the installation
 */
record Queue(PostgresNode postgres) {

    private static final String DATABASE = "tieout";

    /** @param dead row versions that a vacuum has yet to clear away */
    record Tuples(long live, long dead) {}

    /** PostgreSQL writes down how long each statement took, from now on or no more. */
    void tellDurations(boolean on) {
        execute("ALTER SYSTEM SET log_min_duration_statement = " + (on ? 0 : -1));
        execute("SELECT pg_reload_conf()");
    }

    long logLength() {
        try {
            return Files.size(postgres.log());
        } catch (IOException e) {
            throw new Problem("PostgreSQL's log cannot be read: " + e.getMessage(), e);
        }
    }

    /** How long each claim took that was written down since the log had that length. */
    List<Double> claimsSince(long length) {
        try (var file = new RandomAccessFile(postgres.log().toFile(), "r")) {
            byte[] text = new byte[Math.toIntExact(file.length() - length)];
            file.seek(length);
            file.readFully(text);
            return ClaimLog.claims(new String(text, StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new Problem("PostgreSQL's log cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Copies a posting of each company, under new ids, until so many wait in all. They become due only with {@link #wake()}.
     * The queue is filled here and not through Kafka because a million payments would take minutes, and because a few that came one
     * by one would be claimed before a batch is full.
     *
     * @param round tells their ids from those of other rounds
     */
    void fill(int total, int companies, String round) {
        execute("""
                INSERT INTO connector.posting (command_id, tenant, company, entity, document_key, natural_key, event_type, event_id,
                                               traceparent, revision, body, state, due_at, accepted_at, updated_at)
                SELECT fresh.id, tenant, company, entity, 'PAYMENT:' || fresh.id, fresh.doc, event_type, event_id, traceparent, 1,
                       replace(replace(body, command_id, fresh.id), natural_key, fresh.doc), 'READY', now(), now(), now()
                  FROM (SELECT DISTINCT ON (company) * FROM connector.posting ORDER BY company, position) AS one
                  CROSS JOIN generate_series(1, %1$d) AS number
                  CROSS JOIN LATERAL (SELECT upper(substr(md5(company || '-%2$s-' || number), 1, 26)) AS id,
                                             'TO-' || upper(substr(md5(company || '+%2$s+' || number), 1, 17)) AS doc) AS fresh
                """.formatted(total / companies, round));
        execute("ANALYZE connector.posting");
    }

    void wake() {
        execute("UPDATE connector.lane SET due_at = now()");
    }

    long waiting() {
        return number("SELECT count(*) FROM connector.posting WHERE state = 'READY'");
    }

    Tuples tuples() {
        execute("SELECT pg_stat_force_next_flush()");
        String table = " FROM pg_stat_user_tables WHERE schemaname = 'connector' AND relname = 'posting'";
        return new Tuples(number("SELECT n_live_tup" + table), number("SELECT n_dead_tup" + table));
    }

    private void execute(String sql) {
        try (Connection connection = postgres.connect(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new Problem("PostgreSQL refused \"%s\": %s".formatted(sql, e.getMessage()), e);
        }
    }

    private long number(String sql) {
        try (Connection connection = postgres.connect(DATABASE);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new Problem("PostgreSQL refused \"%s\": %s".formatted(sql, e.getMessage()), e);
        }
    }
}
