package io.tieout.connector.lane;

import io.tieout.starter.sql.SqlTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Permits as rows. */
@Component
class JdbcPermits implements Permits {

    private static final Duration PAUSE_BETWEEN_TRIES = Duration.ofMillis(50);

    private final JdbcClient jdbc;
    private final PermitRows rows;
    private final HeldLeases held;
    private final LaneProperties properties;
    private final Clock clock;

    JdbcPermits(JdbcClient jdbc, PermitRows rows, HeldLeases held, LaneProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.held = held;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Optional<Permit> lease(CompanyId company) {
        String token = UUID.randomUUID().toString();
        Instant now = clock.instant();
        if (!rows.lease(company, token, now, now.plus(properties.lease()))) {
            return Optional.empty();
        }
        held.hold(token);
        return Optional.of(new Leased(token));
    }

    @Override
    public Permit await(CompanyId company, Duration longest) {
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
    private boolean isPausedUntilAfter(CompanyId company, Instant end) {
        return jdbc.sql("SELECT count(*) FROM lane WHERE company = :company AND paused_until > :end")
                        .param("company", company.key())
                        .param("end", SqlTimes.of(end))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private String whyNot(CompanyId company) {
        return jdbc.sql("SELECT cause, remedy FROM lane WHERE company = :company AND paused_until > :now")
                .param("company", company.key())
                .param("now", SqlTimes.of(clock.instant()))
                .query((row, number) -> "Company %s is paused: %s %s"
                        .formatted(company, row.getString("cause"), row.getString("remedy")))
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
            rows.giveBack(token);
        }
    }
}
