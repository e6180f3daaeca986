package io.tieout.starter.memory;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where counts of changes begin in this life of the database: 1 in its first, and after a restore above all counts that it may have
 * forgotten, so that whoever remembers a count of the forgotten time does not take what is newer for older.
 */
public final class Counts {

    private static final String LOCK = "hashtext('life of ' || current_schema())";

    private final JdbcClient jdbc;

    public Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first count of what is counted from now on. No new life begins until the end of the transaction, so that what is written with
     * this count is found by those who let counts go on ({@link AfterRestore}). To be called before anything else is locked.
     */
    public int first() {
        hold("pg_advisory_xact_lock_shared");
        return jdbc.sql("SELECT born + 1 FROM database_age")
                .query(Integer.class)
                .single();
    }

    /** Waits for those who count, and they for the end of this transaction. */
    void lock() {
        hold("pg_advisory_xact_lock");
    }

    private void hold(String function) {
        jdbc.sql("SELECT " + function + "(" + LOCK + ")::text")
                .query(String.class)
                .single();
    }
}
