package io.tieout.mapping.translation;

import io.tieout.mapping.settings.MappingSettings;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.id.CommandId;
import io.tieout.model.intacct.ReceivingAccount;
import io.tieout.model.outcome.Origin;

/** Received money with everything that a payment and an advance have in common. */
record Receipt(
        PaymentTransaction payment,
        Circumstances known,
        MappingSettings settings,
        String intacctCustomerId,
        ReceivingAccount landing) {

    CommandId commandId() {
        return CommandIds.of(known.tenant(), payment);
    }

    int revision() {
        return known.revision();
    }

    String docNumber() {
        return CommandIds.docNumber(known.tenant(), payment.transactionId());
    }

    String paymentMethod() {
        return settings.method(payment.method().type()).paymentMethod().label();
    }

    Origin origin() {
        return known.origin(payment);
    }
}
