package io.tieout.scheduler.run;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clockwork of runs; each task is done by one replica at a time. */
@Configuration(proxyBeanMethods = false)
class RunTasks {

    @Bean
    RecurringTask<Void> lookForLostRuns(LosingRuns losing, WaitingRuns waiting, RunProperties properties) {
        return Tasks.recurring("look-for-lost-runs", Schedules.fixedDelay(properties.lookForLostEvery()))
                .execute((instance, context) -> {
                    losing.runOnce();
                    waiting.runOnce();
                });
    }
}
