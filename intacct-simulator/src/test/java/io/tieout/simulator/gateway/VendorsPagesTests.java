package io.tieout.simulator.gateway;

import static io.tieout.simulator.gateway.DemoGateway.errorText;
import static io.tieout.simulator.gateway.DemoGateway.errorno;
import static io.tieout.simulator.gateway.DemoGateway.newInvoice;
import static io.tieout.simulator.gateway.DemoGateway.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.simulator.oracle.ReceiptView;
import io.tieout.simulator.xml.Element;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the vendor's pages and SDKs say of functions, where an easy simulation would get it wrong without a word. */
class VendorsPagesTests {

    private final DemoGateway gateway = new DemoGateway();

    @Test
    void anUpdateOfADraftReplacesAllThatIsGiven() {
        long first = invoice("D-1", "100");
        long second = invoice("D-2", "100");
        String draft = recordNo(DemoGateway.payment("C-1001", first, "10", "<ACTION>Draft</ACTION>"));

        gateway.data(
                "<update><ARPYMT><RECORDNO>" + draft + "</RECORDNO><DOCNUMBER>OTHER</DOCNUMBER>"
                        + "<RECEIPTDATE>06/11/2026</RECEIPTDATE><ARPYMTDETAILS><ARPYMTDETAIL><RECORDKEY>" + second
                        + "</RECORDKEY><TRX_PAYMENTAMOUNT>20</TRX_PAYMENTAMOUNT></ARPYMTDETAIL><ARPYMTDETAIL><RECORDKEY>"
                        + first
                        + "</RECORDKEY><TRX_PAYMENTAMOUNT>5</TRX_PAYMENTAMOUNT></ARPYMTDETAIL></ARPYMTDETAILS></ARPYMT></update>");

        ReceiptView changed = payment(draft);
        assertThat(changed.state()).isEqualTo("Draft");
        assertThat(changed.docNumber()).isEqualTo("OTHER");
        assertThat(changed.method()).isEqualTo("EFT");
        assertThat(changed.amount()).isEqualTo("25.00");
        assertThat(changed.receiptDate()).isEqualTo("2026-06-11");
        assertThat(changed.details())
                .extracting(detail -> detail.documentNumber() + " " + detail.cash())
                .containsExactly("D-2 20.00", "D-1 5.00");
        assertThat(gateway.invoice("D-2").paid()).isEqualTo("0.00");

        gateway.data("<update><ARPYMT><RECORDNO>" + draft + "</RECORDNO><ACTION>Submit</ACTION></ARPYMT></update>");
        assertThat(gateway.invoice("D-2").paid()).isEqualTo("20.00");
        assertThat(gateway.invoice("D-1").paid()).isEqualTo("5.00");
    }

    @Test
    void anUpdateOfADraftIsCheckedLikeANewOne() {
        long first = invoice("D-1", "100");
        String draft = recordNo(DemoGateway.payment("C-1001", first, "10", "<ACTION>Draft</ACTION>"));

        Element refused = gateway.result("<update><ARPYMT><RECORDNO>" + draft
                + "</RECORDNO><PAYMENTMETHOD>PayPal</PAYMENTMETHOD></ARPYMT></update>");

        assertThat(status(refused)).isEqualTo("failure");
        assertThat(payment(draft).method()).isEqualTo("EFT");
    }

    @Test
    void aQueryWithoutCaseFindsKeysTooInAnyCase() {
        String query =
                "<query><object>CUSTOMER</object><select><field>CUSTOMERID</field></select><filter><equalto><field>"
                        + "CUSTOMERID</field><value>c-1001</value></equalto></filter>%s</query>";

        assertThat(gateway.data(query.formatted("")).attribute("count")).isEqualTo("0");
        assertThat(gateway.data(query.formatted("<options><caseinsensitive>true</caseinsensitive></options>"))
                        .attribute("count"))
                .isEqualTo("1");
    }

    @Test
    void aCreditIsAppliedToADebitMemo() {
        String memo = gateway.result(adjustment("DM-1", "30")).text("key", "");
        String credit = gateway.result(adjustment("CM-1", "-20")).text("key", "");

        Element applied = gateway.result("<apply_arpayment><arpaymentkey>" + credit + "</arpaymentkey><paymentdate>"
                + "<year>2026</year><month>6</month><day>12</day></paymentdate><arpaymentitems><arpaymentitem><invoicekey>"
                + memo + "</invoicekey><amount>20</amount></arpaymentitem></arpaymentitems></apply_arpayment>");

        assertThat(status(applied)).as(errorText(applied)).isEqualTo("success");
        assertThat(gateway.ledger().adjustments())
                .extracting(document -> document.number() + " " + document.open())
                .containsExactlyInAnyOrder("DM-1 10.00", "CM-1 0.00");
    }

