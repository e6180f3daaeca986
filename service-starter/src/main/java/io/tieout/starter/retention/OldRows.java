package io.tieout.starter.retention;

import io.tieout.starter.sql.SqlTimes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deletions of rows that nothing else is to be done with. */
public final class OldRows {

    private OldRows() {}

    /**
     * The oldest first, by their physical place, so that a batch reads only what it deletes.
     *
     * @param time the column with the time at which a row ended; there is an index on it
     */
    public static Deletion of(JdbcClient jdbc, String table, String time) {
        return of(jdbc, table, time, "true");
    }

    /** @param which of them: a condition of a WHERE clause */
    public static Deletion of(JdbcClient jdbc, String table, String time, String which) {
        String statement = """
                DELETE FROM %1$s
                 WHERE ctid = ANY(ARRAY(SELECT ctid FROM %1$s
                                         WHERE %2$s < :before AND (%3$s)
                                         ORDER BY %2$s LIMIT :limit
                                         FOR UPDATE SKIP LOCKED))
                """.formatted(table, time, which);
        return (before, limit) -> jdbc.sql(statement)
                .param("before", SqlTimes.of(before))
                .param("limit", limit)
                .update();
    }
}
