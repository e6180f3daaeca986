package io.tieout.simulator.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A unit of work on one company's books: it sees the committed records and its own changes, and commits them as a
 * whole. A {@link Mark} takes a part of it back, which is how a function that fails leaves the functions before it alone.
 * Belongs to one thread.
 */
public final class Work {

    private final Books books;
    private Map<RecordKey, Optional<LedgerRecord>> changes = new LinkedHashMap<>();
    private Set<String> controlIds = new LinkedHashSet<>();

    Work(Books books) {
        this.books = books;
    }

    /** A state of this work that can be returned to. */
    public record Mark(Map<RecordKey, Optional<LedgerRecord>> changes, Set<String> controlIds) {}

    public Mark mark() {
        return new Mark(new LinkedHashMap<>(changes), new LinkedHashSet<>(controlIds));
    }

    public void returnTo(Mark mark) {
        changes = new LinkedHashMap<>(mark.changes());
        controlIds = new LinkedHashSet<>(mark.controlIds());
    }

    public long nextRecordNo() {
        return books.nextRecordNo();
    }

    public Optional<LedgerRecord> find(String object, long recordNo) {
        Optional<LedgerRecord> changed = changes.get(new RecordKey(object, recordNo));
        return changed != null ? changed : books.table(object).find(recordNo);
    }

    /** A record of this natural key; the oldest where several share it. */
    public Optional<LedgerRecord> find(String object, String naturalKey) {
        return findAll(object, naturalKey).findFirst();
    }

    /** All records of this natural key. */
    public Stream<LedgerRecord> findAll(String object, String naturalKey) {
        Stream<LedgerRecord> committed =
                books.table(object).findAll(naturalKey).filter(found -> !changes.containsKey(RecordKey.of(found)));
        Stream<LedgerRecord> changed = changes.values().stream()
                .flatMap(Optional::stream)
                .filter(record ->
                        record.object().equals(object) && record.naturalKey().equals(naturalKey));
        return changes.isEmpty() ? committed : Stream.concat(committed, changed);
    }

    public Optional<Customer> customer(String customerId) {
        return find(Customer.OBJECT, customerId).map(Customer.class::cast);
    }

    public Optional<Document> document(String object, long recordNo) {
        return find(object, recordNo).map(Document.class::cast);
    }

    public Optional<Receipt> receipt(String object, long recordNo) {
        return find(object, recordNo).map(Receipt.class::cast);
    }

    public Optional<MasterRecord> master(String object, String name) {
        return find(object, name).map(MasterRecord.class::cast);
    }

    /** All records of an object, by RECORDNO where they were committed, then the new ones. */
    public Stream<LedgerRecord> all(String object) {
        if (changes.isEmpty()) {
            return books.table(object).all().stream();
        }
        Stream<LedgerRecord> committed = books.table(object).all().stream()
                .map(record -> changes.getOrDefault(RecordKey.of(record), Optional.of(record)))
                .flatMap(Optional::stream);
        Stream<LedgerRecord> added = changes.entrySet().stream()
                .filter(change -> change.getKey().object().equals(object))
                .filter(change ->
                        books.table(object).find(change.getKey().recordNo()).isEmpty())
                .flatMap(change -> change.getValue().stream());
        return Stream.concat(committed, added);
    }

    public Stream<Document> documents(DocumentKind kind) {
        return all(kind.object()).map(Document.class::cast);
    }

    /** Saves a new version; a document's customer follows its balance. */
    public void save(LedgerRecord record) {
        if (record instanceof Document document) {
            BigDecimal before = document(document.object(), document.recordNo())
                    .map(Document::openInBase)
                    .orElse(BigDecimal.ZERO);
            owe(document.customerId(), document.openInBase().subtract(before));
        }
        changes.put(RecordKey.of(record), Optional.of(record));
    }

    public void remove(LedgerRecord record) {
        if (record instanceof Document document) {
            owe(document.customerId(), document.openInBase().negate());
        }
        changes.put(RecordKey.of(record), Optional.empty());
    }

    /** Uses up a control id when this work commits. */
    public void use(String controlId) {
        controlIds.add(controlId);
    }

    /** Makes the changes so far visible and lasting; the work can go on with more. */
    public void commit() {
        List<LedgerRecord> saved = new ArrayList<>();
        List<RecordKey> removed = new ArrayList<>();
        changes.forEach((key, value) -> value.ifPresentOrElse(saved::add, () -> removed.add(key)));
        books.commit(new Commit(saved, removed, List.copyOf(controlIds)));
        changes = new LinkedHashMap<>();
        controlIds = new LinkedHashSet<>();
    }

    private void owe(String customerId, BigDecimal difference) {
        if (difference.signum() != 0) {
            customer(customerId)
                    .map(customer -> customer.owing(difference))
                    .ifPresent(customer -> changes.put(RecordKey.of(customer), Optional.of(customer)));
        }
    }
}
