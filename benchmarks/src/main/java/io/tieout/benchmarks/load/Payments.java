package io.tieout.benchmarks.load;

import io.tieout.benchmarks.bed.SimulatorControl.Invoice;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.PaymentTransaction.Allocation;
import io.tieout.model.billing.PaymentTransaction.Method;
import io.tieout.model.billing.PaymentTransaction.MethodType;
import io.tieout.model.billing.TransactionType;
import io.tieout.model.catalog.EventTypes;
import io.tieout.model.event.Event;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.DeterministicId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.PaymentId;
import io.tieout.model.id.TransactionId;
import io.tieout.model.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Payments of one cent each, spread over the invoices of the merchants.
 *
 * @param merchants whose invoices are paid
 * @param round tells these payments from those of other rounds
 */
public record Payments(Merchants merchants, String round) {

    private static final Money CENT = Money.of("0.01", "USD");

    /** So many payments of one company. */
    public List<Event<?>> of(String company, int count) {
        return IntStream.range(0, count)
                .<Event<?>>mapToObj(number -> payment(company, number))
                .toList();
    }

    /** So many payments of each company, the companies taking turns. */
    public List<Event<?>> ofEach(int count) {
        return IntStream.range(0, count)
                .boxed()
                .<Event<?>>flatMap(number -> merchants.names().stream().map(company -> payment(company, number)))
                .toList();
    }

    /** The control id that the connector gives to the function that posts a payment. */
    public String controlId(String company, int number) {
        return DeterministicId.of("payment", Merchants.tenant(company), transaction(number));
    }

    private Event<?> payment(String company, int number) {
        Invoice invoice = merchants.invoices().get(number % merchants.invoices().size());
        String transaction = transaction(number);
        Instant now = Clock.systemUTC().instant();
        var data = new PaymentTransaction(
                new PaymentId("PAY-" + transaction),
                new TransactionId(transaction),
                TransactionType.RECEIVED,
                new CustomerId(invoice.customerId()),
                CENT,
                List.of(new Allocation(new InvoiceId(invoice.number()), CENT)),
                null,
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                now,
                new Method(MethodType.CARD, "visa", "4242"),
                new PaymentTransaction.Gateway("bench-pay", "ch_" + transaction, null),
                transaction,
                null,
                List.of());
        return Events.of(EventTypes.payment(TransactionType.RECEIVED), Merchants.tenant(company), data, transaction);
    }

    private String transaction(int number) {
        return round + "-" + number;
    }
}
