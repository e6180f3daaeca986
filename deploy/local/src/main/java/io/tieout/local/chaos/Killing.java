package io.tieout.local.chaos;

import io.tieout.embedded.RunningProcess;
import io.tieout.local.chaos.ChaosPlan.Kill;
import io.tieout.local.process.ProcessRecord;
import io.tieout.local.process.StateFile;
import io.tieout.local.rooms.Patience;
import io.tieout.local.stack.Role;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends processes with SIGKILL, as the plan says. Somebody else starts them again. */
final class Killing implements Runnable {
    private static final Duration RESTART_PATIENCE = Duration.ofMinutes(3);

    private final List<Kill> kills;
    private final StateFile stateFile;
    private final Timeline timeline;
    private volatile int done;

    Killing(List<Kill> kills, StateFile stateFile, Timeline timeline) {
        this.kills = kills;
        this.stateFile = stateFile;
        this.timeline = timeline;
    }

    @Override
    public void run() {
        for (Kill kill : kills) {
            if (!timeline.awaitTime(kill.at())) {
                return;
            }
            awaitAlive(kill.role()).kill();
            done = done + 1;
            timeline.say("killed %s (%d of %d)".formatted(kill.role().label(), done, kills.size()));
        }
    }

    /** How many processes were ended so far. */
    int done() {
        return done;
    }

    private RunningProcess awaitAlive(Role role) {
        new Patience(RESTART_PATIENCE, role.label() + " was not started again")
                .until(() -> alive(role).isPresent());
        return alive(role).orElseGet(() -> awaitAlive(role));
    }

    private Optional<RunningProcess> alive(Role role) {
        return stateFile
                .read()
                .flatMap(state -> state.named(role.label()))
                .map(ProcessRecord::process)
                .filter(RunningProcess::isAlive);
    }
}
