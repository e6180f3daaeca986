package io.tieout.simulator.receivables;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.ledger.Application;
import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.DocumentKind;
import io.tieout.simulator.ledger.Line;
import io.tieout.simulator.ledger.Receipt;
import io.tieout.simulator.ledger.RecordState;
import io.tieout.simulator.ledger.Work;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reverses invoices and payments. A reversal is a record of its own; the original stays and is marked Reversed. */
public final class Reversing {

    private Reversing() {}

    /** Reverses an invoice on which nothing is paid and returns the reversal. */
    public static Document invoice(Work work, Actor actor, long recordNo, LocalDate on, String description) {
        Document original = References.document(work, DocumentKind.INVOICE, recordNo);
        if (!actor.company().features().reversal()) {
            throw FunctionRefused.invalid(
                    "Reversal of unpaid invoices is not enabled for this company.",
                    "Enable reversal of unpaid invoices in the Accounts Receivable configuration.");
        }
        if (original.state() != RecordState.POSTED) {
            throw wrongAction(Settling.describe(original), original.state());
        }
        Periods.requireOpen(actor, original.trail().entity(), on);
        List<Line> lines = new ArrayList<>();
        for (Line line : original.lines()) {
            lines.add(new Line(
                    work.nextRecordNo(),
                    line.lineNo(),
                    line.accountNo(),
                    line.accountLabel(),
                    line.amount().negate(),
                    BigDecimal.ZERO.setScale(2),
                    line.location(),
                    line.department(),
                    line.memo(),
                    line.dimensions()));
        }
        Document reversal = new Document(
                work.nextRecordNo(),
                original.kind(),
                original.number() + " - Reversed",
                original.customerId(),
                original.reference(),
                description,
                on,
                on,
                on,
                null,
                original.term(),
                original.money(),
                RecordState.REVERSAL,
                original.module(),
                original.batch(),
                original.recordNo(),
                original.fields(),
                lines,
                actor.trail());
        work.save(original.inState(RecordState.REVERSED, original.trail().touched(actor.at())));
        work.save(reversal);
        return reversal;
    }

    /** Reverses a payment: what it paid is due again, what it used is left again. Returns the reversal. */
    public static Receipt receipt(
            Work work, Actor actor, String object, long recordNo, LocalDate on, String description) {
        Receipt original = References.receipt(work, object, recordNo);
        boolean reversible = original.state() == RecordState.COMPLETE || original.state() == RecordState.POSTED;
        if (!reversible || original.creditUsed().signum() != 0) {
            throw wrongAction(object + " " + recordNo, original.state());
        }
        Periods.requireOpen(actor, original.trail().entity(), on);
        for (Application application : original.applications()) {
            work.document(application.targetObject(), application.targetKey())
                    .ifPresent(target -> Settling.unsettle(work, actor, target, application.shares(), on));
            if (application.credit() != null) {
                UsingCredits.giveBack(work, actor, application.credit(), on);
            }
        }
        Receipt reversal = new Receipt(
                work.nextRecordNo(),
                original.kind(),
                original.docNumber(),
                original.customerId(),
                original.payerName(),
                original.method(),
                description,
                original.funding(),
                on,
                on,
                original.money(),
                original.amount().negate(),
                BigDecimal.ZERO.setScale(2),
                BigDecimal.ZERO.setScale(2),
                RecordState.REVERSAL,
                original.recordNo(),
                List.of(),
                List.of(),
                actor.trail());
        work.save(original.inState(RecordState.REVERSED, original.trail().touched(actor.at())));
        work.save(reversal);
        return reversal;
    }

    private static FunctionRefused wrongAction(String record, RecordState state) {
        return FunctionRefused.of(
                GatewayError.WRONG_ACTION,
                "You cannot reverse " + record + " because it is " + state.label()
                        + " or something has been applied to it.",
                "Take back what was applied to it first.");
    }
}
