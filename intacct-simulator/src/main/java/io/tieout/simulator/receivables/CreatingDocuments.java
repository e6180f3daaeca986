package io.tieout.simulator.receivables;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.ledger.CurrencyTerms;
import io.tieout.simulator.ledger.Customer;
import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.DocumentKind;
import io.tieout.simulator.ledger.Line;
import io.tieout.simulator.ledger.MasterRecord;
import io.tieout.simulator.ledger.RecordState;
import io.tieout.simulator.ledger.Work;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates invoices and adjustments. */
public final class CreatingDocuments {

    private CreatingDocuments() {}

    /** Writes a document and returns it with its record number. */
    public static Document create(Work work, Actor actor, DocumentDraft draft) {
        DocumentKind kind = draft.kind();
        try {
            Customer customer = References.activeCustomer(work, draft.customerId());
            List<Line> lines = Lines.check(work, actor, draft.lines());
            LocalDate posted = draft.posted() == null ? draft.date() : draft.posted();
            Periods.requireOpen(actor, actor.entity(), posted);
            long recordNo = work.nextRecordNo();
            String number = number(work, actor, draft, recordNo);
            CurrencyTerms money =
                    Exchange.terms(draft.currency(), actor.company().baseCurrencyOf(actor.entity()), draft.rate());
            String term = draft.term().isEmpty() ? customer.fields().getOrDefault("TERMNAME", "") : draft.term();
            Document document = new Document(
                    recordNo,
                    kind,
                    number,
                    draft.customerId(),
                    draft.reference(),
                    draft.description(),
                    draft.date(),
                    posted,
                    due(work, draft.due(), term, draft.date(), kind),
                    null,
                    term,
                    money,
                    state(draft, lines),
                    "4.AR",
                    draft.batch().isEmpty() ? kind.noun() + "s " + posted : draft.batch(),
                    null,
                    draft.fields(),
                    lines,
                    actor.trail());
            work.save(document);
            return document;
        } catch (FunctionRefused refusal) {
            throw FunctionRefused.because(refusal, "Could not create " + kind.noun() + " record!");
        }
    }

    /** A posted invoice of nothing has a state of its own. */
    private static RecordState state(DocumentDraft draft, List<Line> lines) {
        if (draft.draft()) {
            return RecordState.DRAFT;
        }
        BigDecimal total = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return total.signum() == 0 ? RecordState.NO_VALUE : RecordState.POSTED;
    }

    private static String number(Work work, Actor actor, DocumentDraft draft, long recordNo) {
        boolean own = draft.kind() == DocumentKind.INVOICE
                && actor.company().features().ownNumbers();
        if (draft.number().isEmpty() || own) {
            return (draft.kind() == DocumentKind.INVOICE ? "AUTO-INV-" : "AUTO-ADJ-") + recordNo;
        }
        Uniqueness.requireNewNumber(work, actor, draft.kind(), draft.number(), draft.customerId());
        return draft.number();
    }

    private static LocalDate due(Work work, @Nullable LocalDate due, String term, LocalDate date, DocumentKind kind) {
        if (due != null) {
            return due;
        }
        if (term.isEmpty()) {
            if (kind == DocumentKind.ADJUSTMENT) {
                return date;
            }
            throw FunctionRefused.invalid("Either a due date or a term is required.", "Provide datedue or termname.");
        }
        MasterRecord record = References.active(work, MasterRecord.TERM, "Term", term);
        return date.plusDays(Long.parseLong(record.fields().getOrDefault("DUEDATE", "0")));
    }
}
