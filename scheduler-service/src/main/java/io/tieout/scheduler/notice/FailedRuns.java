package io.tieout.scheduler.notice;

import io.tieout.scheduler.notice.Troubles.Decided;
import io.tieout.scheduler.run.Run;
import io.tieout.scheduler.run.RunState;
import io.tieout.scheduler.run.RunsEnded;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Runs that fail are trouble of their tenant, however many, until one completes. A run that a person ended says nothing. */
@Component
class FailedRuns implements RunsEnded {

    private static final String KIND = "RUN";
    private static final String ID = "reading";

    private final Troubles troubles;
    private final Clock clock;

    FailedRuns(Troubles troubles, Clock clock) {
        this.troubles = troubles;
        this.clock = clock;
    }

    @Override
    public void ended(Run run) {
        if (run.state() == RunState.CANCELLED) {
            return;
        }
        boolean failed = run.state() != RunState.COMPLETED;
        troubles.keep(
                List.of(new Decided(run.order().tenant(), KIND, ID, failed ? run.problem() : null, clock.instant())));
    }
}
