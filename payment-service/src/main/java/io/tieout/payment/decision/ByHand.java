package io.tieout.payment.decision;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.id.TenantId;
import io.tieout.model.id.TransactionId;
import org.jspecify.annotations.Nullable;

/** Takes money back in a way that only a person records in Intacct so far. */
record ByHand() implements Movement {

    @Override
    public Decision decide(TenantId tenant, PaymentTransaction transaction, Known known) {
        return new Decision.Park(Reasons.notAutomated(transaction));
    }

    @Override
    public Decision givenUp(PaymentTransaction transaction) {
        return new Decision.Park(Reasons.notAutomated(transaction));
    }

    @Override
    public Effect effect() {
        return Effect.REOPENS;
    }

    @Override
    public @Nullable TransactionId takesBack(PaymentTransaction transaction) {
        return transaction.originalTransactionId();
    }
}
