package io.tieout.simulator.receivables;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.DocumentKind;
import io.tieout.simulator.ledger.Line;
import io.tieout.simulator.ledger.RecordState;
import io.tieout.simulator.ledger.Work;
import io.tieout.simulator.receivables.DocumentDraft.LineDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes invoices on which nothing is paid. */
public final class ChangingInvoices {

    private ChangingInvoices() {}

    /** What to change; null or empty leaves the value alone. */
    public record Change(
            String customerId,
            @Nullable LocalDate date,
            @Nullable LocalDate posted,
            @Nullable LocalDate due,
            @Nullable String term,
            String number,
            @Nullable String reference,
            @Nullable String description,
            String currency,
            boolean submit,
            Map<String, String> fields,
            List<LineChange> lines) {}

    /**
     * A changed or added line; empty or null leaves the value alone.
     *
     * @param lineNo which line to change, counted from 1; null for one more line
     */
    public record LineChange(
            @Nullable Integer lineNo,
            String accountNo,
            String accountLabel,
            @Nullable BigDecimal amount,
            String location,
            String department,
            String memo,
            Map<String, String> dimensions) {}

    /** Changes an invoice and returns its new version. */
    public static Document change(Work work, Actor actor, long recordNo, Change change) {
        try {
            return changeOrRefuse(work, actor, recordNo, change);
        } catch (FunctionRefused refusal) {
            throw FunctionRefused.because(refusal, "Could not update invoice record!");
        }
    }

    private static Document changeOrRefuse(Work work, Actor actor, long recordNo, Change change) {
        Document old = References.document(work, DocumentKind.INVOICE, recordNo);
        if (old.state() != RecordState.POSTED && old.state() != RecordState.DRAFT) {
            throw FunctionRefused.of(
                    GatewayError.WRONG_ACTION,
                    "You cannot edit " + Settling.describe(old) + " because it is "
                            + old.state().label() + ".",
                    "Take back what was applied to it first.");
        }
        if (!change.currency().isEmpty()
                && !change.currency().equals(old.money().currency())) {
            throw FunctionRefused.invalid(
                    "The currency of " + Settling.describe(old) + " cannot be changed from "
                            + old.money().currency() + " to " + change.currency() + ".",
                    "Reverse the invoice and create another one.");
        }
        LocalDate posted = Objects.requireNonNullElse(change.posted(), old.posted());
        Periods.requireOpen(actor, old.trail().entity(), old.posted());
        Periods.requireOpen(actor, old.trail().entity(), posted);
        String customer = change.customerId().isEmpty() ? old.customerId() : change.customerId();
        References.activeCustomer(work, customer);
        Map<String, String> fields = new HashMap<>(old.fields());
        fields.putAll(change.fields());
        Document changed = new Document(
                recordNo,
                old.kind(),
                number(work, actor, old, change, customer),
                customer,
                Objects.requireNonNullElse(change.reference(), old.reference()),
                Objects.requireNonNullElse(change.description(), old.description()),
                Objects.requireNonNullElse(change.date(), old.date()),
                posted,
                Objects.requireNonNullElse(change.due(), old.due()),
                null,
                Objects.requireNonNullElse(change.term(), old.term()),
                old.money(),
                change.submit() ? RecordState.POSTED : old.state(),
                old.module(),
                old.batch(),
                null,
                fields,
                lines(work, actor, old, change.lines()),
                old.trail().touched(actor.at()));
        work.remove(old);
        work.save(changed);
        return changed;
    }

    private static String number(Work work, Actor actor, Document old, Change change, String customer) {
        if (change.number().isEmpty() || change.number().equals(old.number())) {
            return old.number();
        }
        Uniqueness.requireNewNumber(work, actor, DocumentKind.INVOICE, change.number(), customer);
        return change.number();
    }

    private static List<Line> lines(Work work, Actor actor, Document old, List<LineChange> changes) {
        List<Line> lines = new ArrayList<>(old.lines());
        for (LineChange change : changes) {
            Integer lineNo = change.lineNo();
            if (lineNo == null) {
                lines.add(checked(work, actor, change, null, lines.size() + 1));
            } else if (lineNo >= 1 && lineNo <= lines.size()) {
                lines.set(lineNo - 1, checked(work, actor, change, lines.get(lineNo - 1), lineNo));
            } else {
                throw FunctionRefused.invalid(
                        Settling.describe(old) + " has no line " + lineNo + ".", "Provide the number of a line.");
            }
        }
        return lines;
    }

    private static Line checked(Work work, Actor actor, LineChange change, @Nullable Line old, int lineNo) {
        BigDecimal amount = change.amount() != null ? change.amount() : old != null ? old.amount() : null;
        if (amount == null) {
            throw FunctionRefused.invalid("Line " + lineNo + " has no amount.", "Provide an amount.");
        }
        boolean saysNothing =
                change.accountNo().isEmpty() && change.accountLabel().isEmpty();
        LineDraft draft = new LineDraft(
                old != null && saysNothing ? old.accountNo() : change.accountNo(),
                old != null && saysNothing ? old.accountLabel() : change.accountLabel(),
                amount,
                or(change.location(), old == null ? "" : old.location()),
                or(change.department(), old == null ? "" : old.department()),
                or(change.memo(), old == null ? "" : old.memo()),
                dimensions(old, change));
        Line line = Lines.check(work, actor, draft, lineNo);
        return old == null
                ? line
                : new Line(
                        old.recordNo(),
                        lineNo,
                        line.accountNo(),
                        line.accountLabel(),
                        line.amount(),
                        line.paid(),
                        line.location(),
                        line.department(),
                        line.memo(),
                        line.dimensions());
    }

    private static Map<String, String> dimensions(@Nullable Line old, LineChange change) {
        Map<String, String> dimensions = new HashMap<>(old == null ? Map.of() : old.dimensions());
        dimensions.putAll(change.dimensions());
        return dimensions;
    }

    private static String or(String changed, String old) {
        return changed.isEmpty() ? old : changed;
    }
}