    @Test
    void invoicesAreNamedByTheCallersOwnId() {
        String create = newInvoice("C-1001", "EXT-1", "10")
                .replace("<invoiceitems>", "<externalid>mine-7</externalid><invoiceitems>");
        assertThat(status(gateway.result(create))).isEqualTo("success");

        Element updated = gateway.result(
                "<update_invoice key=\"mine-7\" externalkey=\"true\"><description>seen</description></update_invoice>");
        assertThat(status(updated)).as(errorText(updated)).isEqualTo("success");
        assertThat(errorno(gateway.result("<delete_invoice key=\"mine-8\" externalkey=\"true\"/>")))
                .isEqualTo("DL03000005");
        assertThat(status(gateway.result("<delete_invoice key=\"mine-7\" externalkey=\"true\"/>")))
                .isEqualTo("success");
        assertThat(gateway.ledger().invoice("EXT-1")).isEmpty();
    }

    @Test
    void inspectListsNamesAndWithDetailMore() {
        Element plain = gateway.data("<inspect><object>ARTERM</object></inspect>")
                .children()
                .getFirst();
        assertThat(plain.attribute("Name")).isEqualTo("ARTERM");
        assertThat(plain.child("Fields").orElseThrow().children())
                .extracting(Element::text)
                .contains("NAME", "DUEDATE");
        Element detailed = gateway.data("<inspect detail=\"1\"><object>ARTERM</object></inspect>")
                .children()
                .getFirst();
        assertThat(detailed.child("Attributes")).isPresent();
        assertThat(detailed.child("Fields").orElseThrow().children())
                .extracting(field -> field.text("Name"))
                .contains("NAME", "DUEDATE");
    }

    @Test
    void readMoreGoesOnByObject() {
        Set<String> seen = new HashSet<>();
        Element page = gateway.data("<readByQuery><object>CUSTOMER</object><query></query><fields>CUSTOMERID</fields>"
                + "<pagesize>20</pagesize></readByQuery>");
        page.children().forEach(row -> seen.add(row.text("CUSTOMERID")));
        while (!"0".equals(page.attribute("numremaining"))) {
            page = gateway.data("<readMore><object>CUSTOMER</object></readMore>");
            page.children().forEach(row -> seen.add(row.text("CUSTOMERID")));
        }

        assertThat(seen).hasSize(45);
        assertThat(status(gateway.result("<readMore><object>CUSTOMER</object></readMore>")))
                .isEqualTo("failure");
    }

