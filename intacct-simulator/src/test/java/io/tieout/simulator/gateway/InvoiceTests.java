package io.tieout.simulator.gateway;

import static io.tieout.simulator.gateway.DemoGateway.errorText;
import static io.tieout.simulator.gateway.DemoGateway.errorno;
import static io.tieout.simulator.gateway.DemoGateway.newInvoice;
import static io.tieout.simulator.gateway.DemoGateway.payment;
import static io.tieout.simulator.gateway.DemoGateway.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.simulator.oracle.DocumentView;
import io.tieout.simulator.xml.Element;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class InvoiceTests {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MM/dd/yyyy HH:mm:ss");

    private static final String ON_JUNE_12 =
            "<datereversed><year>2026</year><month>06</month><day>12</day></datereversed>";

    private final DemoGateway gateway = new DemoGateway();

    @Test
    void aCreatedInvoiceAnswersWithItsKeyAndIsDueByItsTerm() {
        Element result = gateway.result(newInvoice("C-1001", "NEW-1", "10", "5.5"));

        DocumentView invoice = gateway.invoice("NEW-1");
        assertThat(result.text("key")).isEqualTo(String.valueOf(invoice.recordNo()));
        assertThat(result.child("data")).isEmpty();
        assertThat(invoice.open()).isEqualTo("15.50");
        assertThat(invoice.due()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(invoice.controlId()).isEqualTo("f");
    }

    @Test
    void whatDoesNotFitIsRefused() {
        gateway.result(newInvoice("C-1001", "NEW-1", "10"));

        assertRefused(newInvoice("C-1001", "NEW-1", "10"), "BL03002185", "'NEW-1' already exists");
        assertRefused(newInvoice("C-9", "NEW-2", "10"), "BL03000018", "Invalid Customer 'C-9'");
        assertRefused(newInvoice("C-1001", "NEW-2"), "BL03000018", "line item is required");
        assertRefused(newInvoice("C-1001", "NEW-2", "10").replace("4000", "4"), "BL03000018", "GL Account '4'");
        assertRefused(newInvoice("C-1001", "NEW-2", "10").replace("4000", "4999"), "BL03000018", "inactive");
        assertRefused(
                newInvoice("C-1001", "NEW-2", "10").replace("<locationid>100</locationid>", ""),
                "BL03000018",
                "no location");
        assertRefused(
                newInvoice("C-1001", "NEW-2", "10").replace("<year>2026", "<year>2025"), "BL03000018", "01/01/2026");
        assertRefused(newInvoice("C-1001", "NEW-2", "10").replace("N30", "N31"), "BL03000018", "Term 'N31'");
    }

    @Test
    void aSpecificErrorIsFollowedByTheGenericOne() {
        Element errors = gateway.result(newInvoice("C-9", "", "10"))
                .child("errormessage")
                .orElseThrow();

        assertThat(errors.children())
                .extracting(error -> error.text("errorno"))
                .containsExactly("BL03000018", "BL01001973", "BL01001973");
        assertThat(errors.children().getLast().text("correction")).startsWith("Check the transaction for errors");
    }

    @Test
    void anInvoiceIsChangedWhileNothingIsPaid() {
        gateway.result(newInvoice("C-1001", "NEW-1", "10"));
        long key = gateway.invoice("NEW-1").recordNo();
        String update = "<update_invoice key=\"" + key + "\"><description>Better</description><updateinvoiceitems>"
                + "<updatelineitem line_num=\"1\"><amount>12</amount></updatelineitem><lineitem><glaccountno>4010</glaccountno>"
                + "<amount>3</amount><locationid>100</locationid></lineitem></updateinvoiceitems></update_invoice>";

        assertThat(status(gateway.result(update))).isEqualTo("success");
        assertThat(gateway.invoice("NEW-1").open()).isEqualTo("15.00");

        gateway.result(payment("C-1001", key, "1", ""));
        assertRefused(update, "BL03002129", "Partially Paid");
    }

    @Test
    void aReversalIsARecordOfItsOwn() {
        gateway.result(newInvoice("C-1001", "NEW-1", "10"));
        long key = gateway.invoice("NEW-1").recordNo();
        String reverse = "<reverse_invoice key=\"" + key + "\">" + ON_JUNE_12 + "</reverse_invoice>";

        assertThat(status(gateway.result(reverse))).isEqualTo("success");

        assertThat(gateway.invoice("NEW-1").state()).isEqualTo("Reversed");
        assertThat(gateway.ledger().invoices())
                .filteredOn(invoice -> Long.valueOf(key).equals(invoice.reversalOf()))
                .singleElement()
                .satisfies(reversal -> assertThat(reversal.total()).isEqualTo("-10.00"));
        assertRefused(reverse, "BL03002129", "Reversed");
    }

    @Test
    void aPaidInvoiceIsNotReversed() {
        gateway.result(newInvoice("C-1001", "NEW-1", "10"));
        long key = gateway.invoice("NEW-1").recordNo();
        gateway.result(payment("C-1001", key, "10", ""));

        assertRefused(
                "<reverse_invoice key=\"" + key + "\">" + ON_JUNE_12 + "</reverse_invoice>", "BL03002129", "Paid");
    }

    @Test
    void aDeletionIsSeenOnlyInTheAuditHistory() {
        gateway.result(newInvoice("C-1001", "NEW-1", "10"));
        long key = gateway.invoice("NEW-1").recordNo();

        assertThat(status(gateway.result("<delete><object>ARINVOICE</object><keys>" + key + "</keys></delete>")))
                .isEqualTo("success");

        assertThat(gateway.ledger().invoice("NEW-1")).isEmpty();
        String history =
                "<query><object>AUDITHISTORY</object><select><field>OBJECTKEY</field><field>ACCESSTIME</field></select>"
                        + "<filter><and><equalto><field>OBJECTTYPE</field><value>arinvoice</value></equalto><equalto><field>"
                        + "ACCESSMODE</field><value>D</value></equalto></and></filter></query>";
        assertThat(gateway.result(history).child("data").orElseThrow().children())
                .singleElement()
                .satisfies(row -> assertThat(row.text("OBJECTKEY")).isEqualTo(String.valueOf(key)));
        Element legacy = gateway.result("<readByQuery><object>AUDITHISTORY</object><query>ACCESSMODE = 'Delete'</query>"
                + "<fields>OBJECTKEY</fields></readByQuery>");
        assertThat(legacy.child("data").orElseThrow().attribute("count")).isEqualTo("1");
    }

    @Test
    void anOrderEntryEditGivesTheInvoiceAnotherRecordNumber() {
        long before = gateway.invoice("INV-10001").recordNo();

        long after = gateway.byHand().recreate(before);

        assertThat(after).isNotEqualTo(before);
        assertThat(gateway.invoice("INV-10001").recordNo()).isEqualTo(after);
        Element deleted = gateway.result("<query><object>AUDITHISTORY</object><select><field>OBJECTKEY</field>"
                + "<field>ACCESSTIME</field></select><filter><equalto><field>OBJECTKEY</field><value>" + before
                + "</value></equalto></filter></query>");
        assertThat(deleted.child("data").orElseThrow().children())
                .singleElement()
                .satisfies(row -> assertThat(row.text("ACCESSTIME"))
                        .startsWith(DATE.format(gateway.clock.instant().atZone(ZoneOffset.UTC))));
        assertRefused(payment("C-1001", before, "10", ""), "BL01001973", "can't find this transaction");
        assertThat(status(gateway.result(payment("C-1001", after, "10", "")))).isEqualTo("success");
    }

    @Test
    void anInvoicePrintsAsAPdfOfOnePage() {
        long key = gateway.invoice("INV-10001").recordNo();

        Element data = gateway.result(
                        "<retrievepdf><ARINVOICE><RECORDNO>" + key + "</RECORDNO></ARINVOICE></retrievepdf>")
                .child("data")
                .orElseThrow();

        byte[] pdf =
                Base64.getDecoder().decode(data.child("arinvoice").orElseThrow().text("pdfdata", ""));
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        assertThat(text).startsWith("%PDF-").contains("/Count 1").contains("%%EOF");
    }

    @Test
    void itPrintsTheSameEachTimeUntilItChanges() {
        long key = gateway.invoice("INV-10001").recordNo();
        String print = "<retrievepdf><ARINVOICE><RECORDNO>" + key + "</RECORDNO></ARINVOICE></retrievepdf>";
        String first = gateway.result(print)
                .child("data")
                .orElseThrow()
                .child("arinvoice")
                .orElseThrow()
                .text("pdfdata", "");

        assertThat(gateway.result(print)
                        .child("data")
                        .orElseThrow()
                        .child("arinvoice")
                        .orElseThrow()
                        .text("pdfdata", ""))
                .isEqualTo(first);
        gateway.result(payment(gateway.invoice("INV-10001").customerId(), key, "1", ""));
        assertThat(gateway.result(print)
                        .child("data")
                        .orElseThrow()
                        .child("arinvoice")
                        .orElseThrow()
                        .text("pdfdata", ""))
                .isNotEqualTo(first);
    }

    @Test
    void anInvoiceOfOrderEntryPrintsAsItsDocumentThere() {
        long key = gateway.byHand().recreate(gateway.invoice("INV-10001").recordNo());
        String documentId = gateway.data(
                        "<query><object>SODOCUMENT</object><select><field>DOCID</field></select><filter><equalto>"
                                + "<field>PRRECORDKEY</field><value>" + key + "</value></equalto></filter></query>")
                .children()
                .getFirst()
                .text("DOCID", "");

        Element data = gateway.result(
                        "<retrievepdf><SODOCUMENT><DOCID>" + documentId + "</DOCID></SODOCUMENT></retrievepdf>")
                .child("data")
                .orElseThrow();

        assertThat(documentId).isEqualTo("Sales Invoice-INV-10001");
        assertThat(new String(Base64.getDecoder().decode(data.text("pdfdata", "")), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
        assertRefused(
                "<retrievepdf><SODOCUMENT><DOCID>Sales Invoice-NO</DOCID></SODOCUMENT></retrievepdf>",
                "BL03000018",
                "does not exist");
    }

    @Test
    void aNegativeAdjustmentIsACreditMemoThatPaymentsCanUse() {
        gateway.result(newInvoice("C-1001", "NEW-1", "50"));
        long invoice = gateway.invoice("NEW-1").recordNo();
        String memo = newInvoice("C-1001", "CM-1", "-20")
                .replace("create_invoice", "create_aradjustment")
                .replace("<termname>N30</termname>", "")
                .replace("invoiceno", "adjustmentno")
                .replace("invoiceitems", "aradjustmentitems");
        String key = gateway.result(memo).text("key", "");

        Element applied =
                gateway.result("<create><ARPYMT><CUSTOMERID>C-1001</CUSTOMERID><RECEIPTDATE>06/12/2026</RECEIPTDATE>"
                        + "<ARPYMTDETAILS><ARPYMTDETAIL><RECORDKEY>" + invoice + "</RECORDKEY><ADJUSTMENTKEY>" + key
                        + "</ADJUSTMENTKEY><TRX_ADJUSTMENTAMOUNT>20</TRX_ADJUSTMENTAMOUNT></ARPYMTDETAIL></ARPYMTDETAILS></ARPYMT>"
                        + "</create>");

        assertThat(status(applied)).isEqualTo("success");
        assertThat(gateway.invoice("NEW-1").open()).isEqualTo("30.00");
        assertThat(gateway.ledger().adjustments().getFirst().state()).isEqualTo("Paid");
    }

    private void assertRefused(String function, String errorno, String text) {
        Element result = gateway.result(function);
        assertThat(status(result)).as(text).isEqualTo("failure");
        assertThat(errorno(result)).isEqualTo(errorno);
        assertThat(errorText(result)).contains(text);
    }
}
