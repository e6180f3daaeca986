package io.tieout.scheduler.run;

/** Where a run stands. */
public enum RunState {
    /** Asked for; the connector has not reported yet. */
    QUEUED,
    /** The connector has reported. */
    RUNNING,
    /** Read to the end. Final. */
    COMPLETED,
    /** Ended by a problem. Final. */
    FAILED,
    /** Silent for too long. Becomes COMPLETED or FAILED if the run reports its end after all. */
    LOST;

    /** Whether another run of the tenant has to wait. */
    public boolean isActive() {
        return this == QUEUED || this == RUNNING;
    }

    /** Whether nothing can change any more. */
    public boolean isFinal() {
        return this == COMPLETED || this == FAILED;
    }
}
