package io.tieout.simulator.ledger;

import java.util.List;

/**
 * What one unit of work changed, as the write-ahead log keeps it.
 *
 * @param saved the new versions, in the order in which they were first changed
 * @param removed what was deleted
 * @param controlIds the sender-scoped function control ids that were used up
 */
public record Commit(List<LedgerRecord> saved, List<RecordKey> removed, List<String> controlIds) {

    public Commit {
        saved = List.copyOf(saved);
        removed = List.copyOf(removed);
        controlIds = List.copyOf(controlIds);
    }

    boolean changesNothing() {
        return saved.isEmpty() && removed.isEmpty() && controlIds.isEmpty();
    }
}
