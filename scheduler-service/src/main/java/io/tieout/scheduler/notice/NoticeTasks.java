package io.tieout.scheduler.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clockwork of notices. */
@Configuration(proxyBeanMethods = false)
class NoticeTasks {

    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> tellNews(TellingNews telling) {
        return Tasks.recurring("tell-news", Schedules.fixedDelay(EVERY))
                .execute((instance, context) -> telling.runOnce());
    }
}
