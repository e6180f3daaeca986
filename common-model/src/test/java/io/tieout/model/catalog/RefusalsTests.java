package io.tieout.model.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.event.Decoded;
import io.tieout.model.event.Json;
import io.tieout.model.event.RawEvent;
import io.tieout.model.text.StorableText;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, the codec answers, in one sentence that names the fault. */
class RefusalsTests {

    private static final Fixtures.Fixture PAYMENT = Fixtures.receivedPayment();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            specversion | header ce_specversion is missing or not "1.0"; send CloudEvents 1.0 in Kafka's binary mode
            id          | id is missing
            source      | header ce_source is missing
            type        | header ce_type is missing
            time        | header ce_time is missing
            tenantid    | header ce_tenantid is missing
            """)
    void aMissingAttributeIsNamed(String attribute, String sentence) {
        assertThat(withHeader("ce_" + attribute, null)).endsWith(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ce_specversion | 0.3                             | header ce_specversion is missing or not "1.0"; send CloudEvents 1.0 in Kafka's binary mode
            ce_type        | io.tieout.billing.payment.v9    | type "io.tieout.billing.payment.v9" is not known
            ce_time        | yesterday                       | header ce_time: the time is not RFC 3339, for example "2026-03-01T12:00:00Z"
            ce_time        | 2026-02-30T12:00:00Z            | header ce_time: the time 2026-02-30T12:00:00Z does not exist
            ce_time        | +999999999-01-01T00:00:00Z      | header ce_time: the time is not RFC 3339, for example "2026-03-01T12:00:00Z"
            ce_tenantid    | acme:eu                         | tenantId may hold letters, digits, '.', '_' and '-', at most 64
            ce_source      | not a uri                       | header ce_source is "not a uri", which is not a URI reference such as /billing
            content-type   | text/xml                        | content-type is "text/xml"; send CloudEvents in binary mode with content-type application/json
            """)
    void anAttributeThatCannotBeUsedIsQuoted(String header, String value, String sentence) {
        assertThat(withHeader(header, value)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "Application/JSON", "application/json ;charset=utf-8"})
    void jsonIsJsonHoweverItIsSpelled(String contentType) {
        assertThat(withHeader("content-type", contentType)).isEqualTo("understood");
    }

    @Test
    void theContentTypeMayBeAbsent() {
        assertThat(withHeader("content-type", null)).isEqualTo("understood");
    }

    @Test
    void aTransactionTypeThatContradictsTheEventTypeIsRefused() {
        assertThat(withHeader("ce_type", "io.tieout.billing.payment.refunded.v1"))
                .isEqualTo("the event's type is io.tieout.billing.payment.refunded.v1 but its transactionType is"
                        + " RECEIVED");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "1500.00"              | 1500.00                      | at "amount.amount": the contract asks for a text in quotation marks; see
            "1500.00"              | "1500.001"                   | at "amount": amount 1500.001 has 3 decimals but USD has 2; send it with at most 2 decimals
            "1500.00"              | "1.5e3"                      | at "amount": amount "1.5e3" is not a plain decimal such as "123.45"
            "1500.00"              | "1500.00\\nforged log line"  | at "amount": amount "1500.00 forged log line" is not a plain decimal such as "123.45"
            "1500.00"              | "0.00"                       | "amount" is 0.00 USD but has to be more than zero
            "1500.00"              | "-1500.00"                   | "amount" is -1500.00 USD but has to be more than zero
            "1500.00"              | "1500.01"                    | "amount" is 1500.01 USD but allocations and unapplied add up to 1500.00 USD
            "1500.00"              | "100000000000000.00"         | at "amount": amount has more than 14 digits before the decimal point
            "20.00"                | "-20.00"                     | "unapplied" is -20.00 USD but must not be negative
            "INV-2026-00298"       | "INV-2026-00317"             | "allocations" names invoice INV-2026-00317 twice; send one allocation for each invoice
            "2026-03-14"           | "2026-02-30"                 | at "effectiveDate": the date 2026-02-30 does not exist
            "2026-03-14"           | "2026-03-14T00:00:00Z"       | at "effectiveDate": the date is not of the form YYYY-MM-DD, for example "2026-03-01"
            "2026-03-14"           | "+12026-03-14"               | at "effectiveDate": the date is not of the form YYYY-MM-DD, for example "2026-03-01"
            "2026-03-14"           | [2026,3,14]                  | at "effectiveDate": the contract asks for a
            "2026-03-14T09:26:53.589Z" | "1773480413"             | at "occurredAt": the time is not RFC 3339, for example "2026-03-01T12:00:00Z"
            "2026-03-14T09:26:53.589Z" | 1773480413               | at "occurredAt": the contract asks for a
            "CARD"                 | "BITCOIN"                    | at "method.type": the contract asks for one of CARD, ACH, WIRE, CHECK, CASH, OTHER; see
            "CARD"                 | 0                            | at "method.type": the contract asks for one of CARD, ACH, WIRE, CHECK, CASH, OTHER; see
            "4242"                 | "4242424242424242"           | at "method": "method.last4" has to be exactly four digits; never send a whole card or account number
            "CUST-1042"            | " CUST-1042"                 | at "customerId": customerId has control characters, or blanks at its ends
            "CUST-1042"            | ""                           | at "customerId": customerId is missing
            "AUTH 004512"          | "AUTH\\u0000"                | at "reference": the text holds a NUL character, which no ledger can store
            "AUTH 004512"          | "AUTH\\ud800"                | at "reference": the text holds half of a surrogate pair, which is not a character
            "CUST-1042"            | "C\\ud800X"                  | at "customerId": customerId holds half of a surrogate pair, which is not a character
            "INV-2026-00298"       | "I\\udc00"                   | invoiceId holds half of a surrogate pair, which is not a character
            "2026-03-14"           | "0000-03-14"                 | at "effectiveDate": the date 0000-03-14 is in the year 0, which no ledger has
            "2026-03-14T09:26:53.589Z" | "0000-06-01T00:00:00Z"   | at "occurredAt": the time 0000-06-01T00:00:00Z is not in the years 1 to 9999 (UTC)
            "AUTH 004512"          | 4512                         | at "reference": the contract asks for a text in quotation marks; see
            """)
    void aFieldThatCannotBeUsedIsNamed(String part, String replacement, String sentence) {
        assertThat(PAYMENT.body()).contains(part);

        String reason = withBody(PAYMENT.body().replace(part, replacement));

        assertThat(reason).contains(sentence).doesNotContain("\n").isNotEqualTo("understood");
    }

    @Test
    void aCharacterOutsideTheBasicPlaneIsUnderstood() {
        assertThat(withBody(PAYMENT.body().replace("AUTH 004512", "thanks \uD83D\uDE00")))
                .isEqualTo("understood");
    }

    @Test
    void anAllocationInAnotherCurrencyIsRefused() {
        String body = PAYMENT.body().replaceFirst("(\"amount\": \"300.00\",\\s+\"currency\": \")USD", "$1GBP");

        assertThat(withBody(body))
                .isEqualTo("allocation to invoice INV-2026-00298 is in GBP but the payment is in USD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"paymentId":      | the body is not JSON
            <payment/>         | the body is not JSON
            {} {}              | is missing
            null               | the body is JSON null
            []                 | the contract asks for an object; see the JSON Schema of the event
            "text"             | the contract asks for an object; see the JSON Schema of the event
            {}                 | "paymentId" is missing
            """)
    void aBodyThatIsNoPaymentIsRefused(String body, String sentence) {
        assertThat(withBody(body)).contains(sentence).doesNotContain("\n");
    }

    @Test
    void aBodyThatIsNotUtf8IsRefused() {
        assertThat(Fixtures.reasonFor(new RawEvent(PAYMENT.raw().headers(), new byte[] {'{', '"', (byte) 0xFF, '"'})))
                .isEqualTo("the body is not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"f4908080", "f8888080 80", "eda080", "c080", "e28082 ff", "c3"})
    void bytesThatAreNoCharactersAreRefusedWhereverTheyStand(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        byte[] body = PAYMENT.body().getBytes(UTF_8);
        int at = PAYMENT.body().indexOf("AUTH 004512");
        var hostile = new ByteArrayOutputStream();
        hostile.write(body, 0, at);
        hostile.writeBytes(bytes);
        hostile.write(body, at, body.length - at);

        assertThat(Fixtures.reasonFor(new RawEvent(PAYMENT.raw().headers(), hostile.toByteArray())))
                .isEqualTo("the body is not UTF-8");
    }

    @Test
    void aReasonThatQuotesHalfOfAPairCanStillBeStored() {
        String amount = "x".repeat(39) + "\uD83D\uDE00";

        assertThat(StorableText.flawOf(withBody(PAYMENT.body().replace("\"1500.00\"", "\"" + amount + "\""))))
                .isNull();
    }

    @Test
    void aBodyThatIsNestedTooDeeplyIsRefused() {
        assertThat(withBody("{\"x\":" + "[".repeat(100) + "]".repeat(100) + "}"))
                .isEqualTo("the body is nested too deeply, or holds a name, number or text that is too long");
    }

    @Test
    void aTombstoneAndAnEmptyBodyAreRefused() {
        assertThat(Fixtures.reasonFor(new RawEvent(PAYMENT.raw().headers(), null)))
                .isEqualTo("the body is empty");
        assertThat(withBody("")).isEqualTo("the body is empty");
    }

    @Test
    void oneMebibyteIsUnderstoodAndOneByteMoreIsRefused() {
        String body = PAYMENT.body();
        String largest = body + " ".repeat(EventCodec.LARGEST_BODY - body.getBytes(UTF_8).length);

        assertThat(withBody(largest)).isEqualTo("understood");
        assertThat(withBody(largest + " ")).isEqualTo("the body has 1,048,577 bytes; at most 1,048,576 are accepted");
    }

    @Test
    void aRecordWithoutAnyHeaderIsRefused() {
        assertThat(new EventCodec().decode(new RawEvent(Map.of(), new byte[0])))
                .isInstanceOfSatisfying(Decoded.Refused.class, refused -> {
                    assertThat(refused.tenant()).isNull();
                    assertThat(refused.id()).isNull();
                    assertThat(refused.type()).isNull();
                });
    }

    @Test
    void headersFullOfRubbishAreRefusedInPrintableWordsOfBoundedLength() {
        var headers = Fixtures.headers(PAYMENT.type());
        headers.put("ce_type", new byte[] {'a', 0, '\n', (byte) 0xFF});
        headers.put("ce_subject", "x\u0000".repeat(10_000).getBytes(UTF_8));

        assertThat(new EventCodec().decode(new RawEvent(headers, PAYMENT.raw().body())))
                .isInstanceOfSatisfying(Decoded.Refused.class, refused -> {
                    assertThat(refused.reason()).startsWith("header ce_type holds control characters");
                    assertThat(refused.type()).isEqualTo("a\uFFFD\uFFFD\uFFFD");
                    assertThat(refused.subject()).hasSizeLessThan(600).doesNotContain("\u0000");
                    assertThat(refused.tenant()).isNotNull();
                });
    }

    @Test
    void theBodyIsNeverQuotedWholeInAReason() {
        String card = "4242424242424242";

        assertThat(withBody(PAYMENT.body().replace("\"CARD\"", "{\"number\":\"" + card + "\"}")))
                .doesNotContain(card);
        assertThat(withBody("{\"number\":" + card + ",")).doesNotContain(card);
        assertThat(withBody(Json.mapper().writeValueAsString(card))).doesNotContain(card);
    }

    private static String withHeader(String name, @Nullable String value) {
        var headers = Fixtures.headers(PAYMENT.type());
        headers.remove(name);
        if (value != null) {
            headers.put(name, value.getBytes(UTF_8));
        }
        return Fixtures.reasonFor(new RawEvent(headers, PAYMENT.raw().body()));
    }

    private static String withBody(String body) {
        return Fixtures.reasonFor(Fixtures.rawOf(PAYMENT.type(), body));
    }
}
