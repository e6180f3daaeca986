package io.tieout.simulator.ledger;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** One company's records. Writers take turns through {@link #write(Function)}; readers see the last committed versions. */
public final class Books {

    private final String company;
    private final CommitLog log;
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<String, Table> tables = new ConcurrentHashMap<>();
    private final AtomicLong lastRecordNo = new AtomicLong();
    private final Set<String> usedControlIds = ConcurrentHashMap.newKeySet();

    public Books(String company, CommitLog log) {
        this.company = company;
        this.log = log;
    }

    /**
     * Runs a unit of work while nobody else writes to this company. The work decides itself what to commit; what it
     * has not committed when it returns or throws is forgotten.
     */
    public <T> T write(Function<Work, T> task) {
        writing.lock();
        try {
            return task.apply(new Work(this));
        } finally {
            writing.unlock();
        }
    }

    /** A view of the committed records; it waits for nobody. */
    public Work read() {
        return new Work(this);
    }

    /** Whether a function with this sender-scoped control id has been carried out. */
    public boolean hasUsed(String controlId) {
        return usedControlIds.contains(controlId);
    }

    /**
     * From now on it is as if no control id had ever been used; the records stay. A write-ahead log brings the ids back when it is read again.
     *
     * @return how many were forgotten
     */
    public int forgetControlIds() {
        writing.lock();
        try {
            int forgotten = usedControlIds.size();
            usedControlIds.clear();
            return forgotten;
        } finally {
            writing.unlock();
        }
    }

    /** Applies a commit that the log already holds. Used when a write-ahead log is replayed. */
    public void replay(Commit commit) {
        writing.lock();
        try {
            apply(commit);
        } finally {
            writing.unlock();
        }
    }

    void commit(Commit commit) {
        if (!writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("Company " + company + " is written to outside of a unit of work.");
        }
        if (!commit.changesNothing()) {
            log.append(company, commit);
            apply(commit);
        }
    }

    long nextRecordNo() {
        return lastRecordNo.incrementAndGet();
    }

    Table table(String object) {
        return tables.computeIfAbsent(object, name -> new Table());
    }

    private void apply(Commit commit) {
        commit.removed().forEach(key -> table(key.object()).remove(key.recordNo()));
        for (LedgerRecord record : commit.saved()) {
            table(record.object()).put(record);
            lastRecordNo.accumulateAndGet(highest(record), Math::max);
        }
        usedControlIds.addAll(commit.controlIds());
    }

    private static long highest(LedgerRecord record) {
        long highest = record.recordNo();
        switch (record) {
            case Document document -> {
                for (Line line : document.lines()) {
                    highest = Math.max(highest, line.recordNo());
                }
            }
            case Receipt receipt -> {
                for (Application application : receipt.applications()) {
                    highest = Math.max(highest, application.recordNo());
                }
                for (Line line : receipt.lines()) {
                    highest = Math.max(highest, line.recordNo());
                }
            }
            case Customer _, MasterRecord _, AuditEntry _ -> {
                // These have no parts with numbers of their own.
            }
        }
        return highest;
    }
}
