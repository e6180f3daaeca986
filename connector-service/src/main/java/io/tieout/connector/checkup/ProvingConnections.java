package io.tieout.connector.checkup;

import io.tieout.connector.connection.Connection;
import io.tieout.connector.connection.Connections;
import io.tieout.connector.connection.FirstSignIn;
import io.tieout.connector.connection.SecretUnreadable;
import io.tieout.connector.lane.Memberships;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.starter.web.Conflict;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets unproven connections sign in: at once when they are saved, and again by itself where that could not be decided, because Intacct
 * could not be reached. What was refused is not tried again.
 */
@Component
class ProvingConnections implements FirstSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(ProvingConnections.class);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final Duration IF_NOTHING_IS_HEARD = Duration.ofMinutes(1);
    private static final int AT_ONCE = 8;

    private final Connections connections;
    private final Memberships memberships;
    private final Trials trials;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ProvingConnections(Connections connections, Memberships memberships, Trials trials, Clock clock) {
        this.connections = connections;
        this.memberships = memberships;
        this.trials = trials;
        this.clock = clock;
    }

    @Override
    public void tryOnce(TenantId tenant) {
        try {
            trials.alone(tenant, () -> prove(tenant));
        } catch (Conflict underWay) {
            LOG.atInfo().addKeyValue("tenant", tenant).log("tried a little later: {}", underWay.getMessage());
        }
    }

    private Optional<Problem> prove(TenantId tenant) {
        try {
            Optional<Connection> connection = connections.find(tenant);
            return connection.flatMap(one -> trials.signIn(one, new WithinTime(LONGEST)));
        } catch (SecretUnreadable lost) {
            var problem = new Problem(
                    ProblemCode.CREDENTIALS_UNREADABLE,
                    lost.getMessage() == null ? "The credentials cannot be read." : lost.getMessage(),
                    "Configure the key that they were sealed with and test the connection, or save it again.");
            memberships.of(tenant).ifPresent(member -> memberships.refused(tenant, member.version(), problem));
            return Optional.of(problem);
        }
    }

    /** Each in a thread of its own: one company that does not answer keeps nobody waiting. */
    @Scheduled(fixedDelay = 1000)
    void tryDue() {
        while (places.tryAcquire()) {
            Optional<TenantId> due = Optional.empty();
            try {
                due = memberships.takeDueTrial(clock.instant().plus(IF_NOTHING_IS_HEARD));
            } finally {
                if (due.isEmpty()) {
                    places.release();
                }
            }
            if (due.isEmpty()) {
                return;
            }
            TenantId tenant = due.get();
            Thread.ofVirtual().name("proving").start(() -> tryAndRelease(tenant));
        }
    }

    private void tryAndRelease(TenantId tenant) {
        try {
            tryOnce(tenant);
        } catch (RuntimeException failed) {
            LOG.atWarn()
                    .addKeyValue("tenant", tenant)
                    .setCause(failed)
                    .log("a connection could not be tried and is tried again");
        } finally {
            places.release();
        }
    }

    /** Who waits for the consent of a tenant that has left needs nobody's any more. */
    @Scheduled(fixedDelay = 2000)
    void letIn() {
        memberships.waitingForNobody().forEach(member -> memberships.proven(member.tenant(), member.version()));
    }
}
