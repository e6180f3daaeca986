package io.tieout.scheduler.run;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts runs by the state they reach ({@code tieout_sync_runs_total}) and times those that end ({@code
 * tieout_sync_duration_seconds}). Counts what was committed: a transaction that is rolled back and repeated counts once.
 */
@Component
class RunMetrics {

    private final Map<RunState, Counter> reached = new EnumMap<>(RunState.class);
    private final Map<RunState, Timer> durations = new EnumMap<>(RunState.class);

    RunMetrics(MeterRegistry meters) {
        for (RunState state : RunState.values()) {
            String label = state.name().toLowerCase(Locale.ROOT);
            reached.put(
                    state,
                    Counter.builder("tieout.sync.runs")
                            .description("Runs that reached a state")
                            .tag("state", label)
                            .register(meters));
            if (state.isFinal()) {
                durations.put(
                        state,
                        Timer.builder("tieout.sync.duration")
                                .description("From the start of a run to its end")
                                .tag("state", label)
                                .register(meters));
            }
        }
    }

    /** The run has reached its state; to be called in the transaction that stores it. */
    void reached(Run run) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count(run);
            }
        });
    }

    private void count(Run run) {
        Objects.requireNonNull(reached.get(run.state())).increment();
        Timer timer = durations.get(run.state());
        if (timer != null) {
            run.duration().ifPresent(timer::record);
        }
    }
}
