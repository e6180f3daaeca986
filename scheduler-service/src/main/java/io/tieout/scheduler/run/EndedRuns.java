package io.tieout.scheduler.run;

import java.util.List;
import org.springframework.stereotype.Component;

/** Counts runs that have ended, and tells whoever wants to know. */
@Component
class EndedRuns {

    private final RunMetrics metrics;
    private final List<RunsEnded> listeners;

    EndedRuns(RunMetrics metrics, List<RunsEnded> listeners) {
        this.metrics = metrics;
        this.listeners = listeners;
    }

    /** To be called in the transaction that stores the end. */
    void tell(Run run) {
        metrics.reached(run);
        listeners.forEach(listener -> listener.ended(run));
    }
}
