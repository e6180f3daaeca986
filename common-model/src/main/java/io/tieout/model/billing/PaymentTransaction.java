package io.tieout.model.billing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tieout.model.event.Required;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.PaymentId;
import io.tieout.model.id.TransactionId;
import io.tieout.model.money.Money;
import io.tieout.model.outcome.DocumentKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Money moved in billing: a payment was received, refunded, voided, failed late or was lost in a dispute. All amounts are
 * positive; the type says the direction. {@code amount = Σ allocations + unapplied}, all in one currency.
 *
 * @param unapplied the part that belongs to no invoice; absent means zero
 * @param effectiveDate accounting date
 * @param occurredAt UTC
 * @param reference what an accountant would search for: check number, authorisation, transfer text
 * @param originalTransactionId what a refund, void, late failure or lost dispute takes back; required for those
 */
public record PaymentTransaction(
        PaymentId paymentId,
        TransactionId transactionId,
        TransactionType transactionType,
        CustomerId customerId,
        Money amount,
        List<Allocation> allocations,
        @Nullable Money unapplied,
        LocalDate effectiveDate,
        Instant occurredAt,
        Method method,
        @Nullable Gateway gateway,
        @Nullable String reference,
        @Nullable TransactionId originalTransactionId,
        List<Fee> fees)
        implements BillingDocument {

    /** The part of a payment that belongs to one invoice. */
    public record Allocation(InvoiceId invoiceId, Money amount) {
        public Allocation {
            Required.present(invoiceId, "allocations.invoiceId");
            Required.positive(amount, "allocations.amount");
        }
    }

    /** How the customer paid. */
    public record Method(
            MethodType type,
            @Nullable String brand,
            @Nullable String last4) {
        public Method {
            Required.present(type, "method.type");
            Required.that(
                    last4 == null || last4.matches("\\d{4}"),
                    "\"method.last4\" has to be exactly four digits; never send a whole card or account number");
        }
    }

    /** The kinds of payment method. */
    public enum MethodType {
        CARD,
        ACH,
        WIRE,
        CHECK,
        CASH,
        OTHER
    }

    /** The payment provider and its own ids. */
    public record Gateway(
            String provider,
            @Nullable String paymentId,
            @Nullable String payoutId) {
        public Gateway {
            Required.present(provider, "gateway.provider");
        }
    }

    /** What the provider kept; for information, it is not part of the amount. */
    public record Fee(String type, Money amount) {
        public Fee {
            Required.present(type, "fees.type");
            Required.present(amount, "fees.amount");
        }
    }

    public PaymentTransaction {
        Required.present(paymentId, "paymentId");
        Required.present(transactionId, "transactionId");
        Required.present(transactionType, "transactionType");
        Required.present(customerId, "customerId");
        Required.positive(amount, "amount");
        allocations = Required.listOf(allocations, "allocations");
        unapplied = unapplied == null ? Money.zero(amount.currency()) : unapplied;
        Required.that(!unapplied.isNegative(), "\"unapplied\" is %s but must not be negative", unapplied);
        Required.present(effectiveDate, "effectiveDate");
        Required.present(occurredAt, "occurredAt");
        Required.present(method, "method");
        fees = Required.listOf(fees, "fees");
        addsUp(amount, allocations, unapplied);
        Required.that(
                transactionType == TransactionType.RECEIVED || originalTransactionId != null,
                "\"originalTransactionId\" is missing; a %s transaction names the one it takes back",
                transactionType);
    }

    private static void addsUp(Money amount, List<Allocation> allocations, Money unapplied) {
        Set<InvoiceId> seen = new HashSet<>();
        Money sum = unapplied;
        for (Allocation allocation : allocations) {
            Required.that(
                    seen.add(allocation.invoiceId()),
                    "\"allocations\" names invoice %s twice; send one allocation for each invoice",
                    allocation.invoiceId());
            Required.that(
                    allocation.amount().currency().equals(amount.currency()),
                    "allocation to invoice %s is in %s but the payment is in %s",
                    allocation.invoiceId(),
                    allocation.amount().currencyCode(),
                    amount.currencyCode());
            sum = sum.plus(allocation.amount());
        }
        Required.that(sum.equals(amount), "\"amount\" is %s but allocations and unapplied add up to %s", amount, sum);
    }

    /** The part that belongs to no invoice, zero if none. */
    @Override
    public Money unapplied() {
        return unapplied == null ? Money.zero(amount.currency()) : unapplied;
    }

    @Override
    @JsonIgnore
    public DocumentKind kind() {
        return DocumentKind.PAYMENT;
    }

    @Override
    @JsonIgnore
    public String documentId() {
        return transactionId.value();
    }
}
