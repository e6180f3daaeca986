package io.tieout.connector.readiness;

import io.tieout.connector.checkup.WithinTime;
import io.tieout.connector.connection.NotConnected;
import io.tieout.model.id.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Checks companies that were connected anew, of which something else was chosen, and all others once a day. One company at a time in each
 * replica, and none for longer than a minute.
 */
@Component
class ReadinessTimes {

    private static final Logger LOG = LoggerFactory.getLogger(ReadinessTimes.class);

    /** A replica that died with a check has it tried again after so long. */
    private static final Duration TAKEN = Duration.ofMinutes(10);

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Results results;
    private final CheckingReadiness checking;
    private final Clock clock;

    ReadinessTimes(Results results, CheckingReadiness checking, Clock clock) {
        this.results = results;
        this.checking = checking;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "#{readinessPace.poll}", initialDelayString = "#{readinessPace.poll}")
    void run() {
        boolean worked = true;
        while (worked) {
            worked = runOnce();
        }
    }

    /** @return whether there was anything to do */
    boolean runOnce() {
        Optional<TenantId> due = results.take(clock.instant(), clock.instant().plus(TAKEN));
        due.ifPresent(this::check);
        return due.isPresent();
    }

    private void check(TenantId tenant) {
        try {
            if (new WithinTime(LONGEST).call(() -> checking.check(tenant)).isEmpty()) {
                LOG.atInfo().addKeyValue("tenant", tenant).log("readiness is checked later: Intacct took too long");
            }
        } catch (NotConnected left) {
            LOG.atInfo().addKeyValue("tenant", tenant).log("readiness is not checked: {}", left.getMessage());
        } catch (RuntimeException failed) {
            // One company must not keep the others from being checked; this one is due again soon.
            LOG.atWarn()
                    .addKeyValue("tenant", tenant)
                    .setCause(failed)
                    .log("readiness could not be checked and is tried again");
        }
    }
}
