package io.tieout.scheduler.autosync;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.tieout.model.id.TenantId;
import io.tieout.scheduler.tenant.Tenant;
import io.tieout.scheduler.tenant.Tenants;
import java.time.Duration;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The task of db-scheduler that fires once an hour, or as often as a person chose, for a tenant. Its instance is the tenant's id, its data the slot, as JSON. It
 * is not db-scheduler's own recurring task, because that one could not remove itself when its tenant is switched off while it
 * fires.
 */
@Configuration(proxyBeanMethods = false)
class HourlySyncTask {

    static final TaskDescriptor<HourlySlot> DESCRIPTOR = TaskDescriptor.of("hourly-sync", HourlySlot.class);

    /** A firing that failed, because the database was away for example, is repeated instead of skipping the hour. */
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private final Tenants tenants;
    private final TransactionTemplate transactions;

    HourlySyncTask(Tenants tenants, TransactionTemplate transactions) {
        this.tenants = tenants;
        this.transactions = transactions;
    }

    @Bean
    CustomTask<HourlySlot> hourlySync(HourlySyncs syncs) {
        return Tasks.custom(DESCRIPTOR)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY_AFTER))
                .execute((instance, context) -> {
                    var tenant = new TenantId(instance.getId());
                    HourlySlot slot = instance.getData();
                    syncs.fire(tenant, slot);
                    return (complete, operations) -> nextHour(tenant, slot, complete, operations);
                });
    }

    /**
     * Whoever switches a tenant holds its lock too: switched off before this, the schedule goes; switched on after it, the
     * schedule is made again. The operation comes last, because db-scheduler commits the transaction itself.
     */
    private void nextHour(
            TenantId id, HourlySlot slot, ExecutionComplete complete, ExecutionOperations<HourlySlot> operations) {
        transactions.executeWithoutResult(transaction -> {
            Optional<Tenant> scheduled = tenants.lock(id).filter(Tenant::isScheduled);
            if (scheduled.isPresent()) {
                var interval = new Interval(scheduled.get().everyMinutes());
                operations.reschedule(complete, slot.nextAfter(complete.getTimeDone(), interval));
            } else {
                operations.remove();
            }
        });
    }
}
