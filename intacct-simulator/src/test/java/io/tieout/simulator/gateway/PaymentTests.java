package io.tieout.simulator.gateway;

import static io.tieout.simulator.gateway.DemoGateway.errorText;
import static io.tieout.simulator.gateway.DemoGateway.errorno;
import static io.tieout.simulator.gateway.DemoGateway.newInvoice;
import static io.tieout.simulator.gateway.DemoGateway.payment;
import static io.tieout.simulator.gateway.DemoGateway.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.simulator.company.Features;
import io.tieout.simulator.company.Features.PaymentSummary;
import io.tieout.simulator.ledger.Line;
import io.tieout.simulator.oracle.DocumentView;
import io.tieout.simulator.xml.Element;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaymentTests {

    private static final String TO_BANK = "<FINANCIALENTITY>BOA</FINANCIALENTITY>";
    private static final String UNDEPOSITED = "<UNDEPOSITEDACCOUNTNO>1099</UNDEPOSITEDACCOUNTNO>";

    private final DemoGateway gateway = new DemoGateway();
    private long invoice;

    @BeforeEach
    void anInvoiceOfThreeLines() {
        gateway.result(newInvoice("C-1001", "PAID-1", "10", "20", "30"));
        invoice = gateway.invoice("PAID-1").recordNo();
    }

    @Test
    void aPaymentRunsDownTheLinesAndMovesTheBalances() {
        BigDecimal before = gateway.ledger().customer("C-1001").orElseThrow().totalDue();

        Element result = gateway.result(payment("C-1001", invoice, "25", ""));

        assertThat(result.child("data").flatMap(data -> data.child("arpymt"))).isPresent();
        DocumentView paid = gateway.invoice("PAID-1");
        assertThat(paid.lines())
                .extracting(Line::paid)
                .extracting(BigDecimal::toPlainString)
                .containsExactly("10.00", "15.00", "0.00");
        assertThat(paid.state()).isEqualTo("Partially Paid");
        assertThat(paid.open()).isEqualTo("35.00");
        assertThat(gateway.ledger().customer("C-1001").orElseThrow().totalDue())
                .isEqualTo(before.subtract(new BigDecimal("25.00")));
    }

    @Test
    void aPaymentOfTheWholePaysTheInvoice() {
        gateway.result(payment("C-1001", invoice, "60", ""));

        Element read =
                gateway.result("<query><object>ARINVOICE</object><select><field>STATE</field><field>WHENPAID</field>"
                        + "<field>WHENMODIFIED</field></select><filter><equalto><field>RECORDID</field><value>PAID-1</value>"
                        + "</equalto></filter></query>");
        Element row = read.child("data").orElseThrow().children().getFirst();
        assertThat(row.text("STATE")).isEqualTo("Paid");
        assertThat(row.text("WHENPAID")).isEqualTo("06/10/2026");
        assertThat(row.text("WHENMODIFIED")).isEqualTo("06/15/2026 10:00:00");
    }

    @Test
    void oneLineCanBePaidByItsKey() {
        long line = gateway.invoice("PAID-1").lines().get(1).recordNo();
        gateway.result(payment("C-1001", invoice, "20", "")
                .replace("<TRX_PAYMENTAMOUNT>", "<ENTRYKEY>" + line + "</ENTRYKEY><TRX_PAYMENTAMOUNT>"));

        assertThat(gateway.invoice("PAID-1").lines())
                .extracting(Line::paid)
                .extracting(BigDecimal::signum)
                .containsExactly(0, 1, 0);
    }

    @Test
    void aPaymentIsFoundByItsDocumentNumber() {
        gateway.result(payment("C-1001", invoice, "25", ""));

        Element data = gateway.result(
                        "<query><object>ARPYMT</object><select><field>RECORDNO</field><field>CUSTOMERID</field>"
                                + "<field>TRX_TOTALENTERED</field><field>STATE</field></select><filter><equalto><field>DOCNUMBER"
                                + "</field><value>PAY-1</value></equalto></filter></query>")
                .child("data")
                .orElseThrow();
        assertThat(data.attribute("totalcount")).isEqualTo("1");
        assertThat(data.child("ARPYMT").orElseThrow().text("TRX_TOTALENTERED")).isEqualTo("25.00");
        String payment = data.child("ARPYMT").orElseThrow().text("RECORDNO", "");
        Element details = gateway.result("<query><object>ARPYMTDETAIL</object><select><field>RECORDKEY</field><field>"
                        + "TRX_PAYMENTAMOUNT</field></select><filter><equalto><field>PAYMENTKEY</field><value>"
                        + payment
                        + "</value></equalto></filter></query>")
                .child("data")
                .orElseThrow();
        assertThat(details.child("ARPYMTDETAIL").orElseThrow().text("RECORDKEY"))
                .isEqualTo(String.valueOf(invoice));
    }

    @Test
    void theServerRoundsMoreThanTwoDecimals() {
        gateway.result(payment("C-1001", invoice, "10.005", ""));

        assertThat(gateway.invoice("PAID-1").paid()).isEqualTo("10.01");
    }

    @Test
    void whatDoesNotFitIsRefusedAndChangesNothing() {
        assertRefused(
                payment("C-1001", invoice, "60.01", ""),
                "BL03000018",
                "exceeds total amount due (60.00) for invoice PAID-1");
        assertRefused(payment("C-1002", invoice, "10", ""), "BL03000018", "belongs to customer 'C-1001'");
        assertRefused(payment("C-1001", 999_999, "10", ""), "BL01001973", "can't find this transaction");
        assertRefused(payment("C-1001", invoice, "-1", ""), "BL03000018", "negative");
        assertRefused(payment("C-1001", invoice, "1,000.00", ""), "BL03000018", "Illegal format");
        assertRefused(payment("C-1001", invoice, "10", "").replace("EFT", "PayPal"), "BL03000018", "PAYMENTMETHOD");
        assertRefused(payment("C-1001", invoice, "10", "").replace("1099", "4000"), "BL03000018", "undeposited");
        assertRefused(payment("C-1001", invoice, "10", "").replace(UNDEPOSITED, ""), "BL03000018", "is required");
        assertRefused(
                payment("C-1001", invoice, "10", "").replace(UNDEPOSITED, TO_BANK.replace("BOA", "NO")),
                "BL03000018",
                "Invalid bank account 'NO'");
        assertRefused(
                payment("C-1001", invoice, "10", "").replace("06/10/2026", "12/31/2025"),
                "BL03000018",
                "Date must be on or after 01/01/2026");
        assertRefused(payment("C-1001", invoice, "10", "").replace("06/10/2026", "2026-06-10"), "DL02000001", "date");
        assertThat(gateway.ledger().summary().gatewayPayments()).isZero();
        assertThat(gateway.invoice("PAID-1").paid()).isEqualTo("0.00");
    }

    @Test
    void aForeignCurrencyInvoiceNeedsABank() {
        long euro = gateway.invoice("INV-10087").recordNo();
        String customer = gateway.invoice("INV-10087").customerId();

        assertRefused(payment(customer, euro, "10", ""), "BL02000051", "foreign currency");
        assertThat(status(gateway.result(payment(customer, euro, "10", "").replace(UNDEPOSITED, TO_BANK))))
                .isEqualTo("success");
    }

    @Test
    void withoutAutomaticSummariesAPaymentNeedsABatch() {
        gateway.with(
                demo -> demo.withFeatures(new Features(List.of("1099"), false, PaymentSummary.USER_SPECIFIED, true)));

        assertRefused(payment("C-1001", invoice, "10", ""), "BL03000018", "Please provide a payment batch key.");
    }

    @Test
    void anOverpaymentIsKeptAndAppliedLater() {
        Element over = gateway.result(payment("C-1001", invoice, "60", "<OVERPAYMENTAMOUNT>15</OVERPAYMENTAMOUNT>"));
        String key = over.child("data")
                .flatMap(data -> data.child("arpymt"))
                .orElseThrow()
                .text("RECORDNO", "");
        gateway.result(newInvoice("C-1001", "PAID-2", "40"));
        long next = gateway.invoice("PAID-2").recordNo();

        Element applied = gateway.result(
                "<create><ARPYMT><FINANCIALENTITY>BOA</FINANCIALENTITY><PAYMENTMETHOD>EFT"
                        + "</PAYMENTMETHOD><CUSTOMERID>C-1001</CUSTOMERID><RECEIPTDATE>06/12/2026</RECEIPTDATE><ARPYMTDETAILS>"
                        + "<ARPYMTDETAIL><RECORDKEY>" + next + "</RECORDKEY><OVERPAYMENTKEY>" + key
                        + "</OVERPAYMENTKEY>"
                        + "<TRX_POSTEDOVERPAYMENTAMOUNT>15</TRX_POSTEDOVERPAYMENTAMOUNT></ARPYMTDETAIL></ARPYMTDETAILS></ARPYMT></create>");

        assertThat(status(applied)).isEqualTo("success");
        assertThat(gateway.invoice("PAID-2").open()).isEqualTo("25.00");
        assertThat(gateway.ledger().paymentsByDocNumber("PAY-1").getFirst().creditLeft())
                .isEqualTo("0.00");
    }

    @Test
    void aReversalIsARecordOfItsOwnAndMakesTheInvoiceDueAgain() {
        String key = gateway.result(payment("C-1001", invoice, "25", ""))
                .child("data")
                .flatMap(data -> data.child("arpymt"))
                .orElseThrow()
                .text("RECORDNO", "");
        String reverse = "<reverse_arpayment key=\"" + key + "\"><datereversed><year>2026</year><month>06</month>"
                + "<day>12</day></datereversed></reverse_arpayment>";

        assertThat(status(gateway.result(reverse))).isEqualTo("success");

        assertThat(gateway.invoice("PAID-1").open()).isEqualTo("60.00");
        assertThat(gateway.ledger().paymentsByDocNumber("PAY-1"))
                .extracting(payment -> payment.state() + " " + payment.amount())
                .containsExactlyInAnyOrder("Reversed 25.00", "Reversal -25.00");
        assertThat(errorno(gateway.result(reverse))).isEqualTo("BL03002129");
    }

    @Test
    void aDraftMovesNothingUntilItIsSubmitted() {
        String key = gateway.result(payment("C-1001", invoice, "25", "<ACTION>Draft</ACTION>"))
                .child("data")
                .flatMap(data -> data.child("arpymt"))
                .orElseThrow()
                .text("RECORDNO", "");
        assertThat(gateway.invoice("PAID-1").paid()).isEqualTo("0.00");

        String submit = "<update><ARPYMT><RECORDNO>" + key + "</RECORDNO><ACTION>Submit</ACTION></ARPYMT></update>";
        assertThat(status(gateway.result(submit))).isEqualTo("success");

        assertThat(gateway.invoice("PAID-1").paid()).isEqualTo("25.00");
        assertThat(errorno(gateway.result(submit))).isEqualTo("BL03002129");
    }

    @Test
    void aLegacyPaymentWithoutItemsBecomesAnAdvanceThatCanBeApplied() {
        String create = "<create_arpayment><customerid>C-1001</customerid><paymentamount>50</paymentamount>"
                + "<bankaccountid>BOA</bankaccountid><datereceived><year>2026</year><month>6</month><day>10</day>"
                + "</datereceived><paymentmethod>EFT</paymentmethod></create_arpayment>";
        String advance = gateway.result(create).text("key", "");
        String apply = "<apply_arpayment><arpaymentkey>" + advance + "</arpaymentkey><paymentdate><year>2026</year>"
                + "<month>6</month><day>11</day></paymentdate><arpaymentitems><arpaymentitem><invoicekey>" + invoice
                + "</invoicekey><amount>45</amount></arpaymentitem></arpaymentitems></apply_arpayment>";

        assertThat(status(gateway.result(apply))).isEqualTo("success");

        assertThat(gateway.invoice("PAID-1").open()).isEqualTo("15.00");
        assertThat(gateway.ledger().advances().getFirst().creditLeft()).isEqualTo("5.00");
        assertThat(errorText(gateway.result(apply.replace(">45<", ">10<")))).contains("greater than the 5.00 left");
    }

    @Test
    void withBalanceForwardALegacyPaymentPaysTheOldestInvoices() {
        gateway.with(demo -> demo.withFeatures(new Features(List.of("1099"), true, PaymentSummary.DAILY, true)));
        BigDecimal before = gateway.ledger().customer("C-1001").orElseThrow().totalDue();

        gateway.result("<create_arpayment><customerid>C-1001</customerid><paymentamount>50</paymentamount>"
                + "<bankaccountid>BOA</bankaccountid><datereceived><year>2026</year><month>6</month><day>10</day>"
                + "</datereceived><paymentmethod>EFT</paymentmethod></create_arpayment>");

        assertThat(gateway.ledger().advances()).isEmpty();
        assertThat(gateway.ledger().customer("C-1001").orElseThrow().totalDue())
                .isEqualTo(before.subtract(new BigDecimal("50.00")));
    }

    private void assertRefused(String function, String errorno, String text) {
        Element result = gateway.result(function);
        assertThat(status(result)).as(text).isEqualTo("failure");
        assertThat(errorno(result)).isEqualTo(errorno);
        assertThat(errorText(result)).contains(text).contains("[Support ID: ");
        assertThat(result.child("data").orElseThrow().attribute("count")).isEqualTo("0");
    }
}
