package io.tieout.local.process;

import java.util.List;
import java.util.Optional;

/**
 * What runs.
 *
 * @param launcher who supervises; it may be gone
 * @param phase how far it got
 * @param processes the parts, in the order in which they were started
 */
public record State(ProcessRecord launcher, Phase phase, List<ProcessRecord> processes) {

    /** How far a launcher got. */
    public enum Phase {
        STARTING,
        READY,
        /** All processes run; what else belongs to them, such as the connection of the demo company, failed. */
        INCOMPLETE,
        STOPPING
    }

    public State {
        processes = List.copyOf(processes);
    }

    public boolean launcherIsAlive() {
        return launcher.process().isAlive();
    }

    /** Whether anything that is written down still runs. */
    public boolean isAnythingAlive() {
        return launcherIsAlive()
                || processes.stream().anyMatch(it -> it.process().isAlive());
    }

    public Optional<ProcessRecord> named(String name) {
        return processes.stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
