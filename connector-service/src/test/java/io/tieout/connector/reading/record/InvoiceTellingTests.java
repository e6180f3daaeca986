package io.tieout.connector.reading.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.company.Formatting;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.model.detail.InvoiceDetails;
import io.tieout.model.detail.InvoiceLine;
import io.tieout.model.detail.OrderEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvoiceTellingTests {

    private static final Conditions CONDITIONS = new Conditions(
            Formatting.DOCUMENTED,
            new CompanyCurrency("USD", true),
            List.of(),
            Map.of("ARINVOICE", List.of("REGION", "EMPTY")),
            null);

    private final Parts parts = new Parts();

    @Test
    void customFieldsWithoutAValueAreAbsent() {
        assertThat(details(Map.of("REGION", "North", "EMPTY", "")).customFields())
                .isEqualTo(Map.of("REGION", "North"));
    }

    @Test
    void aDiscountDayThatCannotBeReadIsAbsentAndDoesNotCostTheInvoice() {
        assertThat(details(Map.of("WHENDISCOUNT", "soon")).discountDate()).isNull();
    }

    @Test
    void linesComeInTheOrderOfTheirNumbers() {
        line("3", "1", "10.00");
        line("1", "2", "20.00");
        line("2", "3", "30.00");

        assertThat(details(Map.of()).lines()).extracting(InvoiceLine::recordNo).containsExactly("3", "1", "2");
    }

    @Test
    void aLineThatCannotBeToldLeavesTheInvoiceWithoutLinesAndSaysWhy() {
        line("1", "1", "10.005");

        InvoiceDetails details = details(Map.of());

        assertThat(details.lines()).isNull();
        assertThat(details.linesNote()).startsWith("The lines cannot be told: TRX_AMOUNT is \"10.005\" USD");
    }

    @Test
    void linesThatWereNotReadAreNotNone() {
        assertThat(details(Map.of()).lines()).isNull();

        parts.begin(InvoiceTelling.LINES);

        assertThat(details(Map.of()).lines()).isEmpty();
        assertThat(details(Map.of()).linesNote()).isNull();
    }

    @Test
    void anInvoiceOfOrderEntryIsOneAlsoWhereItsDocumentIsNotShown() {
        assertThat(details(Map.of("MODULEKEY", "8.SO")).orderEntry()).isEqualTo(new OrderEntry(null, null));
        assertThat(details(Map.of("MODULEKEY", "4.AR")).orderEntry()).isNull();
    }

    @Test
    void aVeryLongTextIsShortenedAndDoesNotCostTheInvoice() {
        assertThat(details(Map.of("DESCRIPTION", "x".repeat(5_000))).description())
                .hasSize(1_000)
                .endsWith("…");
    }

    private InvoiceDetails details(Map<String, String> fields) {
        return new InvoiceTelling(new Row("ARINVOICE", fields), "7", parts, CONDITIONS, "USD").details();
    }

    private void line(String recordNo, String lineNo, String amount) {
        Map<String, String> fields = new HashMap<>();
        fields.put("RECORDNO", recordNo);
        fields.put("RECORDKEY", "7");
        fields.put("LINE_NO", lineNo);
        fields.put("TRX_AMOUNT", amount);
        parts.begin(InvoiceTelling.LINES);
        parts.add(InvoiceTelling.LINES, new Row("ARINVOICEITEM", fields));
    }
}
