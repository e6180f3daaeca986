package io.tieout.mapping.translation;

import io.tieout.mapping.settings.MappingSettings;
import io.tieout.mapping.translation.Translation.Parked;
import io.tieout.mapping.translation.Translation.Unmapped;
import io.tieout.mapping.translation.Translation.Written;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.PaymentTransaction.Allocation;
import io.tieout.model.event.InvalidPayload;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.CreatePayment;
import io.tieout.model.intacct.ReceivingAccount;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import io.tieout.model.posting.PostingRequested;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A payment that billing received becomes an ARPYMT over its invoices, with what is left as an overpayment; one that pays no
 * invoice becomes an advance. Any other movement of money is parked, never written as a receipt.
 */
public final class PaymentTranslation {

    private PaymentTranslation() {}

    /** @param settings null where the tenant chose none */
    public static Translation of(
            TenantId tenant, PostingRequested request, @Nullable MappingSettings settings, KnownIds ids) {
        PaymentTransaction payment = request.payment();
        try {
            return translated(tenant, request, settings, ids);
        } catch (InvalidPayload notPossible) { // else the batch would come again for ever
            return new Parked(Problems.notPossible(
                    DocumentKind.PAYMENT, payment.transactionId().value(), String.valueOf(notPossible.getMessage())));
        }
    }

    private static Translation translated(
            TenantId tenant, PostingRequested request, @Nullable MappingSettings settings, KnownIds ids) {
        PaymentTransaction payment = request.payment();
        return switch (payment.transactionType()) {
            case RECEIVED ->
                settings == null
                        ? new Unmapped(Problems.noSettingsForPayment(payment))
                        : received(tenant, request, settings, ids);
            case REFUNDED, VOIDED, FAILED_LATE, DISPUTE_LOST -> new Parked(Problems.notAutomated(payment));
        };
    }

    private static Translation received(
            TenantId tenant, PostingRequested request, MappingSettings settings, KnownIds ids) {
        PaymentTransaction payment = request.payment();
        Optional<Money> rounded = KeptDecimals.firstRounded(Stream.concat(
                Stream.concat(
                        Stream.of(payment.amount()),
                        payment.allocations().stream().map(Allocation::amount)),
                Stream.of(payment.unapplied())));
        if (rounded.isPresent()) {
            return new Parked(Problems.roundedInPayment(payment, rounded.get()));
        }
        Optional<String> customer = ids.customer(payment.customerId());
        if (customer.isEmpty()) {
            return new Parked(Problems.customerUnknown(payment));
        }
        Optional<ReceivingAccount> landing = Landing.of(payment, settings);
        if (landing.isEmpty()) {
            return new Unmapped(Problems.foreignCurrency(payment, settings.baseCurrency()));
        }
        var receipt = new Receipt(tenant, request, settings, customer.get(), landing.get());
        return payment.allocations().isEmpty() ? AdvanceTranslation.of(receipt) : overInvoices(receipt, ids);
    }

    private static Translation overInvoices(Receipt receipt, KnownIds ids) {
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
