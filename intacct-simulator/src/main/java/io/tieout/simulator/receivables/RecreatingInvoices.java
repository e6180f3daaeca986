package io.tieout.simulator.receivables;

import io.tieout.simulator.ledger.AuditEntry;
import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.DocumentKind;
import io.tieout.simulator.ledger.Line;
import io.tieout.simulator.ledger.Trail;
import io.tieout.simulator.ledger.Work;
import java.util.ArrayList;
import java.util.List;

/** Deletes and remakes an invoice under new record numbers, as an edit in Order Entry does. */
public final class RecreatingInvoices {

    private static final String ORDER_ENTRY = "8.SO";

    private RecreatingInvoices() {}

    /**
     * Remakes an invoice and returns its new RECORDNO; number, amounts and what is paid stay.
     *
     * @param actor who edits, and when
     * @throws IllegalArgumentException where there is no such invoice
     */
    public static long recreate(Work work, Actor actor, long recordNo) {
        Document old = work.document(DocumentKind.INVOICE.object(), recordNo)
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no invoice with record number " + recordNo + "."));
        List<Line> lines = new ArrayList<>();
        for (Line line : old.lines()) {
            lines.add(new Line(
                    work.nextRecordNo(),
                    line.lineNo(),
                    line.accountNo(),
                    line.accountLabel(),
                    line.amount(),
                    line.paid(),
                    line.location(),
                    line.department(),
                    line.memo(),
                    line.dimensions()));
        }
        // The edit is what happens now: the new record and the deletion of the old one bear its time.
        Trail trail = new Trail(
                old.trail().entity(),
                actor.at(),
                actor.at(),
                old.trail().user(),
                old.trail().origin(),
                old.trail().controlId());
        long again = work.nextRecordNo();
        work.remove(old);
        work.save(new Document(
                again,
                old.kind(),
                old.number(),
                old.customerId(),
                old.reference(),
                old.description(),
                old.date(),
                old.posted(),
                old.due(),
                old.paidOn(),
                old.term(),
                old.money(),
                old.state(),
                ORDER_ENTRY,
                old.batch(),
                old.reversalOf(),
                old.fields(),
                lines,
                trail));
        work.save(new AuditEntry(work.nextRecordNo(), "arinvoice", actor.auditKey(recordNo), "D", trail));
        return again;
    }
}
