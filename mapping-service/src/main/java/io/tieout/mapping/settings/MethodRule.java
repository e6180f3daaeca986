package io.tieout.mapping.settings;

import io.tieout.model.billing.PaymentTransaction.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * How one of billing's payment methods is written in Intacct.
 *
 * @param bankAccountId the bank account in which such money lands; null for undeposited funds
 */
public record MethodRule(
        PaymentMethod paymentMethod, @Nullable String bankAccountId) {

    /** What holds where the tenant chose nothing. */
    static MethodRule standard(MethodType type) {
        return new MethodRule(
                switch (type) {
                    case CARD -> PaymentMethod.CREDIT_CARD;
                    case ACH, WIRE, OTHER -> PaymentMethod.EFT;
                    case CHECK -> PaymentMethod.PRINTED_CHECK;
                    case CASH -> PaymentMethod.CASH;
                },
                null);
    }
}
