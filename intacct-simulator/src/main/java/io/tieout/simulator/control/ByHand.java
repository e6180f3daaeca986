package io.tieout.simulator.control;

import io.tieout.simulator.company.Company;
import io.tieout.simulator.ledger.Customer;
import io.tieout.simulator.ledger.DocumentKind;
import io.tieout.simulator.ledger.LedgerRecord;
import io.tieout.simulator.ledger.MasterRecord;
import io.tieout.simulator.ledger.Origin;
import io.tieout.simulator.ledger.Work;
import io.tieout.simulator.receivables.Actor;
import io.tieout.simulator.receivables.Contacts;
import io.tieout.simulator.receivables.Deleting;
import io.tieout.simulator.receivables.InvoicesByHand;
import io.tieout.simulator.receivables.RecreatingInvoices;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/** Changes that happen inside one company without a gateway call, as a person makes them in Intacct's own screens. */
public final class ByHand {

    private final Company company;
    private final Clock clock;

    public ByHand(Company company, Clock clock) {
        this.company = company;
        this.clock = clock;
    }

    /**
     * Does what Order Entry does when its document is edited: deletes an invoice and makes it anew under another RECORDNO.
     *
     * @return the new record number
     */
    public long recreate(long recordNo) {
        return write((work, actor) -> RecreatingInvoices.recreate(work, actor, recordNo));
    }

    /**
     * Makes an invoice that no function would make: with a number that is taken, of nothing, in any state.
     *
     * @return its record number
     */
    public long plantInvoice(InvoicesByHand.Planted planted) {
        return write((work, actor) -> InvoicesByHand.plant(work, actor, planted).recordNo());
    }

    /** Gives an invoice to another customer. */
    public void moveInvoice(long recordNo, String customerId) {
        write((work, actor) -> InvoicesByHand.move(work, actor, recordNo, customerId));
    }

    /** Puts an invoice or adjustment into the state of this label. */
    public void putInto(String object, long recordNo, String state) {
        DocumentKind kind = object.equalsIgnoreCase(DocumentKind.ADJUSTMENT.object())
                ? DocumentKind.ADJUSTMENT
                : DocumentKind.INVOICE;
        write((work, actor) -> InvoicesByHand.putInto(work, actor, kind, recordNo, state));
    }

    /** Deletes a record by the rules of the gateway; the audit history says so. */
    public void delete(String object, long recordNo) {
        write((work, actor) -> {
            LedgerRecord record = find(work, object, recordNo);
            Deleting.delete(work, actor, record);
            return record;
        });
    }

    /** Takes a record away without a word in the audit history, as a repair of the company's data may. */
    public void vanish(String object, long recordNo) {
        write((work, actor) -> {
            LedgerRecord record = find(work, object, recordNo);
            work.remove(record);
            return record;
        });
    }

    /** Calls a customer by another name, whatever characters are in it. */
    public void renameCustomer(String customerId, String name) {
        write((work, actor) -> {
            Customer old = work.customer(customerId)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Company " + company.id() + " has no customer '" + customerId + "'."));
            work.save(old.named(name, old.trail().touched(actor.at())));
            return old;
        });
    }

    /** Makes a contact that belongs to nobody. */
    public long addContact(String name) {
        return write((work, actor) ->
                Contacts.save(work, actor.trail(), name, Map.of()).recordNo());
    }

    /** Changes fields of master data (an account, a location, a label …) and leaves the others alone. */
    public void change(String object, String name, Map<String, String> fields) {
        write((work, actor) -> {
            MasterRecord old = work.master(object.toUpperCase(Locale.ROOT), name)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "Company " + company.id() + " has no " + object + " '" + name + "'."));
            work.save(old.with(fields, old.trail().touched(actor.at())));
            return old;
        });
    }

    /** Makes master data (accounts, locations, labels …); a name that is there already is refused, and then none is made. */
    public void add(String object, Map<String, Map<String, String>> fieldsByName) {
        String kind = object.toUpperCase(Locale.ROOT);
        write((work, actor) -> {
            fieldsByName.forEach((name, fields) -> {
                if (work.master(kind, name).isPresent()) {
                    throw new IllegalArgumentException(
                            "Company " + company.id() + " has a " + kind + " '" + name + "' already.");
                }
                work.save(new MasterRecord(work.nextRecordNo(), kind, name, fields, actor.trail()));
            });
            return fieldsByName;
        });
    }

    /** Empties WHENMODIFIED of a record. */
    public void clearWhenModified(String object, long recordNo) {
        write((work, actor) -> {
            LedgerRecord record = find(work, object, recordNo);
            work.save(record.withTrail(record.trail().withoutModified()));
            return record;
        });
    }

    private LedgerRecord find(Work work, String object, long recordNo) {
        return work.find(object.toUpperCase(Locale.ROOT), recordNo)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Company " + company.id() + " has no " + object + " with record number " + recordNo + "."));
    }

    private <T> T write(BiFunction<Work, Actor, T> change) {
        Actor person = new Actor(
                company.definition(),
                "by-hand",
                "",
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                Origin.CONTROL,
                null);
        return company.books().write(work -> {
            T result = change.apply(work, person);
            work.commit();
            return result;
        });
    }
}
