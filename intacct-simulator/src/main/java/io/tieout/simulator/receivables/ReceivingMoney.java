package io.tieout.simulator.receivables;

import io.tieout.simulator.error.FunctionRefused;
import io.tieout.simulator.error.GatewayError;
import io.tieout.simulator.ledger.Application;
import io.tieout.simulator.ledger.Application.CreditUse;
import io.tieout.simulator.ledger.CurrencyTerms;
import io.tieout.simulator.ledger.Document;
import io.tieout.simulator.ledger.DocumentKind;
import io.tieout.simulator.ledger.Line;
import io.tieout.simulator.ledger.Receipt;
import io.tieout.simulator.ledger.ReceiptKind;
import io.tieout.simulator.ledger.RecordState;
import io.tieout.simulator.ledger.Trail;
import io.tieout.simulator.ledger.Work;
import io.tieout.simulator.receivables.ReceiptDraft.DetailDraft;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Receives payments and advances and applies them. */
public final class ReceivingMoney {

    private ReceivingMoney() {}

    /** Writes a payment, an advance or the use of a credit, moves the balances, and returns it. */
    public static Receipt receive(Work work, Actor actor, ReceiptDraft draft) {
        try {
            return receiveOrRefuse(work, actor, draft, null, actor.trail());
        } catch (FunctionRefused refusal) {
            throw FunctionRefused.because(
                    refusal, "Could not create " + draft.kind().object().toLowerCase(Locale.ROOT) + " record!");
        }
    }

    /** Writes a draft payment anew under its record number and returns its new version. */
    public static Receipt redraft(Work work, Actor actor, Receipt old, ReceiptDraft draft) {
        try {
            return receiveOrRefuse(
                    work, actor, draft, old.recordNo(), old.trail().touched(actor.at()));
        } catch (FunctionRefused refusal) {
            throw FunctionRefused.because(
                    refusal, "Could not update " + draft.kind().object().toLowerCase(Locale.ROOT) + " record!");
        }
    }

    private static Receipt receiveOrRefuse(
            Work work, Actor actor, ReceiptDraft draft, @Nullable Long sameRecordNo, Trail trail) {
        requireCustomer(work, draft);
        CurrencyTerms money = terms(work, actor, draft);
        if (draft.kind() != ReceiptKind.APPLIED_CREDIT) {
            PaymentMethods.requireKnown(draft.kind(), draft.method());
            FundingRules.check(work, actor, draft.funding(), money, draft.method());
        }
        Periods.requireOpen(actor, actor.entity(), draft.receiptDate());
        BigDecimal amount = amount(draft);
        long recordNo = sameRecordNo == null ? work.nextRecordNo() : sameRecordNo;
        List<Line> items = draft.kind() == ReceiptKind.ADVANCE ? Lines.check(work, actor, draft.items()) : List.of();
        List<Application> applications = new ArrayList<>();
        for (DetailDraft detail : draft.details()) {
            applications.add(apply(work, actor, draft, detail));
        }
        Receipt receipt = new Receipt(
                recordNo,
                draft.kind(),
                draft.docNumber(),
                draft.customerId(),
                draft.payerName(),
                draft.method(),
                draft.description(),
                draft.funding(),
                draft.receiptDate(),
                Objects.requireNonNullElse(draft.paymentDate(), draft.receiptDate()),
                money,
                amount,
                draft.kind() == ReceiptKind.ADVANCE ? amount : draft.overpayment(),
                BigDecimal.ZERO.setScale(2),
                state(draft),
                null,
                applications,
                items,
                trail);
        work.save(receipt);
        return receipt;
    }

    private static void requireCustomer(Work work, ReceiptDraft draft) {
        if (!draft.customerId().isEmpty()) {
            References.activeCustomer(work, draft.customerId());
        } else if (draft.payerName().isEmpty()) {
            throw FunctionRefused.invalid("Missing value for CUSTOMERID.", "Provide CUSTOMERID or PAYERNAME.");
        }
    }

