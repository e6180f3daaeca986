package io.tieout.starter.memory;

import io.tieout.starter.sql.SqlTimes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one row in which the database keeps its age. */
final class DatabaseAge {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Counts counts;

    DatabaseAge(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.counts = new Counts(jdbc);
    }

    Sight look() {
        return jdbc.sql(
                        "SELECT epoch, beat, beat_at, server AS believed, database_server() AS server FROM database_age")
                .query((row, number) -> new Sight(
                        age(row, number), Server.of(row.getString("believed")), Server.of(row.getString("server"))))
                .single();
    }

    /** It is believed on the server on which it stands, whichever that is. */
    void standsRight() {
        jdbc.sql("UPDATE database_age SET server = coalesce(database_server(), server)")
                .update();
    }

    /**
     * One beat more, unless a replica made one less than a beat ago.
     *
     * @param seen a database that is younger than that makes none, nor does one that has moved
     */
    Optional<Age> beat(Age seen, Duration every) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        UPDATE database_age SET beat = beat + 1, beat_at = :now, server = coalesce(database_server(), server)
                         WHERE epoch = :epoch AND beat >= :beat AND (beat_at <= :before OR beat_at > :now) AND %s
                        RETURNING epoch, beat, beat_at
                        """.formatted(Fence.UNMOVED))
                .param("epoch", seen.epoch())
                .param("beat", seen.beat())
                .param("now", SqlTimes.of(now))
                .param("before", SqlTimes.of(now.minus(every)))
                .query(DatabaseAge::age)
                .optional();
    }

    /** Begins a new epoch, older than the database and than whatever was heard of it. */
    Age renew(long heardOf) {
        counts.lock();
        return jdbc.sql("""
                        UPDATE database_age SET epoch = :epoch, beat = greatest(beat, :heardOf) + 1, born = greatest(beat, :heardOf) + 1,
                                               beat_at = :now, server = database_server()
                        RETURNING epoch, beat, beat_at
                        """)
                .param("epoch", UUID.randomUUID().toString())
                .param("heardOf", heardOf)
                .param("now", SqlTimes.of(clock.instant()))
                .query(DatabaseAge::age)
                .single();
    }

    private static Age age(ResultSet row, int number) throws SQLException {
        return new Age(row.getString("epoch"), row.getLong("beat"), SqlTimes.read(row, "beat_at"));
    }
}
