package io.tieout.payment.tieout;

import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.outcome.OutcomeState;
import io.tieout.payment.tieout.InvoiceLine.Elsewhere;
import io.tieout.payment.tieout.InvoiceLine.Issued;
import io.tieout.payment.tieout.InvoiceLine.Recorded;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Explains why both sides of one invoice differ, part by part, from what is known: what billing took and is not in Intacct, what
 * billing changed, and what happened in Intacct without Tieout. What is left over is explained by nobody, and is not hidden: above
 * all, what Tieout has posted and Intacct does not show although it was read since.
 */
final class Explaining {

    /**
     * One part of the difference.
     *
     * @param documents how many payments; 1 for an invoice
     * @param byItself the part of the effect that goes away by itself
     */
    record Part(Kind kind, long documents, BigDecimal effect, BigDecimal byItself) {}

    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    private final InvoiceLine line;
    private final List<Part> parts = new ArrayList<>();

    private Explaining(InvoiceLine line) {
        this.line = line;
    }

    /** What billing says is owed on it. */
    static BigDecimal billing(InvoiceLine line) {
        return start(line).subtract(line.taken().all());
    }

    /** What Intacct says is owed on it. */
    static BigDecimal intacct(InvoiceLine line) {
        return line.recorded() == null ? NOTHING : line.recorded().due();
    }

    static List<Part> parts(InvoiceLine line) {
        var explaining = new Explaining(line);
        explaining.explain();
        return List.copyOf(explaining.parts);
    }

    private static BigDecimal start(InvoiceLine line) {
        Issued issued = line.issued();
        if (issued != null) {
            return isDismissed(line) ? NOTHING : issued.total();
        }
        Recorded recorded = line.recorded();
        if (recorded == null || line.elsewhere() != Elsewhere.NOWHERE) {
            return NOTHING;
        }
        return recorded.posted() ? recorded.firstTotal() : recorded.firstDue();
    }

    // What nobody wants in Intacct, or where nothing is owed, is on neither side.
    private static boolean isDismissed(InvoiceLine line) {
        return line.recorded() == null
                && line.elsewhere() == Elsewhere.NOWHERE
                && line.refused() == OutcomeState.DISMISSED;
    }

    private void explain() {
        Recorded recorded = line.recorded();
        BigDecimal requestedThere = NOTHING;
        if (recorded == null) {
            notRead();
        } else if (line.issued() == null && line.elsewhere() != Elsewhere.NOWHERE) {
            add(elsewhereKind(), settled().negate().subtract(recorded.due()));
        } else if (recorded.standing() == 0) {
            add(
                    recorded.draft() ? Kind.DRAFT_IN_INTACCT : goneKind(recorded),
                    start(line).subtract(settled()));
        } else {
            changedInBilling(recorded);
            requestedThere = changedInIntacct(recorded);
        }
        payments(requestedThere);
    }

    private void notRead() {
        BigDecimal effect = start(line).subtract(settled());
        if (line.issued() == null) {
            // Payments alone: of an invoice that was not read since they were posted, or that nobody has named.
            if (line.elsewhere() == Elsewhere.POSTED_NOT_READ) {
                add(Kind.INVOICE_NOT_READ, effect);
            }
            return;
        }
        add(
                switch (line.elsewhere()) {
                    case POSTED_NOT_READ -> Kind.INVOICE_NOT_READ;
                    case OTHER_CURRENCY, OTHER_CUSTOMER -> elsewhereKind();
                    case NOWHERE -> notInIntacct(line.refused());
                },
                effect);
    }

    private static Kind notInIntacct(@Nullable OutcomeState refused) {
        return switch (refused) {
            case REJECTED -> Kind.INVOICE_REFUSED;
            case PARKED -> Kind.INVOICE_PARKED;
            case DISMISSED, POSTED -> Kind.INVOICE_WAITING;
            case null -> Kind.INVOICE_WAITING;
        };
    }

    private Kind elsewhereKind() {
        return line.elsewhere() == Elsewhere.OTHER_CURRENCY
                ? Kind.INVOICE_CHANGED_IN_BILLING
                : Kind.OTHER_CUSTOMER_IN_INTACCT;
    }

    private static Kind goneKind(Recorded recorded) {
        return recorded.gone() == Standing.REVERSED ? Kind.REVERSED_IN_INTACCT : Kind.DELETED_IN_INTACCT;
    }

    private void changedInBilling(Recorded recorded) {
        Issued issued = line.issued();
        if (issued != null) {
            add(
                    issued.changed() ? Kind.INVOICE_CHANGED_IN_BILLING : Kind.OTHER_TOTAL_IN_INTACCT,
                    issued.total().subtract(recorded.firstTotal()));
        }
    }

    /** @return how much of what is only requested Intacct has applied already: its outcome is still on its way to us */
    private BigDecimal changedInIntacct(Recorded recorded) {
        Kind changed = recorded.gone() == null ? Kind.CHANGED_IN_INTACCT : goneKind(recorded);
        add(changed, recorded.firstTotal().subtract(recorded.total()));
        boolean imported = line.issued() == null && !recorded.posted();
        BigDecimal applied = recorded.total()
                .subtract(recorded.due())
                .subtract(imported ? recorded.firstPaid() : NOTHING)
                .subtract(settled());
        BigDecimal unseen = unseen(applied);
        add(Kind.POSTED_SINCE_LAST_READ, line.taken().sinceRead().payments(), unseen);
        BigDecimal left = applied.subtract(unseen);
        BigDecimal requestedThere = common(left, line.taken().requested().amount());
        add(Kind.CHANGED_IN_INTACCT, left.subtract(requestedThere).max(NOTHING));
        return requestedThere;
    }

    // The part of it that what came there after the reading can explain, and no more.
    private BigDecimal unseen(BigDecimal applied) {
        return common(applied, line.taken().sinceRead().amount().negate());
    }

    /** What both are, as far as they go in one direction: money that was taken, or money that was taken back. */
    private static BigDecimal common(BigDecimal one, BigDecimal other) {
        if (one.signum() * other.signum() <= 0) {
            return NOTHING;
        }
        BigDecimal most = one.abs().min(other.abs());
        return one.signum() < 0 ? most.negate() : most;
    }

    private void payments(BigDecimal requestedThere) {
        var taken = line.taken();
        if (taken.waiting().payments() > 0) {
            BigDecimal effect = taken.waiting().amount().negate();
            parts.add(new Part(Kind.WAITING, taken.waiting().payments(), effect, effect.add(taken.stuck())));
        }
        add(
                Kind.REQUESTED,
                taken.requested().payments(),
                requestedThere.subtract(taken.requested().amount()));
        add(Kind.PARKED, taken.parked().payments(), taken.parked().amount().negate());
        add(
                Kind.REJECTED,
                taken.rejected().payments(),
                taken.rejected().amount().negate());
    }

    private BigDecimal settled() {
        return line.taken().inIntacct();
    }

    private void add(Kind kind, BigDecimal effect) {
        add(kind, 1, effect);
    }

    private void add(Kind kind, long documents, BigDecimal effect) {
        if (effect.signum() != 0) {
            parts.add(new Part(kind, documents, effect, kind.goesByItself() ? effect : NOTHING));
        }
    }
}
