package io.tieout.simulator.ledger;

/** What identifies a record within a company. */
public record RecordKey(String object, long recordNo) {

    static RecordKey of(LedgerRecord record) {
        return new RecordKey(record.object(), record.recordNo());
    }
}