    private static CurrencyTerms terms(Work work, Actor actor, ReceiptDraft draft) {
        String currency = draft.currency();
        String base = actor.company().baseCurrencyOf(actor.entity());
        for (DetailDraft detail : draft.details()) {
            CurrencyTerms paid = target(work, detail).money();
            if (!currency.isEmpty() && !currency.equals(paid.currency())) {
                throw FunctionRefused.invalid(
                        "The payment currency " + currency + " differs from the currency " + paid.currency() + " of "
                                + Settling.describe(target(work, detail)) + ".",
                        "Pay transactions of one currency only.");
            }
            currency = paid.currency();
            base = paid.baseCurrency();
        }
        return Exchange.terms(currency, base, draft.rate());
    }

    private static BigDecimal amount(ReceiptDraft draft) {
        if (draft.kind() == ReceiptKind.ADVANCE) {
            BigDecimal items = draft.items().stream()
                    .map(DocumentDraft.LineDraft::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return Amounts.positive("the advance", items);
        }
        BigDecimal cash = draft.details().stream().map(DetailDraft::cash).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = cash.add(draft.overpayment());
        if (draft.amountToPay() != null && draft.amountToPay().compareTo(total) != 0) {
            throw FunctionRefused.invalid(
                    "The amount to pay " + draft.amountToPay()
                            + " differs from the sum of the details and the overpayment " + total + ".",
                    "Correct the amounts.");
        }
        if (draft.details().isEmpty()) {
            throw FunctionRefused.invalid(
                    "A payment has to pay at least one transaction. Money without one is an advance.",
                    "Add an ARPYMTDETAIL, or create an ARADVANCE.");
        }
        return total;
    }

    private static Application apply(Work work, Actor actor, ReceiptDraft draft, DetailDraft detail) {
        Document target = target(work, detail);
        if (!draft.customerId().isEmpty() && !draft.customerId().equals(target.customerId())) {
            throw FunctionRefused.invalid(
                    Settling.describe(target) + " belongs to customer '" + target.customerId() + "', not to '"
                            + draft.customerId() + "'.",
                    "Pay transactions of the payment's customer.");
        }
        if (detail.cash().signum() < 0 || detail.discount().signum() < 0) {
            throw FunctionRefused.invalid(
                    "The payment amount of " + Settling.describe(target) + " is negative.", "Enter a positive amount.");
        }
        LocalDate on = draft.receiptDate();
        if (draft.draft() && detail.credit() != null) {
            throw FunctionRefused.invalid("A draft payment cannot use credits.", "Submit the payment at once.");
        }
        CreditUse credit =
                detail.credit() == null ? null : UsingCredits.use(work, actor, detail.credit(), draft.customerId(), on);
        BigDecimal credited = credit == null ? BigDecimal.ZERO : credit.amount();
        BigDecimal total = Amounts.positive(
                "the payment amount", detail.cash().add(detail.discount()).add(credited));
        Document current = References.document(work, target.kind(), target.recordNo());
        return new Application(
                work.nextRecordNo(),
                detail.targetObject(),
                detail.targetKey(),
                detail.entryKey(),
                detail.cash(),
                detail.discount(),
                credit,
                draft.draft() ? List.of() : Settling.settle(work, actor, current, total, detail.entryKey(), on));
    }

    private static Document target(Work work, DetailDraft detail) {
        DocumentKind kind = detail.targetObject().equals(DocumentKind.INVOICE.object())
                ? DocumentKind.INVOICE
                : DocumentKind.ADJUSTMENT;
        return work.document(kind.object(), detail.targetKey())
                .orElseThrow(() -> FunctionRefused.of(
                        GatewayError.BUSINESS_FAILURE,
                        "Oops, we can't find this transaction; enter a valid transaction",
                        ""));
    }

    private static RecordState state(ReceiptDraft draft) {
        if (draft.draft()) {
            return RecordState.DRAFT;
        }
        return draft.kind() == ReceiptKind.ADVANCE ? RecordState.POSTED : RecordState.COMPLETE;
    }
}
