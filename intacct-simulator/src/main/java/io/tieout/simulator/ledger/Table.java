package io.tieout.simulator.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * The committed records of one object, by RECORDNO and by natural key, which in some companies several records share.
 * Readers need no lock; writers hold the books'.
 */
final class Table {

    private final Map<Long, LedgerRecord> byRecordNo = new ConcurrentSkipListMap<>();
    private final Map<String, List<Long>> byNaturalKey = new ConcurrentHashMap<>();

    Optional<LedgerRecord> find(long recordNo) {
        return Optional.ofNullable(byRecordNo.get(recordNo));
    }

    /** All records of this natural key, the oldest first. */
    Stream<LedgerRecord> findAll(String naturalKey) {
        return byNaturalKey.getOrDefault(naturalKey, List.of()).stream().flatMap(recordNo -> find(recordNo).stream());
    }

    Collection<LedgerRecord> all() {
        return byRecordNo.values();
    }

    void put(LedgerRecord record) {
        LedgerRecord old = byRecordNo.put(record.recordNo(), record);
        if (old != null && old.naturalKey().equals(record.naturalKey())) {
            return;
        }
        if (old != null) {
            forget(old);
        }
        if (!record.naturalKey().isEmpty()) {
            byNaturalKey.merge(record.naturalKey(), List.of(record.recordNo()), Table::joined);
        }
    }

    void remove(long recordNo) {
        LedgerRecord gone = byRecordNo.remove(recordNo);
        if (gone != null) {
            forget(gone);
        }
    }

    private void forget(LedgerRecord record) {
        byNaturalKey.computeIfPresent(record.naturalKey(), (key, numbers) -> {
            List<Long> left = numbers.stream()
                    .filter(number -> number != record.recordNo())
                    .toList();
            return left.isEmpty() ? null : left;
        });
    }

    private static List<Long> joined(List<Long> old, List<Long> added) {
        List<Long> both = new ArrayList<>(old);
        both.addAll(added);
        return List.copyOf(both);
    }
}
