package io.tieout.starter.memory;

/** What else a service does when it is told that its database was restored; in the transaction that begins the new epoch. */
@FunctionalInterface
public interface AfterRestore {

    /**
     * @param begun the age of the new epoch; all counts of earlier lives are below its beat
     * @param who said it
     * @param reason as they said it
     */
    void restored(Age begun, String who, String reason);
}
