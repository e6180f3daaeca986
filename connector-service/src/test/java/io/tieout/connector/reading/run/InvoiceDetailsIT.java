package io.tieout.connector.reading.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.detail.InvoiceDetails;
import io.tieout.model.detail.InvoiceLine;
import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.money.Money;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.model.sync.SyncProgressed.Count;
import io.tieout.model.sync.SyncProgressed.Stage;
import io.tieout.simulator.fault.Fault;
import io.tieout.simulator.fault.FaultMatch;
import io.tieout.simulator.fault.FaultRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an invoice says beside its amounts. Pages hold seven records here. */
class InvoiceDetailsIT extends ReadingContext {

    @Test
    void anInvoiceIsToldWithLinesDimensionsTermsAndCustomFields() {
        TenantId tenant = company("LINES", 1, 0, 0);
        SIMULATOR.byHand("LINES").change("ARTERM", "N30", Map.of("DISCDATE", "10"));
        invoice("LINES", "INV-L", "N30", """
                <customfields><customfield><customfieldname>CONTRACT_REGION</customfieldname><customfieldvalue>North</customfieldvalue>
                </customfield></customfields>""", """
                <lineitem><glaccountno>4000</glaccountno><amount>100.00</amount><memo>Seats</memo><locationid>HQ</locationid>
                <departmentid>SALES</departmentid><customfields><customfield><customfieldname>LEVEL</customfieldname>
                <customfieldvalue>Gold</customfieldvalue></customfield></customfields><projectid>P-7</projectid><itemid>SEAT</itemid>
                </lineitem>
                <lineitem><glaccountno>4010</glaccountno><amount>-20.00</amount><locationid>HQ</locationid></lineitem>""");

        sync(tenant, true, SyncObject.INVOICES);

        InvoiceRead read = last(tenant, "INV-L");
        InvoiceDetails details = Objects.requireNonNull(read.details());
        assertThat(details.termName()).isEqualTo("N30");
        assertThat(details.discountDate()).isEqualTo(read.invoiceDate().plusDays(10));
        assertThat(details.customFields()).containsEntry("CONTRACT_REGION", "North");
        assertThat(details.orderEntry()).isNull();
        assertThat(details.linesNote()).isNull();
        List<InvoiceLine> lines = Objects.requireNonNull(details.lines());
        assertThat(lines)
                .extracting(InvoiceLine::accountNo, InvoiceLine::amount, InvoiceLine::memo)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("4000", Money.of("100.00", "USD"), "Seats"),
                        org.assertj.core.groups.Tuple.tuple("4010", Money.of("-20.00", "USD"), null));
        assertThat(lines.getFirst().dimensions())
                .containsEntry("location", "HQ")
                .containsEntry("department", "SALES")
                .containsEntry("project", "P-7")
                .containsEntry("item", "SEAT");
        assertThat(lines.getFirst().customFields()).containsEntry("LEVEL", "Gold");
    }

    @Test
    void aChangedLineIsAChangeOfTheInvoiceAndAnUnchangedOneIsNot() {
        TenantId tenant = company("LINE-CHANGED", 1, 0, 0);
        invoice("LINE-CHANGED", "INV-C", "N30", "", line("10.00", "Seats"));
        sync(tenant, true, SyncObject.INVOICES);
        String recordNo = last(tenant, "INV-C").recordNo();

        function("LINE-CHANGED", """
                <update_invoice key="%s"><updateinvoiceitems><updatelineitem line_num="1"><memo>Chairs</memo></updatelineitem>
                </updateinvoiceitems></update_invoice>""".formatted(recordNo));
        SyncProgressed second = sync(tenant, false, SyncObject.INVOICES);
        SyncProgressed third = sync(tenant, true, SyncObject.INVOICES);

        assertThat(second.counts()).containsExactly(new Count(SyncObject.INVOICES, 1, 1, 0));
        assertThat(third.counts()).containsExactly(new Count(SyncObject.INVOICES, 1, 0, 0));
        assertThat(Objects.requireNonNull(last(tenant, "INV-C").details()).lines())
                .extracting(InvoiceLine::memo)
                .containsExactly("Chairs");
    }

    @Test
    void theLinesOfAPageAreReadTogetherAndNotInvoiceByInvoice() {
        TenantId tenant = company("LINES-TOGETHER", 3, 7, 0);

        SyncProgressed run = sync(tenant, true, SyncObject.INVOICES);

        assertThat(run.counts()).containsExactly(new Count(SyncObject.INVOICES, 7, 7, 0));
        // Deletions, records without a time, the page of invoices and the page of their lines.
        assertThat(run.apiCalls()).isEqualTo(4);
        assertThat(invoices(tenant)).allSatisfy(invoice -> {
            List<InvoiceLine> lines = Objects.requireNonNull(
                    Objects.requireNonNull(invoice.details()).lines());
            assertThat(lines.stream().map(InvoiceLine::amount).reduce(Money::plus))
                    .contains(invoice.total());
        });
    }

    @Test
    void anInvoiceOfTenThousandLinesIsToldWithTheFirstOfThemAndStopsNoOther() {
        TenantId tenant = company("LINES-MANY", 2, 3, 0);
        invoice(
                "LINES-MANY",
                "INV-MANY",
                "N30",
                "",
                IntStream.range(0, 10_000)
                        .mapToObj(i -> line("1.00", "Line " + i))
                        .collect(Collectors.joining()));

        SyncProgressed run = sync(tenant, true, SyncObject.INVOICES);

        assertThat(run.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(run.counts()).containsExactly(new Count(SyncObject.INVOICES, 4, 4, 0));
        InvoiceDetails details = Objects.requireNonNull(last(tenant, "INV-MANY").details());
        assertThat(details.lines()).hasSize(1_000);
        assertThat(details.lineCount()).isEqualTo(10_000);
        assertThat(details.linesNote()).isEqualTo("The invoice has 10000 lines, of which the first 1000 are told.");

        String recordNo = last(tenant, "INV-MANY").recordNo();
        function("LINES-MANY", """
                <update_invoice key="%s"><updateinvoiceitems><updatelineitem line_num="9999"><memo>Other</memo></updatelineitem>
                </updateinvoiceitems></update_invoice>""".formatted(recordNo));
        sync(tenant, false, SyncObject.INVOICES);

        assertThat(Objects.requireNonNull(last(tenant, "INV-MANY").details()).linesDigest())
                .isNotEqualTo(details.linesDigest());
    }

    @Test
    void aPageWithMoreLinesThanAreHeldAtOnceIsReadInSmallerPieces() {
        TenantId tenant = company("LINES-PAGE", 1, 0, 0);
        String lines =
                IntStream.range(0, 900).mapToObj(i -> line("1.00", "Line " + i)).collect(Collectors.joining());
        IntStream.range(0, 7).forEach(i -> invoice("LINES-PAGE", "INV-P" + i, "N30", "", lines));

        SyncProgressed run = sync(tenant, true, SyncObject.INVOICES);

        assertThat(run.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(run.counts()).containsExactly(new Count(SyncObject.INVOICES, 7, 7, 0));
        assertThat(invoices(tenant))
                .hasSize(7)
                .allSatisfy(invoice -> assertThat(
                                Objects.requireNonNull(invoice.details()).lines())
                        .hasSize(900));
    }

    @Test
    void anInvoiceOfOrderEntrySaysWhichDocumentItComesFrom() {
        TenantId tenant = company("ORDERS", 1, 2, 0);
        var old = SIMULATOR.ledger("ORDERS").invoices().getFirst();
        String recreated = Long.toString(SIMULATOR.recreateInvoice("ORDERS", old.recordNo()));

        sync(tenant, true, SyncObject.INVOICES);

        InvoiceRead read = last(tenant, old.number());
        assertThat(read.recordNo()).isEqualTo(recreated);
        assertThat(Objects.requireNonNull(Objects.requireNonNull(read.details()).orderEntry())
                        .documentId())
                .isEqualTo("Sales Invoice-" + old.number());
    }

    @Test
    void withoutPermissionForOrderEntryTheInvoicesAreReadAndTheRunSaysSo() {
        TenantId tenant = company("ORDERS-DENIED", 1, 2, 0, "query:SODOCUMENT");
        SIMULATOR.recreateInvoice(
                "ORDERS-DENIED",
                SIMULATOR.ledger("ORDERS-DENIED").invoices().getFirst().recordNo());

        SyncProgressed run = sync(tenant, true, SyncObject.INVOICES);

        assertThat(run.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(run.counts()).containsExactly(new Count(SyncObject.INVOICES, 2, 2, 0));
        assertThat(Objects.requireNonNull(run.problem()).cause()).contains("SODOCUMENT");
    }

    @Test
    void dimensionsThatTheCompanyRefusesAreLeftOut() {
        TenantId tenant = company("DIMENSIONS", 1, 3, 0);
        SIMULATOR.change("DIMENSIONS", "{\"assumptions\":{\"unusedDimensions\":\"REFUSED\"}}");

        SyncProgressed run = sync(tenant, true, SyncObject.INVOICES);

        assertThat(run.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(invoices(tenant))
                .hasSize(3)
                .allSatisfy(invoice -> assertThat(
                                Objects.requireNonNull(invoice.details()).lines())
                        .isNotEmpty());
    }

    @Test
    void linesThatCannotBeReadAreSaidToBeAndTheInvoicesAreTold() {
        TenantId tenant = company("LINES-BROKEN", 1, 3, 0);
        SIMULATOR
                .faults()
                .add(FaultRule.always(
                        FaultMatch.company("LINES-BROKEN").object("ARINVOICEITEM"),
                        new Fault.Verbatim(200, "text/xml", "<response><control>", false)));

        SyncProgressed run = sync(tenant, true, SyncObject.INVOICES);

        assertThat(run.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(invoices(tenant)).hasSize(3).allSatisfy(invoice -> {
            InvoiceDetails details = Objects.requireNonNull(invoice.details());
            assertThat(details.lines()).isNull();
            assertThat(details.linesNote()).isEqualTo("The lines could not be read.");
        });
    }

    private static void invoice(String company, String number, String term, String customFields, String lines) {
        String customer = SIMULATOR.ledger(company).customers().getFirst().customerId();
        function(company, """
                <create_invoice><customerid>%s</customerid><datecreated><year>2026</year><month>11</month><day>20</day></datecreated>
                <termname>%s</termname><invoiceno>%s</invoiceno>%s<invoiceitems>%s</invoiceitems></create_invoice>""".formatted(customer, term, number, customFields, lines));
    }

    private static String line(String amount, String memo) {
        return "<lineitem><glaccountno>4000</glaccountno><amount>%s</amount><memo>%s</memo><locationid>HQ</locationid></lineitem>"
                .formatted(amount, memo);
    }

    private static InvoiceRead last(TenantId tenant, String number) {
        return invoices(tenant).stream()
                .filter(invoice -> invoice.invoiceNo().equals(number) && !invoice.deleted())
                .toList()
                .getLast();
    }
}
