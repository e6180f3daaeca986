package io.tieout.mapping.translation;

import io.tieout.model.erp.ErpCredit;
import io.tieout.model.erp.ErpPayment;
import io.tieout.model.erp.ErpPayment.Origin;
import io.tieout.model.erp.ErpPayment.State;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TransactionId;
import io.tieout.model.intacct.CreditRead;
import io.tieout.model.intacct.PaymentRead;
import io.tieout.model.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Payments, advances and memos as they were read in Intacct, told to billing in its own words. */
public final class MoneyTranslation {

    /** Labels of STATE, small and without blanks; those that no source names are assumptions (SIM-20, SIM-38). */
    private static final Set<String> POSTED = Set.of(
            "complete",
            "completed",
            "posted",
            "paid",
            "partiallypaid",
            "reconciled",
            "partiallyreconciled",
            "cleared",
            "novalue",
            "selected");

    private static final Set<String> REVERSED = Set.of("reversed", "voided", "void", "canceled", "cancelled");
    private static final Set<String> DRAFT = Set.of("draft", "submitted", "pending", "partiallyapproved", "rejected");

    private MoneyTranslation() {}

    /**
     * @param customer in billing's words; null for several
     * @param transaction the payment of billing that it was made for; null where none is known
     * @param invoiceOf billing's id of an invoice by its record number
     */
    public static ErpPayment of(
            PaymentRead read,
            @Nullable CustomerId customer,
            @Nullable TransactionId transaction,
            Function<String, Optional<InvoiceId>> invoiceOf) {
        List<PaymentRead.Applied> applied = read.applied();
        return new ErpPayment(
                ErpPayment.Kind.valueOf(read.kind().name()),
                read.recordNo(),
                read.docNumber(),
                customer,
                isOurs(read.docNumber()) ? Origin.TIEOUT : Origin.INTACCT,
                transaction,
                state(read.state(), read.deleted()),
                read.state(),
                read.amount(),
                read.open(),
                read.method(),
                read.date(),
                read.description(),
                applied == null
                        ? null
                        : applied.stream().map(one -> applied(one, invoiceOf)).toList(),
                read.appliedNote(),
                read.modifiedAt(),
                read.revision());
    }

    /** Our keys have a form of their own, so that nobody has to wait for an outcome to know whose a payment is. */
    public static boolean isOurs(@Nullable String docNumber) {
        return docNumber != null && CommandIds.isDocNumber(docNumber);
    }

    private static ErpPayment.Applied applied(
            PaymentRead.Applied one, Function<String, Optional<InvoiceId>> invoiceOf) {
        String invoice = one.invoiceRecordNo();
        PaymentRead.CreditUse credit = one.credit();
        return new ErpPayment.Applied(
                invoice == null ? null : invoiceOf.apply(invoice).orElse(null),
                invoice,
                one.adjustmentRecordNo(),
                one.amount(),
                one.discount(),
                credit == null
                        ? null
                        : new ErpPayment.CreditUse(
                                ErpPayment.Credit.valueOf(credit.kind().name()), credit.recordNo(), credit.amount()));
    }

    /** @param customer in billing's words */
    public static ErpCredit of(CreditRead read, CustomerId customer) {
        State state = state(read.state(), read.deleted());
        Money open = unsigned(read.open());
        return new ErpCredit(
                read.recordNo(),
                read.creditNo(),
                customer,
                read.total().isNegative() ? ErpCredit.Type.CREDIT : ErpCredit.Type.DEBIT,
                Origin.INTACCT,
                state,
                read.state(),
                unsigned(read.total()),
                unsigned(read.applied()),
                state == State.POSTED || state == State.DRAFT || state == State.UNKNOWN ? open : open.minus(open),
                read.date(),
                read.reference(),
                read.description(),
                read.modifiedAt(),
                read.revision());
    }

    private static Money unsigned(Money money) {
        return money.isNegative() ? money.minus(money).minus(money) : money;
    }

    private static State state(String label, boolean deleted) {
        if (deleted) {
            return State.DELETED;
        }
        String plain = label.replaceAll("[\\s_-]+", "").toLowerCase(Locale.ROOT);
        if (plain.equals("reversal")) {
            return State.REVERSAL;
        }
        if (REVERSED.contains(plain)) {
            return State.REVERSED;
        }
        if (DRAFT.contains(plain)) {
            return State.DRAFT;
        }
        return POSTED.contains(plain) ? State.POSTED : State.UNKNOWN;
    }
}
