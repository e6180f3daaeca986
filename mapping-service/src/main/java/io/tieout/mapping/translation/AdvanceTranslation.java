package io.tieout.mapping.translation;

import io.tieout.mapping.settings.MappingSettings;
import io.tieout.mapping.translation.Translation.Unmapped;
import io.tieout.mapping.translation.Translation.Written;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.intacct.CreateAdvance;

/** Money that belongs to no invoice becomes an ARADVANCE; an ARPYMT cannot create one (vendor's documentation of AR payments). */
final class AdvanceTranslation {

    private AdvanceTranslation() {}

    static Translation of(Receipt receipt) {
        PaymentTransaction payment = receipt.payment();
        MappingSettings settings = receipt.settings();
        if (settings.advanceAccount() == null && settings.advanceAccountLabel() == null) {
            return new Unmapped(Problems.noAdvanceAccount(payment));
        }
        return new Written(new CreateAdvance(
                receipt.commandId(),
                receipt.revision(),
                receipt.origin(),
                null,
                receipt.intacctCustomerId(),
                receipt.docNumber(),
                receipt.landing(),
                receipt.paymentMethod(),
                payment.effectiveDate(),
                payment.effectiveDate(),
                PaymentDescription.of(payment),
                payment.amount(),
                settings.advanceAccountLabel() == null ? settings.advanceAccount() : null,
                settings.locationId(),
                settings.departmentId(),
                settings.advanceAccountLabel()));
    }
}
