package io.tieout.simulator.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money received: an AR payment (ARPYMT) or an advance (ARADVANCE).
 *
 * @param docNumber the check, authorisation or transaction number; not unique
 * @param customerId empty on a payment for several customers
 * @param receiptDate the GL posting date
 * @param amount in transaction currency
 * @param credit what may be applied later: the whole of an advance, the overpaid part of a payment
 * @param creditUsed what of it has been applied
 * @param reversalOf the RECORDNO this receipt reverses; null for an ordinary one
 * @param lines the items of an advance; empty on payments
 */
public record Receipt(
        long recordNo,
        ReceiptKind kind,
        String docNumber,
        String customerId,
        String payerName,
        String method,
        String description,
        Funding funding,
        LocalDate receiptDate,
        LocalDate paymentDate,
        CurrencyTerms money,
        BigDecimal amount,
        BigDecimal credit,
        BigDecimal creditUsed,
        RecordState state,
        @Nullable Long reversalOf,
        List<Application> applications,
        List<Line> lines,
        Trail trail)
        implements LedgerRecord {

    public Receipt {
        applications = List.copyOf(applications);
        lines = List.copyOf(lines);
    }

    @Override
    public String object() {
        return kind.object();
    }

    @Override
    public String naturalKey() {
        return "";
    }

    /** What of the credit can still be applied; nothing on drafts and reversed receipts. */
    public BigDecimal creditLeft() {
        return state == RecordState.COMPLETE || state.settles()
                ? credit.subtract(creditUsed)
                : BigDecimal.ZERO.setScale(2);
    }

    /** What was applied to documents in cash, credits and discounts. */
    public BigDecimal applied() {
        return applications.stream().map(Application::total).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    @Override
    public Receipt withTrail(Trail changed) {
        return copy(creditUsed, state, changed);
    }

    /** The same receipt with this much more of its credit used; negative gives back. */
    public Receipt usingCredit(BigDecimal by, Trail at) {
        BigDecimal used = creditUsed.add(by);
        RecordState next = state;
        if (kind == ReceiptKind.ADVANCE) {
            next = used.signum() == 0
                    ? RecordState.POSTED
                    : used.compareTo(credit) == 0 ? RecordState.PAID : RecordState.PARTIALLY_PAID;
        }
        return copy(used, next, at);
    }

    /** The same receipt in another state. */
    public Receipt inState(RecordState changed, Trail at) {
        return copy(creditUsed, changed, at);
    }

    /** The same receipt with what it has applied by now. */
    public Receipt posted(List<Application> applied, RecordState next, Trail at) {
        return copy(creditUsed, next, applied, at);
    }

    private Receipt copy(BigDecimal used, RecordState next, Trail at) {
        return copy(used, next, applications, at);
    }

    private Receipt copy(BigDecimal used, RecordState next, List<Application> applied, Trail at) {
        return new Receipt(
                recordNo,
                kind,
                docNumber,
                customerId,
                payerName,
                method,
                description,
                funding,
                receiptDate,
                paymentDate,
                money,
                amount,
                credit,
                used,
                next,
                reversalOf,
                applied,
                lines,
                at);
    }
}
