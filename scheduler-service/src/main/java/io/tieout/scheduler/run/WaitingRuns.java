package io.tieout.scheduler.run;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.outcome.ProblemCode;
import io.tieout.scheduler.tenant.Tenant;
import io.tieout.scheduler.tenant.Tenants;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins runs that have waited for the one before, in the order in which they were asked for. */
@Service
class WaitingRuns {

    private static final int AT_ONCE = 200;

    private final Tenants tenants;
    private final Runs runs;
    private final StartingRuns starting;
    private final EndedRuns ended;
    private final TransactionTemplate transactions;
    private final Clock clock;

    WaitingRuns(
            Tenants tenants,
            Runs runs,
            StartingRuns starting,
            EndedRuns ended,
            TransactionTemplate transactions,
            Clock clock) {
        this.tenants = tenants;
        this.runs = runs;
        this.starting = starting;
        this.ended = ended;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Those whose tenants have no run under way, after one that was lost above all. */
    void runOnce() {
        List<TenantId> idle = runs.tenantsThatWaitForNothing(AT_ONCE);
        for (TenantId tenant : idle) {
            transactions.executeWithoutResult(
                    transaction -> tenants.lock(tenant).ifPresent(this::next));
        }
    }

    /**
     * Begins the next one, if none is under way.
     *
     * @param tenant locked by the caller's transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void next(Tenant tenant) {
        while (runs.active(tenant.id()).isEmpty()) {
            Optional<Run> waiting = runs.nextWaiting(tenant.id());
            if (waiting.isEmpty()) {
                return;
            }
            if (tenant.isConnected()) {
                starting.begin(tenant, waiting.get());
            } else {
                refuse(tenant, waiting.get());
            }
        }
    }

    private void refuse(Tenant tenant, Run waiting) {
        Run refused = waiting.refused(
                new Problem(
                        ProblemCode.NOT_CONNECTED,
                        "Tenant %s was disconnected from Intacct company %s before the run began."
                                .formatted(tenant.id(), tenant.company().companyId()),
                        "Connect it again, then start the run again."),
                clock.instant());
        runs.save(refused);
        ended.tell(refused);
    }
}
