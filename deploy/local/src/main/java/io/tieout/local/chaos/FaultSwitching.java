package io.tieout.local.chaos;

import io.tieout.local.Problem;
import io.tieout.local.chaos.ChaosPlan.Phase;
import io.tieout.local.rooms.SimulatorApi;
import java.util.List;

/**
 * Switches faults of the gateway on and off, as the plan says. A simulator that was killed comes back without faults; a phase whose
 * beginning it misses altogether is left out.
 */
final class FaultSwitching implements Runnable {
    private final List<Phase> phases;
    private final SimulatorApi simulator;
    private final Timeline timeline;

    FaultSwitching(List<Phase> phases, SimulatorApi simulator, Timeline timeline) {
        this.phases = phases;
        this.simulator = simulator;
        this.timeline = timeline;
    }

    @Override
    public void run() {
        for (Phase phase : phases) {
            if (!timeline.awaitTime(phase.from())) {
                return;
            }
            if (timeline.now().compareTo(phase.to()) < 0) {
                during(phase);
            }
        }
    }

    private void during(Phase phase) {
        try {
            simulator.addFault(phase.fault().rule(phase.share(), phase.seed()));
            timeline.say("gateway: " + phase.description());
            timeline.awaitTime(phase.to());
            simulator.clearFaults();
        } catch (Problem e) {
            timeline.say("gateway: " + e.getMessage());
        }
    }
}