    @Test
    void groupsComeInPages() {
        Set<String> seen = new HashSet<>();
        for (int offset = 0; offset < 35; offset += 10) {
            Element page = gateway.data("<query><object>ARINVOICE</object><select><field>CUSTOMERID</field>"
                    + "<sum>TRX_TOTALDUE</sum></select><orderby><order><field>CUSTOMERID</field><ascending/></order></orderby>"
                    + "<pagesize>10</pagesize><offset>" + offset + "</offset></query>");
            assertThat(page.children().size()).isLessThanOrEqualTo(10);
            page.children().forEach(row -> seen.add(row.text("CUSTOMERID")));
            assertThat(page.attribute("offset")).isEqualTo(String.valueOf(offset));
        }

        assertThat(seen).hasSize(37);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ROWNUM &lt; 3                                      | 2
            ROWNUM &lt;= 3 AND CUSTOMERID like 'C-10%'         | 3
            CUSTOMERID = 'C-1001' AND ROWNUM &lt; 3            | 1
            ROWNUM = 1                                         | 1
            ROWNUM > 5                                         | 0
            """)
    void rownumLimitsTheRows(String query, int rows) {
        assertThat(gateway.data("<readByQuery><object>CUSTOMER</object><query>" + query
                                + "</query><fields>NAME</fields>" + "</readByQuery>")
                        .attribute("totalcount"))
                .isEqualTo(String.valueOf(rows));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CUSTOMERID = \"C-1001\"",
                "CUSTOMERID = C-1001",
                "CUSTOMERID in (\"C-1001\")",
                "CUSTOMERID in (C-1001)",
                "NAME like \"A%\"",
                "ROWNUM &lt; 'x'"
            })
    void whatIsNoStringIsRefusedAndNotLookedFor(String query) {
        assertThat(errorno(gateway.result("<readByQuery><object>CUSTOMER</object><query>" + query
                        + "</query><fields>NAME</fields></readByQuery>")))
                .isEqualTo("DL02000001");
    }

    @Test
    void contactsAreQueriedByDot() {
        gateway.data(
                "<create><CUSTOMER><CUSTOMERID>CON</CUSTOMERID><NAME>Con</NAME><DISPLAYCONTACT><PRINTAS>Con</PRINTAS>"
                        + "<EMAIL1>a@con.example</EMAIL1></DISPLAYCONTACT><BILLTO><EMAIL1>b@con.example</EMAIL1></BILLTO></CUSTOMER></create>");
        gateway.result(newInvoice("CON", "CON-1", "1"));

        Element customer = gateway.data(
                        "<query><object>CUSTOMER</object><select><field>DISPLAYCONTACT.EMAIL1</field>"
                                + "<field>BILLTO.EMAIL1</field><field>SHIPTO.EMAIL1</field><field>DISPLAYCONTACT.FAX</field></select>"
                                + "<filter><equalto><field>BILLTO.EMAIL1</field><value>b@con.example</value></equalto></filter></query>")
                .children()
                .getFirst();
        assertThat(customer.text("BILLTO.EMAIL1")).isEqualTo("b@con.example");
        assertThat(customer.text("SHIPTO.EMAIL1")).isEqualTo("a@con.example");
        assertThat(customer.text("DISPLAYCONTACT.FAX")).isEmpty();
        Element invoice = gateway.data("<query><object>ARINVOICE</object><select><field>BILLTO.EMAIL1</field>"
                        + "<field>BILLTOPAYTOCONTACTNAME</field></select><filter><equalto><field>RECORDID</field>"
                        + "<value>CON-1</value></equalto></filter></query>")
                .children()
                .getFirst();
        assertThat(invoice.text("BILLTO.EMAIL1")).isEqualTo("b@con.example");
        assertThat(invoice.text("BILLTOPAYTOCONTACTNAME")).isEqualTo("Con(CCON)");
        assertThat(errorno(
                        gateway.result("<query><object>CUSTOMER</object><select><field>BILLTO.SHOESIZE</field></select>"
                                + "</query>")))
                .isEqualTo("DL02000001");
    }

    @Test
    void theLinesOfAnUpdateAreChecked() {
        long key = invoice("LINES", "10");
        String update =
                "<update_invoice key=\"" + key + "\"><updateinvoiceitems>%s</updateinvoiceitems></update_invoice>";

        assertThat(control(update.formatted("<line><amount>1</amount></line>"))).isEqualTo("failure");
        assertThat(control(update.formatted(
                        "<updatelineitem line_num=\"1\"><memo>m</memo><amount>1</amount></updatelineitem>")))
                .isEqualTo("failure");
        assertThat(control(update.formatted("<lineitem><amount>1</amount></lineitem>")))
                .isEqualTo("failure");
        assertThat(status(gateway.result(
                        update.formatted("<updatelineitem line_num=\"2\"><amount>1</amount></updatelineitem>"))))
                .isEqualTo("failure");
        assertThat(status(gateway.result(update.formatted(
                        "<updatelineitem line_num=\"1\"><amount>12</amount><classid>C9</classid></updatelineitem>"))))
                .isEqualTo("success");
        assertThat(gateway.invoice("LINES").lines().getFirst().dimensions()).containsEntry("CLASSID", "C9");
        assertThat(errorText(gateway.result("<update_invoice key=\"" + key
                        + "\"><currency>EUR</currency><exchratetype/></update_invoice>")))
                .contains("cannot be changed from USD to EUR");
    }

    private String control(String function) {
        return gateway.post(function).child("control").orElseThrow().text("status", "");
    }

    private long invoice(String number, String amount) {
        gateway.result(newInvoice("C-1001", number, amount));
        return gateway.invoice(number).recordNo();
    }

    private String recordNo(String create) {
        return gateway.data(create).children().getFirst().text("RECORDNO", "");
    }

    private ReceiptView payment(String recordNo) {
        return gateway.ledger().payments().stream()
                .filter(payment -> String.valueOf(payment.recordNo()).equals(recordNo))
                .findFirst()
                .orElseThrow();
    }

    private static String adjustment(String number, String amount) {
        return newInvoice("C-1001", number, amount)
                .replace("create_invoice", "create_aradjustment")
                .replace("<termname>N30</termname>", "")
                .replace("invoiceno", "adjustmentno")
                .replace("invoiceitems", "aradjustmentitems");
    }
}
