package io.tieout.scheduler.autosync;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.tieout.model.id.TenantId;
import io.tieout.scheduler.tenant.Tenant;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The schedules: one for each tenant that is connected and switched on. */
@Service
public class AutoSyncSchedules {

    private static final Logger log = LoggerFactory.getLogger(AutoSyncSchedules.class);

    private final SchedulerClient client;
    private final Clock clock;

    AutoSyncSchedules(SchedulerClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * Makes the tenant's schedule what it should be; takes part in the caller's transaction.
     *
     * @param tenant locked by the caller's transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void align(Tenant tenant) {
        if (tenant.isScheduled()) {
            schedule(tenant);
        } else {
            cancel(tenant.id());
        }
    }

    /** When the tenant is synchronised next, UTC; empty if it is not scheduled. */
    Optional<Instant> next(TenantId tenant) {
        return client.getScheduledExecution(instance(tenant)).map(ScheduledExecution::getExecutionTime);
    }

    private void schedule(Tenant tenant) {
        HourlySlot slot = HourlySlot.of(tenant.id());
        Instant next = slot.nextAfter(clock.instant(), new Interval(tenant.everyMinutes()));
        boolean isNew = client.scheduleIfNotExists(HourlySyncTask.DESCRIPTOR
                .instance(tenant.id().value())
                .data(slot)
                .scheduledTo(next));
        if (!isNew) {
            move(tenant.id(), next);
        }
    }

    /** What is overdue stays so: it fires as soon as it can. */
    private void move(TenantId tenant, Instant next) {
        Instant planned = next(tenant).orElse(next);
        if (planned.equals(next) || planned.isBefore(clock.instant())) {
            return;
        }
        try {
            client.reschedule(instance(tenant), next);
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException firing) {
            log.info("The schedule of tenant {} fires just now and takes the new interval when it is done", tenant);
        }
    }

    private void cancel(TenantId tenant) {
        try {
            client.cancel(instance(tenant));
        } catch (TaskInstanceNotFoundException absent) {
            log.debug("Tenant {} had no schedule", tenant);
        } catch (TaskInstanceCurrentlyExecutingException | ExecutionException firing) {
            log.info("The schedule of tenant {} fires just now and removes itself when it is done", tenant);
        }
    }

    private static TaskInstanceId instance(TenantId tenant) {
        return HourlySyncTask.DESCRIPTOR.instanceId(tenant.value());
    }
}
