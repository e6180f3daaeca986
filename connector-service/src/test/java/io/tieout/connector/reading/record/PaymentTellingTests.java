package io.tieout.connector.reading.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.company.Formatting;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.model.intacct.PaymentRead;
import io.tieout.model.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentTellingTests {

    @Test
    void whatItSettlesIsTold() {
        PaymentTelling told = told(Map.of("RECORDKEY", "501", "TRX_PAYMENTAMOUNT", "12.50"), List.of());

        assertThat(told.note()).isNull();
        assertThat(told.applied()).singleElement().satisfies(applied -> {
            assertThat(applied.invoiceRecordNo()).isEqualTo("501");
            assertThat(applied.amount()).isEqualTo(Money.of("12.50", "USD"));
        });
    }

    @Test
    void aNumberThatCannotBeReadIsNotNone() {
        PaymentTelling told = told(Map.of("RECORDKEY", "five", "TRX_PAYMENTAMOUNT", "12.50"), List.of());

        assertThat(told.applied()).isNull();
        assertThat(told.note()).contains("RECORDKEY is \"five\" and no record number");
    }

    @Test
    void aFieldThatIsNotShownIsNotNothing() {
        PaymentTelling told = told(
                Map.of("RECORDKEY", "501", "TRX_PAYMENTAMOUNT", "12.50"), List.of("ARPYMTDETAIL.TRX_ADJUSTMENTAMOUNT"));

        assertThat(told.applied()).isNull();
        assertThat(told.note()).contains("does not show TRX_ADJUSTMENTAMOUNT");
    }

    @Test
    void detailsThatWereNotReadAreNotNone() {
        assertThat(PaymentTelling.of(null, "USD", conditions(List.of())).applied())
                .isNull();
    }

    @Test
    void theTypeSaysWhetherMoneyWasReceived() throws Untranslatable {
        assertThat(translated("rp").kind()).isEqualTo(PaymentRead.Kind.PAYMENT);
        assertThat(translated("RO").kind()).isEqualTo(PaymentRead.Kind.APPLICATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rx"})
    void aTypeThatIsNotKnownIsNoMoneyReceived(String type) {
        assertThatThrownBy(() -> translated(type))
                .isInstanceOf(Untranslatable.class)
                .hasMessageContaining("payment 7")
                .hasMessageContaining("RECORDTYPE is \"%s\"", type);
    }

    private static PaymentRead translated(String type) throws Untranslatable {
        Map<String, String> fields = new HashMap<>(Map.of(
                "RECORDNO",
                "7",
                "RECORDTYPE",
                type,
                "STATE",
                "Posted",
                "CURRENCY",
                "USD",
                "RECEIPTDATE",
                "03/16/2026"));
        fields.put("TRX_TOTALENTERED", "12.50");
        return ReceiptKind.ofPayments().translate(new Row("ARPYMT", fields), "7", new Parts(), conditions(List.of()));
    }

    private static PaymentTelling told(Map<String, String> detail, List<String> leftOut) {
        var details = new Parts.Of(List.of(new Row("ARPYMTDETAIL", detail)), 1, null);
        return PaymentTelling.of(details, "USD", conditions(leftOut));
    }

    private static Conditions conditions(List<String> leftOut) {
        return new Conditions(Formatting.DOCUMENTED, new CompanyCurrency("USD", true), leftOut);
    }
}
