package io.tieout.connector.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.gateway.function.CustomerRow;
import io.tieout.connector.reading.ReadRecords.Known;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.money.Money;
import jakarta.xml.bind.JAXB;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparingTests {

    private final CustomerKind customers = new CustomerKind();

    @Test
    void anUnknownRecordIsAChange() {
        assertThat(changes(row("Acme", "01/02/2026 03:04:05"), Map.of()))
                .singleElement()
                .satisfies(change -> assertThat(change.revision()).isOne());
    }

    @Test
    void aNewTimeOfModificationAloneIsNoChange() {
        Known acme = known(changes(row("Acme", "01/02/2026 03:04:05"), Map.of()).getFirst());

        assertThat(changes(row("Acme", "06/07/2026 08:09:10"), Map.of("7", acme)))
                .isEmpty();
    }

    @Test
    void aContentThatComesBackIsANewRevision() {
        Change<CustomerRead> first = changes(row("Acme", ""), Map.of()).getFirst();
        Change<CustomerRead> second =
                changes(row("Acme Ltd", ""), Map.of("7", known(first))).getFirst();
        Change<CustomerRead> third =
                changes(row("Acme", ""), Map.of("7", known(second))).getFirst();

        assertThat(third.hash()).isEqualTo(first.hash());
        assertThat(third.revision()).isEqualTo(3);
    }

    @Test
    void aRecordThatWasDeletedAndIsThereAgainIsAChange() {
        Change<CustomerRead> first = changes(row("Acme", ""), Map.of()).getFirst();
        Known deleted = new Known("7", first.hash(), 2, first.content(), true);

        assertThat(changes(row("Acme", ""), Map.of("7", deleted))).hasSize(1);
    }

    @Test
    void onlyWhatWasPublishedCanBeDeletedAndOnlyOnce() {
        var invoices = new InvoiceKind();
        var invoice = new InvoiceRead(
                "9",
                "INV-9",
                "C1",
                "Posted",
                Money.of("5", "USD"),
                Money.of("0", "USD"),
                Money.of("5", "USD"),
                LocalDate.of(2026, 1, 1),
                null,
                false,
                null,
                null,
                null);
        String content = io.tieout.model.event.Json.mapper().writeValueAsString(invoice);

        List<Change<InvoiceRead>> gone =
                Comparing.deletions(invoices, Map.of("9", new Known("9", "h", 1, content, false)));

        assertThat(gone).singleElement().satisfies(change -> {
            assertThat(change.payload().deleted()).isTrue();
            assertThat(change.payload().invoiceNo()).isEqualTo("INV-9");
            assertThat(change.revision()).isEqualTo(2);
        });
        assertThat(Comparing.deletions(invoices, Map.of("9", new Known("9", "h", 2, content, true))))
                .isEmpty();
    }

    @Test
    void aTimeInAnUnknownFormMakesARecordUnreadableAndNotLost() {
        var outcome = Comparing.page(customers, List.of(row("Acme", "2026 March 1")), Map.of());

        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.unreadable()).containsOnlyKeys("7");
    }

    private List<Change<CustomerRead>> changes(CustomerRow row, Map<String, Known> known) {
        return Comparing.page(customers, List.of(row), known).changes();
    }

    private static Known known(Change<?> change) {
        return new Known(change.recordNo(), change.hash(), change.revision(), change.content(), false);
    }

    private static CustomerRow row(String name, String modified) {
        return JAXB.unmarshal(
                new StringReader("<CUSTOMER><RECORDNO>7</RECORDNO><CUSTOMERID>C7</CUSTOMERID><NAME>" + name
                        + "</NAME><STATUS>active</STATUS><WHENMODIFIED>" + modified + "</WHENMODIFIED></CUSTOMER>"),
                CustomerRow.class);
    }
}
