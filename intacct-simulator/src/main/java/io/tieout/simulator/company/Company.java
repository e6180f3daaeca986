package io.tieout.simulator.company;

import io.tieout.simulator.ledger.Books;
import io.tieout.simulator.ledger.MasterRecord;
import io.tieout.simulator.ledger.Origin;
import io.tieout.simulator.ledger.Trail;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A company at run time: its definition as set last, its books, and what it has used. Thread-safe. */
public final class Company {

    private static final Map<String, String> FIELDS_OF_A_USER = Map.of(
            "DESCRIPTION", "Web services",
            "USERTYPE", "business user",
            "ADMIN", "Off",
            "LOGINDISABLED", "true",
            "UNRESTRICTED", "true");
    private static final Instant BEGINNING = Instant.parse("2026-01-05T08:00:00Z");
    private static final Trail SINCE_EVER = new Trail("", BEGINNING, BEGINNING, "seed", Origin.SEED, null);

    private volatile CompanyDefinition definition;
    private final Books books;
    private final Gate gate = new Gate();
    private final SignInAttempts attempts = new SignInAttempts();
    private final AtomicLong apiTransactions = new AtomicLong();
    private final Set<String> runningControlIds = ConcurrentHashMap.newKeySet();

    Company(CompanyDefinition definition, Books books) {
        this.definition = definition;
        this.books = books;
    }

    public String id() {
        return definition.id();
    }

    public CompanyDefinition definition() {
        return definition;
    }

    void redefine(CompanyDefinition changed) {
        definition = changed;
    }

    /** Gives every user of the definition a record of the books (USERINFO), where it has none. */
    void recordUsers() {
        books.write(work -> {
            for (User user : definition.users()) {
                if (work.master(MasterRecord.USER, user.id()).isEmpty()) {
                    work.save(new MasterRecord(
                            work.nextRecordNo(), MasterRecord.USER, user.id(), FIELDS_OF_A_USER, SINCE_EVER));
                }
            }
            work.commit();
            return definition;
        });
    }

    public Books books() {
        return books;
    }

    public Gate gate() {
        return gate;
    }

    public SignInAttempts attempts() {
        return attempts;
    }

    /** The sender-scoped function control ids that are being carried out just now. */
    public Set<String> runningControlIds() {
        return runningControlIds;
    }

    /** API transactions so far, by the vendor's price list: one per object written and per page read. */
    public long apiTransactions() {
        return apiTransactions.get();
    }

    public void countApiTransactions(int number) {
        apiTransactions.addAndGet(number);
    }
}
