package io.tieout.mapping.translation;

import io.tieout.mapping.settings.MappingSettings;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.id.CommandId;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.ReceivingAccount;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.outcome.Origin;
import io.tieout.model.posting.PostingRequested;

/** Received money with everything that a payment and an advance have in common. */
record Receipt(
        TenantId tenant,
        PostingRequested request,
        MappingSettings settings,
        String intacctCustomerId,
        ReceivingAccount landing) {

    PaymentTransaction payment() {
        return request.payment();
    }

    CommandId commandId() {
        return CommandIds.payment(tenant, payment().transactionId());
    }

    int revision() {
        return request.revision();
    }

    String docNumber() {
        return CommandIds.docNumber(tenant, payment().transactionId());
    }

    String paymentMethod() {
        return settings.method(payment().method().type()).paymentMethod().label();
    }

    Origin origin() {
        return new Origin(
                DocumentKind.PAYMENT,
                payment().transactionId().value(),
                payment().customerId(),
                request.eventId());
    }
}
