package io.tieout.benchmarks.measure;

import io.tieout.benchmarks.bed.Waiting;
import io.tieout.embedded.PostgresNode;
import io.tieout.local.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The connector's runs, looked at from inside PostgreSQL.
 *
 * @param postgres the database of the installation
 */
record Runs(PostgresNode postgres) {

    /**
     * Where a run is.
     *
     * @param published records that were told
     * @param cause of its failure; empty where there is none
     */
    record State(String state, int published, String cause) {
        boolean isEnd() {
            return !state.isEmpty() && !state.equals("QUEUED") && !state.equals("RUNNING");
        }
    }

    /**
     * Returns when the run has ended.
     *
     * @param meanwhile is done again and again
     */
    State awaitEnd(String tenant, String run, Duration longest, Runnable meanwhile) {
        Waiting.until(longest, "the run " + run + " has not ended", () -> {
            meanwhile.run();
            return state(tenant, run).isEnd();
        });
        return state(tenant, run);
    }

    private State state(String tenant, String run) {
        try (Connection connection = postgres.connect("tieout");
                var statement = connection.prepareStatement("""
                        SELECT state, coalesce(cause, '') AS cause,
                               (SELECT coalesce(sum((one ->> 'published')::int), 0)
                                  FROM jsonb_array_elements(progress -> 'counts') AS one) AS published
                          FROM connector.sync_run WHERE tenant = ? AND run_id = ?
                        """)) {
            statement.setString(1, tenant);
            statement.setString(2, run);
            try (var rows = statement.executeQuery()) {
                return rows.next()
                        ? new State(rows.getString("state"), rows.getInt("published"), rows.getString("cause"))
                        : new State("", 0, "");
            }
        } catch (SQLException e) {
            throw new Problem("PostgreSQL does not say how far a run is: " + e.getMessage(), e);
        }
    }
}
