package io.tieout.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.local.Problem;
import io.tieout.local.publish.EventFile;
import io.tieout.local.rooms.OpenInvoice;
import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.TransactionType;
import io.tieout.model.catalog.EventCodec;
import io.tieout.model.event.Decoded;
import io.tieout.model.event.Event;
import io.tieout.model.event.Json;
import io.tieout.model.event.RawEvent;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleEventsTests {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void allButTheMalformedOnePassTheDoor() throws IOException {
        List<Decoded> decoded = decoded(20);

        assertThat(decoded.stream().filter(Decoded.Refused.class::isInstance)).hasSize(1);
        assertThat(decoded).hasSize(20 + 2); // the second delivery and the invoice that comes late
    }

    @Test
    void thereAreAsManyPaymentsAsWereAskedFor() throws IOException {
        assertThat(payments(decoded(20)).map(it -> it.transactionId()).distinct())
                .hasSize(19); // and the malformed one
        assertThat(payments(decoded(200)).map(it -> it.transactionId()).distinct())
                .hasSize(199);
    }

    @Test
    void noInvoiceIsPaidBeyondWhatIsOpen() throws IOException {
        Map<InvoiceId, Money> paid = new HashMap<>();
        Map<InvoiceId, Money> open = new HashMap<>();
        invoices().forEach(it -> open.put(it.invoiceId(), it.open()));
        payments(decoded(200))
                .distinct()
                .filter(it -> it.transactionType() == TransactionType.RECEIVED)
                .flatMap(it -> it.allocations().stream())
                .forEach(it -> paid.merge(it.invoiceId(), it.amount(), Money::plus));

        open.forEach((invoice, amount) -> assertThat(paid.getOrDefault(invoice, Money.zero(amount.currency())))
                .isLessThanOrEqualTo(amount));
    }

    @Test
    void theAwkwardOnesAreAmongThem() throws IOException {
        List<PaymentTransaction> payments = payments(decoded(20)).toList();

        assertThat(payments).anyMatch(it -> it.allocations().size() == 2);
        assertThat(payments)
                .filteredOn(it -> it.transactionType() == TransactionType.VOIDED)
                .singleElement()
                .satisfies(voided -> assertThat(payments)
                        .filteredOn(it -> it.transactionId().equals(voided.originalTransactionId()))
                        .singleElement()
                        .satisfies(it -> assertThat(it.allocations()).isEqualTo(voided.allocations())));
        assertThat(payments).anyMatch(it -> it.customerId().equals(new CustomerId("NO-SUCH-CUSTOMER")));
        assertThat(payments).hasSizeGreaterThan((int) payments.stream()
                .map(PaymentTransaction::transactionId)
                .distinct()
                .count());
    }

    @Test
    void tooFewPaymentsAreRefusedWithTheSmallestNumber() {
        assertThatThrownBy(() -> Demo.requireEnough(7))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("--payments must be 8 or more");
    }

    private List<Decoded> decoded(int payments) throws IOException {
        Path file = folder.resolve("events.jsonl");
        Files.write(
                file,
                new SampleEvents("demo", invoices(), NOON)
                        .of(payments).stream()
                                .map(Json.mapper()::writeValueAsString)
                                .toList());
        return EventFile.records(file, Clock.systemUTC()).stream()
                .map(SampleEventsTests::decode)
                .toList();
    }

    private static Decoded decode(ProducerRecord<String, byte[]> message) {
        Map<String, byte[]> headers = new HashMap<>();
        message.headers().forEach(it -> headers.put(it.key(), it.value()));
        return new EventCodec().decode(new RawEvent(headers, message.value()));
    }

    private static java.util.stream.Stream<PaymentTransaction> payments(List<Decoded> decoded) {
        return decoded.stream()
                .filter(Decoded.Understood.class::isInstance)
                .map(it -> ((Decoded.Understood) it).event())
                .map(Event::data)
                .filter(PaymentTransaction.class::isInstance)
                .map(PaymentTransaction.class::cast);
    }

    private static List<OpenInvoice> invoices() {
        return IntStream.range(0, 100)
                .mapToObj(it -> new OpenInvoice(
                        new InvoiceId("INV-" + it), new CustomerId("C-" + it / 3), Money.of((100 + it) + ".37", "USD")))
                .collect(Collectors.toList());
    }
}
