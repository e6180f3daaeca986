package io.tieout.simulator.ledger;

/** Where commits are written down before they count. Called while the company's lock is held. */
@FunctionalInterface
public interface CommitLog {

    /** Nothing is written down: the books live in memory only. */
    CommitLog NONE = (company, commit) -> {};

    /**
     * Keeps a commit.
     *
     * @throws java.io.UncheckedIOException where it cannot be kept; the commit then does not happen
     */
    void append(String company, Commit commit);
}
