package io.tieout.connector.lane;

import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Permits as rows, leased with {@code FOR UPDATE SKIP LOCKED}. */
@Component
class JdbcPermits implements Permits {

    private static final Duration PAUSE_BETWEEN_TRIES = Duration.ofMillis(50);

    private final JdbcClient jdbc;
    private final HeldLeases held;
    private final LaneProperties properties;
    private final Clock clock;

    JdbcPermits(JdbcClient jdbc, HeldLeases held, LaneProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.held = held;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Optional<Permit> lease(String company) {
        String token = UUID.randomUUID().toString();
        Instant now = clock.instant();
        int taken = jdbc.sql("""
                        UPDATE permit SET token = :token, leased_until = :until
                         WHERE (company, slot) = (
                               SELECT permit.company, permit.slot
                                 FROM permit JOIN lane ON lane.company = permit.company
                                WHERE permit.company = :company
                                  AND permit.slot <= lane.open_permits
                                  AND (permit.leased_until IS NULL OR permit.leased_until < :now)
                                  AND (lane.paused_until IS NULL OR lane.paused_until <= :now)
                                ORDER BY permit.slot
                                LIMIT 1
                                FOR UPDATE OF permit SKIP LOCKED)
                        """)
                .param("token", token)
                .param("until", SqlTimes.of(now.plus(properties.lease())))
                .param("company", CompanyId.of(company).key())
                .param("now", SqlTimes.of(now))
                .update();
        if (taken == 0) {
            return Optional.empty();
        }
        held.hold(token);
        return Optional.of(new Leased(token));
    }

    @Override
    public Permit await(String company, Duration longest) {
        Instant end = clock.instant().plus(longest);
        while (true) {
            Optional<Permit> permit = lease(company);
            if (permit.isPresent()) {
                return permit.get();
            }
            if (!clock.instant().isBefore(end) || isPausedUntilAfter(company, end)) {
                throw new CompanyBusy(whyNot(company));
            }
            pause();
        }
    }

    /** There is no use in waiting for a lane that will not run in time, such as one that waits for a person. */
    private boolean isPausedUntilAfter(String company, Instant end) {
        return jdbc.sql("SELECT count(*) FROM lane WHERE company = :company AND paused_until > :end")
                        .param("company", CompanyId.of(company).key())
                        .param("end", SqlTimes.of(end))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private String whyNot(String company) {
        return jdbc.sql("SELECT pause_cause, pause_remedy FROM lane WHERE company = :company AND paused_until > :now")
                .param("company", CompanyId.of(company).key())
                .param("now", SqlTimes.of(clock.instant()))
                .query((row, number) -> "Company %s is paused: %s %s"
                        .formatted(company, row.getString("pause_cause"), row.getString("pause_remedy")))
                .optional()
                .orElseGet(() -> "Company %s has all its requests in use; try again in a moment.".formatted(company));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_BETWEEN_TRIES);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CompanyBusy("Interrupted while waiting for a permit.");
        }
    }

    private final class Leased implements Permit {

        private final String token;

        Leased(String token) {
            this.token = token;
        }

        @Override
        public String token() {
            return token;
        }

        @Override
        public void close() {
            held.release(token);
            jdbc.sql("UPDATE permit SET token = NULL, leased_until = NULL WHERE token = :token")
                    .param("token", token)
                    .update();
        }
    }
}
