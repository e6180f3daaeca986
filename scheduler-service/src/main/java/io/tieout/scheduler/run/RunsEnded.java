package io.tieout.scheduler.run;

/** Who wants to know how runs end. Told in the transaction in which the run ends. */
@FunctionalInterface
public interface RunsEnded {

    /** @param run that has just ended; one that was lost may end once more, when it reports its end after all */
    void ended(Run run);
}
