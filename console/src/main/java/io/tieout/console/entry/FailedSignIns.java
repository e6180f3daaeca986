package io.tieout.console.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sign-ins that failed in the last minutes, counted for all replicas together. One who guesses is stopped by his address soon; for a name from
 * whatever addresses the limit is wider, so that nobody can easily shut another out.
 */
@Repository
class FailedSignIns {

    private static final int LONGEST = 200;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Limits limits;

    FailedSignIns(JdbcClient jdbc, Clock clock, Limits limits) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * How many may fail.
     *
     * @param within the time in which they are counted
     * @param ofOneAtOnePlace of one name from one address
     * @param ofOne of one name from all addresses
     * @param atOnePlace of all names from one address
     */
    @ConfigurationProperties("tieout.console.sign-in")
    record Limits(
            @DefaultValue("10m") Duration within,
            @DefaultValue("5") int ofOneAtOnePlace,
            @DefaultValue("50") int ofOne,
            @DefaultValue("30") int atOnePlace) {}

    boolean tooMany(String username, String address) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM failed_sign_in WHERE username = :username AND address = :address AND at > :since) >= :both
                            OR (SELECT count(*) FROM failed_sign_in WHERE username = :username AND at > :since) >= :name
                            OR (SELECT count(*) FROM failed_sign_in WHERE address = :address AND at > :since) >= :place
                        """)
                .param("username", shortened(username))
                .param("address", address)
                .param("since", begin())
                .param("both", limits.ofOneAtOnePlace())
                .param("name", limits.ofOne())
                .param("place", limits.atOnePlace())
                .query(Boolean.class)
                .single();
    }

    /** And forgets those that count no more. */
    void note(String username, String address) {
        jdbc.sql("INSERT INTO failed_sign_in (at, username, address) VALUES (?, ?, ?)")
                .params(clock.instant().atOffset(ZoneOffset.UTC), shortened(username), address)
                .update();
        jdbc.sql("DELETE FROM failed_sign_in WHERE at <= ?").param(begin()).update();
    }

    void forget(String username, String address) {
        jdbc.sql("DELETE FROM failed_sign_in WHERE username = ? AND address = ?")
                .params(shortened(username), address)
                .update();
    }

    private OffsetDateTime begin() {
        return clock.instant().minus(limits.within()).atOffset(ZoneOffset.UTC);
    }

    /** What somebody types may be of any length, and hold what no table can. */
    private static String shortened(String username) {
        String storable = username.replace("\u0000", "");
        return storable.length() > LONGEST ? storable.substring(0, LONGEST) : storable;
    }
}
