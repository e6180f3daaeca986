package io.tieout.scheduler.run;

/** Where a run stands. */
public enum RunState {
    /** Asked for while another run of the tenant is under way that does something else; begins when that one has ended. */
    WAITING,
    /** Asked for; the connector has not reported yet. */
    QUEUED,
    /** The connector has reported. */
    RUNNING,
    /** Read to the end. Final. */
    COMPLETED,
    /** Ended by a problem. Final. */
    FAILED,
    /** Ended by a person. Final. */
    CANCELLED,
    /** Silent for too long. Becomes COMPLETED, FAILED or CANCELLED if the run reports its end after all. */
    LOST;

    /** Whether another run of the tenant has to wait. */
    public boolean isActive() {
        return this == QUEUED || this == RUNNING;
    }

    /** Whether nothing can change any more. */
    public boolean isFinal() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }

    /** Whether the run is over, as far as anybody knows. */
    public boolean isEnd() {
        return isFinal() || this == LOST;
    }
}
