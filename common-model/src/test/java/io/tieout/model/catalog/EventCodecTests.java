package io.tieout.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.billing.PaymentTransaction;
import io.tieout.model.billing.TransactionType;
import io.tieout.model.event.Decoded;
import io.tieout.model.event.Event;
import io.tieout.model.event.RawEvent;
import io.tieout.model.event.Trace;
import io.tieout.model.id.CustomerId;
import io.tieout.model.id.EventId;
import io.tieout.model.id.InvoiceId;
import io.tieout.model.id.PaymentId;
import io.tieout.model.id.TenantId;
import io.tieout.model.id.TransactionId;
import io.tieout.model.money.Money;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventCodecTests {

    private final EventCodec codec = new EventCodec();

    @Test
    void whatIsEncodedIsDecodedToTheSameEvent() {
        Event<PaymentTransaction> event = aPayment();

        assertThat(codec.decode(codec.encode(event))).isEqualTo(new Decoded.Understood(event));
    }

    @Test
    void bodyIsWrittenAsDocumented() {
        assertThat(new String(codec.encode(aPayment()).body(), StandardCharsets.UTF_8))
                .contains("\"amount\":{\"amount\":\"100.00\",\"currency\":\"USD\"}")
                .contains("\"effectiveDate\":\"2026-03-01\"")
                .contains("\"occurredAt\":\"2026-03-01T12:00:00Z\"")
                .contains("\"paymentId\":\"P-1\"");
    }

    @Test
    void aNumberWhereMoneyBelongsIsRefusedWithTheFieldAndTheFix() {
        assertThat(refused("\"amount\":{\"amount\":\"100.00\"", "\"amount\":{\"amount\":100.00"))
                .startsWith("at \"amount.amount\": the contract asks for a text in quotation marks");
    }

    @Test
    void aScaleThatTheCurrencyDoesNotHaveIsRefused() {
        assertThat(refused("{\"amount\":\"100.00\"", "{\"amount\":\"100.001\""))
                .contains("amount 100.001 has 3 decimals but USD has 2");
    }

    @Test
    void sumsThatDoNotAddUpAreRefused() {
        assertThat(refused("{\"amount\":\"100.00\"", "{\"amount\":\"101.00\""))
                .contains("\"amount\" is 101.00 USD but allocations and unapplied add up to");
    }

    @Test
    void malformedJsonIsRefusedAndItsAttributesAreKept() {
        RawEvent raw = codec.encode(aPayment());
        var broken = new RawEvent(raw.headers(), "{\"paymentId\":".getBytes(StandardCharsets.UTF_8));

        assertThat(codec.decode(broken)).isInstanceOfSatisfying(Decoded.Refused.class, refused -> {
            assertThat(refused.reason()).startsWith("the body is not JSON");
            assertThat(refused.tenant()).isEqualTo(new TenantId("acme"));
            assertThat(refused.id()).isEqualTo(new EventId("evt-1"));
        });
    }

    @Test
    void aMissingAttributeIsNamed() {
        RawEvent raw = codec.encode(aPayment());
        var headers = new HashMap<>(raw.headers());
        headers.remove("ce_tenantid");

        assertThat(codec.decode(new RawEvent(headers, raw.body())))
                .isInstanceOfSatisfying(
                        Decoded.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo("header ce_tenantid is missing"));
    }

    private String refused(String part, String replacement) {
        RawEvent raw = codec.encode(aPayment());
        String body = new String(raw.body(), StandardCharsets.UTF_8);
        assertThat(body).contains(part);
        Decoded decoded = codec.decode(new RawEvent(
                raw.headers(),
                body.replaceFirst(java.util.regex.Pattern.quote(part), replacement)
                        .getBytes(StandardCharsets.UTF_8)));
        assertThat(decoded).isInstanceOf(Decoded.Refused.class);
        return ((Decoded.Refused) decoded).reason();
    }

    private static Event<PaymentTransaction> aPayment() {
        var payment = new PaymentTransaction(
                new PaymentId("P-1"),
                new TransactionId("T-1"),
                TransactionType.RECEIVED,
                new CustomerId("C-1"),
                Money.of("100.00", "USD"),
                List.of(new PaymentTransaction.Allocation(new InvoiceId("I-1"), Money.of("100.00", "USD"))),
                null,
                LocalDate.of(2026, 3, 1),
                Instant.parse("2026-03-01T12:00:00Z"),
                new PaymentTransaction.Method(PaymentTransaction.MethodType.CARD, "visa", "4242"),
                null,
                "ref-1",
                null,
                List.of());
        var id = new EventId("evt-1");
        return new Event<>(
                id,
                URI.create("/billing"),
                EventTypes.payment(TransactionType.RECEIVED),
                "T-1",
                Instant.parse("2026-03-01T12:00:00Z"),
                new TenantId("acme"),
                Trace.of(null, id),
                payment);
    }
}
