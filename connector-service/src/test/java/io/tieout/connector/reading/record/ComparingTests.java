package io.tieout.connector.reading.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.company.Formatting;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.record.ReadRecords.Known;
import io.tieout.model.intacct.CustomerRead;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.money.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparingTests {

    private static final Conditions PLAIN =
            new Conditions(Formatting.DOCUMENTED, new CompanyCurrency("USD", true), List.of());
    private static final Conditions SINGLE =
            new Conditions(Formatting.DOCUMENTED, new CompanyCurrency("USD", false), List.of());
    private static final Conditions UNKNOWN = new Conditions(Formatting.DOCUMENTED, CompanyCurrency.UNKNOWN, List.of());

    private final CustomerKind customers = new CustomerKind();
    private final InvoiceKind invoices = new InvoiceKind();

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
        var outcome =
                Comparing.page(customers, List.of(row("Acme", "2026 March 1")), new Parts(), Map.of(), PLAIN, false, 1);

        assertThat(outcome.changes()).isEmpty();
        assertThat(outcome.unreadable()).extracting(Unread::recordNo).containsExactly("7");
    }

    @Test
    void whatIsToldIsCountedUpToTheDeletion() {
        Change<CustomerRead> first = changes(row("Acme", ""), Map.of()).getFirst();
        Change<CustomerRead> second =
                changes(row("Acme Ltd", ""), Map.of("7", known(first))).getFirst();

        assertThat(first.payload().revision()).isEqualTo(1);
        assertThat(second.payload().revision()).isEqualTo(2);
        assertThat(second.content()).doesNotContain("revision");
    }

    @Test
    void everythingIsToldAgainUnderANewRevisionWhereAPersonAsksForIt() {
        Known acme = known(changes(row("Acme", ""), Map.of()).getFirst());

        assertThat(Comparing.page(customers, List.of(row("Acme", "")), new Parts(), Map.of("7", acme), PLAIN, true, 1)
                        .changes())
                .singleElement()
                .satisfies(change -> assertThat(change.payload().revision()).isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RECORDID",
                "CUSTOMERID",
                "STATE",
                "TRX_TOTALENTERED",
                "TRX_TOTALPAID",
                "TRX_TOTALDUE",
                "WHENCREATED"
            })
    void whatIsAbsentOrEmptyIsNeverZeroAndNeverNothing(String field) {
        String empty = INVOICE.replaceAll("<" + field + ">[^<]*<", "<" + field + "><");
        String absent = INVOICE.replaceAll("<" + field + ">[^<]*</" + field + ">", "");

        for (String xml : List.of(empty, absent)) {
            var outcome = page(PLAIN, xml);
            assertThat(outcome.changes()).isEmpty();
            assertThat(outcome.unreadable()).singleElement().satisfies(record -> {
                assertThat(record.recordNo()).isEqualTo("9");
                assertThat(record.reason()).contains(field);
            });
        }
    }

    @Test
    void aCompanyWithOneCurrencyShowsNoneAndHasItsOwn() {
        String none = INVOICE.replace("<CURRENCY>EUR</CURRENCY>", "").replace("<BASECURR>EUR</BASECURR>", "");
        String empty = INVOICE.replace("EUR", "");

        for (String xml : List.of(none, empty)) {
            assertThat(page(SINGLE, xml).changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.payload().due()).isEqualTo(Money.of("12.50", "USD")));
            for (Conditions conditions : List.of(PLAIN, UNKNOWN)) {
                assertThat(page(conditions, xml).unreadable())
                        .singleElement()
                        .satisfies(record -> assertThat(record.reason()).contains("names no currency"));
            }
        }
        assertThat(page(SINGLE, INVOICE).changes().getFirst().payload().due()).isEqualTo(Money.of("12.50", "EUR"));
    }

    @Test
    void twoInvoicesWithOneNumberAreTwo() {
        assertThat(page(PLAIN, INVOICE, INVOICE.replace(">9<", ">10<").replace("C1", "C2"))
                        .changes())
                .extracting(Change::recordNo, change -> change.payload().invoiceNo())
                .containsExactly(tuple("9", "INV-9"), tuple("10", "INV-9"));
    }

    @Test
    void oddSpellingsOfNumbersAndIdsAreOne() {
        assertThat(page(
                                PLAIN,
                                INVOICE.replace(">9<", ">9.0<")
                                        .replace("INV-9", " INV-9\u00a0")
                                        .replace("C1", "C1 "))
                        .changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.payload().recordNo()).isEqualTo("9");
                    assertThat(change.payload().invoiceNo()).isEqualTo("INV-9");
                    assertThat(change.payload().customerId()).isEqualTo("C1");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "9.5", "-9", "0"})
    void aRecordWithoutANumberIsListedByWhatStoodInItsPlace(String recordNo) {
        assertThat(page(PLAIN, INVOICE.replace(">9<", ">" + recordNo + "<")).unreadable())
                .singleElement()
                .satisfies(record -> {
                    assertThat(record.recordNo()).contains(recordNo).isNotBlank();
                    assertThat(record.number()).isEqualTo("INV-9");
                    assertThat(record.reason()).contains("RECORDNO");
                });
    }

    @Test
    void idsAndNamesThatNobodyHoldsAreListed() {
        assertThat(page(PLAIN, INVOICE.replace("C1", "C".repeat(300))).unreadable())
                .singleElement()
                .satisfies(record -> assertThat(record.reason()).contains("200"));
        assertThat(Comparing.page(customers, List.of(row("N".repeat(5000), "")), new Parts(), Map.of(), PLAIN, false, 1)
                        .unreadable())
                .singleElement()
                .satisfies(
                        record -> assertThat(record.reason()).contains("NAME").contains("5000"));
    }

    @Test
    void aRecordThatStandsTwiceIsToldAsItIsLast() {
        String older = INVOICE.replace("11:00:00", "10:00:00").replace("12.50", "99.00");

        for (List<String> page : List.of(List.of(INVOICE, older), List.of(older, INVOICE), List.of(INVOICE, INVOICE))) {
            assertThat(page(PLAIN, page.toArray(String[]::new)).changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.payload().due()).isEqualTo(Money.of("12.50", "EUR")));
        }
        var contradicting = page(PLAIN, INVOICE, INVOICE.replace("12.50", "99.00"));
        assertThat(contradicting.changes()).isEmpty();
        assertThat(contradicting.unreadable())
                .singleElement()
                .satisfies(record -> assertThat(record.reason()).contains("twice"));
    }

    @Test
    void oneDateInAnotherOrderPutsThoseInDoubtThatCouldBeTwoDays() {
        String witness = INVOICE.replace(">9<", ">10<").replace("01/01/2026", "31/01/2026");
        String doubtful = INVOICE.replace("01/01/2026", "03/04/2026");
        String clear = INVOICE.replace(">9<", ">11<")
                .replace("<WHENMODIFIED>06/07/2026 11:00:00", "<WHENMODIFIED>2026-06-07T11:00:00Z");

        var outcome = page(PLAIN, doubtful, witness, clear);

        assertThat(outcome.changes()).extracting(Change::recordNo).containsExactly("11");
        assertThat(outcome.unreadable()).extracting(Unread::recordNo).containsExactly("9", "10");
        assertThat(page(PLAIN, doubtful).changes()).hasSize(1);
    }

    @Test
    void theStateIsToldAsIntacctLabelsIt() {
        assertThat(page(PLAIN, INVOICE.replace("Posted", "No Value"))
                        .changes()
                        .getFirst()
                        .payload()
                        .state())
                .isEqualTo("No Value");
    }

    private static final Pattern FIELD = Pattern.compile("<([A-Z_.0-9]+)>([^<]*)</");

    private static final String INVOICE = "<ARINVOICE><RECORDNO>9</RECORDNO><RECORDID>INV-9</RECORDID>"
            + "<CUSTOMERID>C1</CUSTOMERID><STATE>Posted</STATE><CURRENCY>EUR</CURRENCY><BASECURR>EUR</BASECURR>"
            + "<TRX_TOTALENTERED>12.50</TRX_TOTALENTERED><TRX_TOTALPAID>0</TRX_TOTALPAID>"
            + "<TRX_TOTALDUE>12.50</TRX_TOTALDUE><WHENCREATED>01/01/2026</WHENCREATED>"
            + "<WHENMODIFIED>06/07/2026 11:00:00</WHENMODIFIED></ARINVOICE>";

    private Comparing.Outcome<InvoiceRead> page(Conditions conditions, String... rows) {
        return Comparing.page(
                invoices,
                Stream.of(rows).map(ComparingTests::row).toList(),
                new Parts(),
                Map.of(),
                conditions,
                false,
                1);
    }

    private List<Change<CustomerRead>> changes(Row row, Map<String, Known> known) {
        return Comparing.page(customers, List.of(row), new Parts(), known, PLAIN, false, 1)
                .changes();
    }

    private static Known known(Change<?> change) {
        return new Known(change.recordNo(), change.hash(), change.revision(), change.content(), false);
    }

    private static Row row(String name, String modified) {
        return row("<CUSTOMER><RECORDNO>7</RECORDNO><CUSTOMERID>C7</CUSTOMERID><NAME>" + name
                + "</NAME><STATUS>active</STATUS><WHENMODIFIED>" + modified + "</WHENMODIFIED></CUSTOMER>");
    }

    /** The fields of a record in the form in which the gateway writes it. */
    private static Row row(String xml) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(xml);
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        return new Row(xml.substring(1, xml.indexOf('>')), fields);
    }
}
