package io.tieout.simulator.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The committed records of one object, by RECORDNO and by natural key. Readers need no lock; writers hold the books'. */
final class Table {

    private final Map<Long, LedgerRecord> byRecordNo = new ConcurrentSkipListMap<>();
    private final Map<String, Long> byNaturalKey = new ConcurrentHashMap<>();

    Optional<LedgerRecord> find(long recordNo) {
        return Optional.ofNullable(byRecordNo.get(recordNo));
    }

    Optional<LedgerRecord> find(String naturalKey) {
        return Optional.ofNullable(byNaturalKey.get(naturalKey)).flatMap(this::find);
    }

    Collection<LedgerRecord> all() {
        return byRecordNo.values();
    }

    void put(LedgerRecord record) {
        byRecordNo.put(record.recordNo(), record);
        if (!record.naturalKey().isEmpty()) {
            byNaturalKey.put(record.naturalKey(), record.recordNo());
        }
    }

    void remove(long recordNo) {
        LedgerRecord gone = byRecordNo.remove(recordNo);
        if (gone != null) {
            byNaturalKey.remove(gone.naturalKey(), recordNo);
        }
    }
}
