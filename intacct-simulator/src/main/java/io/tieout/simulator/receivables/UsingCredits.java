package io.tieout.simulator.receivables;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.ledger.Application.CreditUse;
import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.DocumentKind;
import io.tieout.simulator.ledger.Receipt;
import io.tieout.simulator.ledger.ReceiptKind;
import io.tieout.simulator.ledger.Work;
import io.tieout.simulator.receivables.ReceiptDraft.CreditDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Takes amounts from advances, overpayments, credit memos and negative invoices, and gives them back. */
final class UsingCredits {

    private UsingCredits() {}

    static CreditUse use(Work work, Actor actor, CreditDraft draft, String customerId, LocalDate on) {
        Amounts.positive("the credit amount", draft.amount());
        if (draft.object().equals(ReceiptKind.ADVANCE.object())
                || draft.object().equals(ReceiptKind.PAYMENT.object())) {
            Receipt receipt = References.receipt(work, draft.object(), draft.key());
            requireCustomer(customerId, receipt.customerId(), draft);
            if (draft.amount().compareTo(receipt.creditLeft()) > 0) {
                throw FunctionRefused.invalid(
                        "The credit amount " + draft.amount() + " is greater than the " + receipt.creditLeft()
                                + " left of " + draft.object() + " " + draft.key() + ".",
                        "Apply no more than what is left.");
            }
            work.save(receipt.usingCredit(draft.amount(), receipt.trail().touched(actor.at())));
            return new CreditUse(draft.object(), draft.key(), draft.amount(), List.of());
        }
        DocumentKind kind =
                draft.object().equals(DocumentKind.INVOICE.object()) ? DocumentKind.INVOICE : DocumentKind.ADJUSTMENT;
        Document document = References.document(work, kind, draft.key());
        requireCustomer(customerId, document.customerId(), draft);
        return new CreditUse(
                draft.object(),
                draft.key(),
                draft.amount(),
                Settling.settle(work, actor, document, draft.amount().negate(), draft.entryKey(), on));
    }

    static void giveBack(Work work, Actor actor, CreditUse use, LocalDate on) {
        BigDecimal back = use.amount().negate();
        if (use.object().equals(ReceiptKind.ADVANCE.object()) || use.object().equals(ReceiptKind.PAYMENT.object())) {
            Receipt receipt = References.receipt(work, use.object(), use.key());
            work.save(receipt.usingCredit(back, receipt.trail().touched(actor.at())));
        } else {
            work.document(use.object(), use.key())
                    .ifPresent(document -> Settling.unsettle(work, actor, document, use.shares(), on));
        }
    }

    private static void requireCustomer(String expected, String actual, CreditDraft draft) {
        if (!expected.isEmpty() && !expected.equals(actual)) {
            throw FunctionRefused.invalid(
                    draft.object() + " " + draft.key() + " belongs to customer '" + actual + "', not to '" + expected
                            + "'.",
                    "Use a credit of the same customer.");
        }
    }
}
