package io.tieout.console.payments;

import io.tieout.console.api.PaymentApi;
import io.tieout.console.api.PaymentApi.Allocation;
import io.tieout.console.api.PaymentApi.Detail;
import io.tieout.console.api.PaymentApi.Payment;
import io.tieout.console.api.Reason;
import io.tieout.console.api.Sum;
import io.tieout.console.page.State;
import io.tieout.console.page.State.Shape;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One payment as its page shows it.
 *
 * @param leftOver whether all of it is applied to invoices
 * @param applied the sum of what is applied, null without an invoice
 * @param reason why it is where it is, with what to do; null if nothing has to be said
 */
public record PaymentView(
        Payment payment,
        State inBilling,
        State inIntacct,
        State leftOver,
        String method,
        List<Allocation> allocations,
        @Nullable Sum applied,
        @Nullable Reason reason,
        List<Step> steps) {

    static PaymentView of(Detail detail) {
        Payment payment = detail.payment();
        boolean allApplied = new BigDecimal(payment.unapplied().amount()).signum() == 0;
        return new PaymentView(
                payment,
                PaymentWords.inBilling(payment),
                PaymentWords.inIntacct(payment),
                allApplied
                        ? State.of(Shape.RECORDED, "Nothing left over")
                        : State.of(Shape.WAITING, "Not on an invoice"),
                PaymentWords.method(payment.method()),
                payment.allocations(),
                applied(payment),
                payment.reason(),
                Timeline.of(detail));
    }

    /** Whether a person has to do something about it. */
    public boolean waitsForAPerson() {
        return payment.state() == PaymentApi.State.PARKED || payment.state() == PaymentApi.State.REJECTED;
    }

    public String customer() {
        return PaymentWords.customer(payment);
    }

    public boolean allApplied() {
        return leftOver.shape() == Shape.RECORDED;
    }

    private static @Nullable Sum applied(Payment payment) {
        return payment.allocations().stream()
                .map(allocation -> new BigDecimal(allocation.amount().amount()))
                .reduce(BigDecimal::add)
                .map(sum -> new Sum(sum.toPlainString(), payment.amount().currency()))
                .orElse(null);
    }
}
