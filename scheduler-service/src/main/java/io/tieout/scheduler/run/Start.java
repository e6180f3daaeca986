package io.tieout.scheduler.run;

/** What became of the wish to start a run. */
public sealed interface Start {

    /** The run is stored and will be published. */
    record Queued(RunOrder order) implements Start {}

    /** Another run of the tenant is queued or running. */
    record Busy(Run active) implements Start {}

    /** This very run was asked for before, and has ended since. */
    record Repeated(RunOrder order) implements Start {}
}
