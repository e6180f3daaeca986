package io.tieout.mapping.translation;

import io.tieout.mapping.settings.MappingSettings;
import io.tieout.mapping.translation.Translation.Parked;
import io.tieout.mapping.translation.Translation.Unmapped;
import io.tieout.mapping.translation.Translation.Written;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.PaymentTransaction.Allocation;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.ReceivingAccount;
import io.tieout.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A payment that billing received becomes an ARPYMT over its invoices, with what is left as an overpayment; one that pays no
 * invoice becomes an advance.
 */
final class ReceiptTranslation {

    private ReceiptTranslation() {}

    static Translation of(PaymentTransaction payment, Circumstances known) {
        MappingSettings settings = known.settings();
        if (settings == null) {
            return new Unmapped(Problems.noSettingsForPayment(payment));
        }
        Optional<Money> rounded = KeptDecimals.firstRounded(Stream.concat(
                Stream.concat(
                        Stream.of(payment.amount()),
                        payment.allocations().stream().map(Allocation::amount)),
                Stream.of(payment.unapplied())));
        if (rounded.isPresent()) {
            return new Parked(Problems.roundedInPayment(payment, rounded.get()));
        }
        Optional<String> customer = known.ids().customer(payment.customerId());
        if (customer.isEmpty()) {
            return new Parked(Problems.customerUnknown(payment));
        }
        Optional<ReceivingAccount> landing = Landing.of(payment, settings);
        if (landing.isEmpty()) {
            return new Unmapped(Problems.foreignCurrency(payment, settings.baseCurrency()));
        }
        var receipt = new Receipt(payment, known, settings, customer.get(), landing.get());
        return payment.allocations().isEmpty() ? AdvanceTranslation.of(receipt) : overInvoices(receipt);
    }

    private static Translation overInvoices(Receipt receipt) {
        KnownIds ids = receipt.known().ids();
        PaymentTransaction payment = receipt.payment();
        List<CreatePayment.Detail> details = new ArrayList<>();
        for (Allocation allocation : payment.allocations()) {
            Optional<KnownIds.KnownInvoice> invoice = ids.invoice(allocation.invoiceId());
            if (invoice.isEmpty()) {
                return new Parked(Problems.invoiceUnknown(payment, allocation.invoiceId()));
            }
            List<KnownIds.Namesake> namesakes = ids.namesakes(allocation.invoiceId());
            if (namesakes.size() > 1) {
                return new Parked(Problems.ambiguousInvoice(payment, allocation.invoiceId(), namesakes));
            }
            details.add(new CreatePayment.Detail(
                    invoice.get().recordNo(), invoice.get().invoiceNo(), allocation.amount()));
        }
        MappingSettings settings = receipt.settings();
        boolean overpaid = payment.unapplied().isPositive();
        return new Written(new CreatePayment(
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
                details,
                overpaid ? settings.locationId() : null,
                overpaid ? settings.departmentId() : null));
    }
}
