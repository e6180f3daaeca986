package io.tieout.mapping.translation;

import io.tieout.model.billing.PaymentTransaction;
import org.jspecify.annotations.Nullable;

/**
 * DESCRIPTION of a payment in Intacct, for example {@code P-1001 / VISA 4242 / order 77}: what an accountant would search for. The
 * payment id and the method stand first, so that a long reference is what gets cut.
 */
final class PaymentDescription {

    private PaymentDescription() {}

    static String of(PaymentTransaction payment) {
        return Texts.line(
                Texts.joined(payment.paymentId().value(), method(payment.method()), payment.reference()),
                Texts.DESCRIPTION);
    }

    private static @Nullable String method(PaymentTransaction.Method method) {
        if (method.brand() == null) {
            return method.last4();
        }
        return method.last4() == null ? method.brand() : method.brand() + " " + method.last4();
    }
}
