package io.tieout.simulator.receivables;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.ledger.AuditEntry;
import io.tieout.simulator.ledger.Customer;
import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.DocumentKind;
import io.tieout.simulator.ledger.LedgerRecord;
import io.tieout.simulator.ledger.MasterRecord;
import io.tieout.simulator.ledger.Receipt;
import io.tieout.simulator.ledger.RecordState;
import io.tieout.simulator.ledger.Work;
import java.util.Locale;
import java.util.stream.Stream;

/** Deletes records that nothing depends on. A deletion is seen in the audit history and nowhere else. */
public final class Deleting {

    private Deleting() {}

    /** Deletes a record and writes the audit history. */
    public static void delete(Work work, Actor actor, LedgerRecord record) {
        switch (record) {
            case Document document -> requireUnpaid(document);
            case Receipt receipt -> requireDraft(receipt);
            case Customer customer -> requireUnused(work, customer);
            case MasterRecord master -> throw refuse(master.object() + " " + master.name(), "it is master data");
            case AuditEntry entry -> throw refuse("AUDITHISTORY " + entry.recordNo(), "the audit history is kept");
        }
        work.remove(record);
        if (record instanceof Customer customer) {
            Contacts.remove(work, customer.customerId(), customer.name(), customer.fields());
        }
        work.save(new AuditEntry(
                work.nextRecordNo(),
                record.object().toLowerCase(Locale.ROOT),
                actor.auditKey(record.recordNo()),
                "D",
                actor.trail()));
    }

    private static void requireUnpaid(Document document) {
        boolean free = document.state() == RecordState.POSTED
                || document.state() == RecordState.DRAFT
                || document.state() == RecordState.NO_VALUE;
        if (!free) {
            throw refuse(
                    Settling.describe(document), "it is " + document.state().label());
        }
    }

    private static void requireDraft(Receipt receipt) {
        if (receipt.state() != RecordState.DRAFT) {
            throw refuse(
                    receipt.object() + " " + receipt.recordNo(),
                    "it is " + receipt.state().label() + "; reverse it instead");
        }
    }

    private static void requireUnused(Work work, Customer customer) {
        boolean used = Stream.concat(work.documents(DocumentKind.INVOICE), work.documents(DocumentKind.ADJUSTMENT))
                .anyMatch(document -> document.customerId().equals(customer.customerId()));
        if (used) {
            throw refuse("customer '" + customer.customerId() + "'", "it has transactions");
        }
    }

    private static FunctionRefused refuse(String record, String why) {
        return FunctionRefused.because(
                FunctionRefused.of(
                        GatewayError.WRONG_ACTION, "You cannot delete " + record + " because " + why + ".", ""),
                "Could not delete record!");
    }
}
