package io.tieout.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.local.Problem;
import io.tieout.local.rooms.OpenInvoice;
import io.tieout.model.billing.InvoiceIssued;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.TransactionType;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.TransactionId;
import io.tieout.model.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChaosEventsTests {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void thereAreAsManyTransactionsAsAskedForAndSomeComeTwice() {
        List<PaymentTransaction> payments = payments(events(400)).toList();

        assertThat(payments.stream().map(it -> it.transactionId().value()).distinct())
                .containsExactlyInAnyOrderElementsOf(ChaosEvents.transactions(400));
        assertThat(payments).hasSize(400 + 400 / 15 + 400 / 20);
        assertThat(payments.stream().distinct()).hasSize(400 + 400 / 15);
    }

    @Test
    void everyFifteenthPaymentIsVoidedAfterwards() {
        Set<TransactionId> seen = new HashSet<>();
        List<PaymentTransaction> voids = payments(events(400))
                .peek(it -> seen.add(it.transactionId()))
                .filter(it -> it.transactionType() == TransactionType.VOIDED)
                .toList();

        assertThat(voids).hasSize(400 / 15).allSatisfy(it -> assertThat(seen).contains(it.originalTransactionId()));
    }

    @Test
    void noInvoiceIsPaidBeyondWhatIsOpen() {
        Map<InvoiceId, BigDecimal> open = new HashMap<>();
        invoices().forEach(it -> open.put(it.invoiceId(), it.open().value()));
        issued(events(4_000)).forEach(it -> open.put(it.invoiceId(), it.total().value()));

        payments(events(4_000))
                .distinct()
                .filter(it -> it.transactionType() == TransactionType.RECEIVED)
                .flatMap(it -> it.allocations().stream())
                .forEach(it -> open.merge(it.invoiceId(), it.amount().value(), BigDecimal::subtract));

        assertThat(open.values()).allMatch(it -> it.signum() >= 0);
    }

    @Test
    void everyTenthPaymentComesBeforeItsInvoice() {
        Set<InvoiceId> known = new HashSet<>();
        invoices().forEach(it -> known.add(it.invoiceId()));
        int early = 0;
        for (Map<String, Object> event : events(400)) {
            if (event.get("data") instanceof InvoiceIssued invoice) {
                known.add(invoice.invoiceId());
            } else if (event.get("data") instanceof PaymentTransaction payment
                    && !known.contains(payment.allocations().getFirst().invoiceId())) {
                early++;
            }
        }
        assertThat(early).isEqualTo(40);
        assertThat(issued(events(400))).hasSize(40);
    }

    @Test
    void everyTenthPaymentIsOverTwoInvoicesOfItsCustomer() {
        assertThat(payments(events(400)).filter(it -> it.allocations().size() == 2))
                .hasSize(40);
    }

    @Test
    void theSameSeedGivesTheSameEvents() {
        assertThat(events(100)).isEqualTo(events(100));
    }

    @Test
    void withoutACustomerWithTwoInvoicesItSaysSo() {
        assertThatThrownBy(() -> new ChaosEvents("t", List.of(), NOON, 1))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("two open invoices");
    }

    @Test
    void interleavingKeepsTheOrderOfEachList() {
        List<Integer> merged = Interleaving.of(List.of(List.of(1, 2, 3, 4), List.of(11, 12, 13), List.of()), 5);

        assertThat(merged).hasSize(7).containsSubsequence(1, 2, 3, 4).containsSubsequence(11, 12, 13);
        assertThat(merged).isEqualTo(Interleaving.of(List.of(List.of(1, 2, 3, 4), List.of(11, 12, 13), List.of()), 5));
    }

    private static Stream<PaymentTransaction> payments(List<Map<String, Object>> events) {
        return events.stream()
                .map(it -> it.get("data"))
                .filter(PaymentTransaction.class::isInstance)
                .map(PaymentTransaction.class::cast);
    }

    private static Stream<InvoiceIssued> issued(List<Map<String, Object>> events) {
        return events.stream()
                .map(it -> it.get("data"))
                .filter(InvoiceIssued.class::isInstance)
                .map(InvoiceIssued.class::cast);
    }

    private static List<Map<String, Object>> events(int payments) {
        return new ChaosEvents("acme", invoices(), NOON, 9).of(payments);
    }

    private static List<OpenInvoice> invoices() {
        return IntStream.range(0, 40)
                .mapToObj(it -> new OpenInvoice(
                        new InvoiceId("INV-" + it), new CustomerId("C-" + it % 8), Money.of("75.00", "USD")))
                .toList();
    }
}
