package io.tieout.simulator.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.simulator.gateway.DemoGateway;
import io.tieout.simulator.oracle.DocumentView;
import io.tieout.simulator.oracle.Ledger;
import io.tieout.simulator.oracle.LedgerSummary;
import io.tieout.simulator.xml.Element;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class InitialBooksTests {

    private final DemoGateway gateway = new DemoGateway();

    @Test
    void theDemoCompanyHasWhatItPromises() {
        LedgerSummary summary = gateway.ledger().summary();

        assertThat(summary.customers()).isEqualTo(45);
        assertThat(summary.invoices()).isEqualTo(150);
        assertThat(summary.openInvoices()).isEqualTo(100);
        assertThat(summary.gatewayPayments()).isZero();
        assertThat(gateway.demo().definition().entities()).hasSize(2);
        assertThat(gateway.ledger().invoices())
                .filteredOn(invoice -> invoice.entity().equals("200"))
                .hasSize(10)
                .allMatch(invoice -> invoice.currency().equals("GBP"));
    }

    @Test
    void theSingleCurrencyCompanyHasAsMuchAndNoCurrency() {
        InitialBooks.SINGLE_CURRENCY.apply(gateway.companies);
        gateway.as(DemoGateway.LOGIN.replace("DEMO", "SINGLE"));

        LedgerSummary summary = Ledger.of(gateway.companies.get("SINGLE")).summary();
        assertThat(summary.customers()).isEqualTo(45);
        assertThat(summary.openInvoices()).isEqualTo(100);
        Element row = gateway.data("<query><object>ARINVOICE</object><select><field>RECORDID</field>"
                        + "<field>CURRENCY</field></select></query>")
                .children()
                .getFirst();
        assertThat(row.text("CURRENCY")).isEmpty();
        assertThat(gateway.data("<getFinancialSetup/>").children().getFirst().text("baseCurrency"))
                .isEqualTo("USD");
    }

    @Test
    void theAwkwardCompanyIsAsAwkwardAsItPromises() {
        InitialBooks.AWKWARD.apply(gateway.companies);
        gateway.as(DemoGateway.LOGIN.replace("DEMO", "AWKWARD"));
        Ledger ledger = Ledger.of(gateway.companies.get("AWKWARD"));

        assertThat(ledger.summary().openInvoices()).isEqualTo(100);
        assertThat(ledger.invoices()).hasSize(150).allSatisfy(invoice -> {
            assertThat(invoice.number()).matches("RE/2026/\\d{5}");
            assertThat(invoice.lines())
                    .allSatisfy(line -> assertThat(line.accountLabel()).isNotEmpty());
        });
        assertThat(ledger.invoices())
                .filteredOn(invoice -> invoice.entity().equals("200"))
                .hasSize(10);
        Element formatting = gateway.data("<readUserFormatting><userId>demo</userId></readUserFormatting>")
                .children()
                .getFirst();
        assertThat(formatting.text("gmtoffset")).isEqualTo("-07:00");
        assertThat(formatting.text("dateformat")).isEqualTo("/dmY");
        String byAccount = DemoGateway.newInvoice("C-1001", "RE/1", "10");
        String byLabel =
                byAccount.replace("<glaccountno>4000</glaccountno>", "<accountlabel>Subscription</accountlabel>");
        assertThat(DemoGateway.errorText(gateway.result(byAccount))).contains("account label");
        assertThat(DemoGateway.errorText(gateway.result(byLabel))).contains("'Department' dimension");
        assertThat(DemoGateway.status(gateway.result(
                        byLabel.replace("</locationid>", "</locationid><departmentid>SALES</departmentid>"))))
                .isEqualTo("success");
    }

    @Test
    void theDemoCompanyIsTheSameEveryTime() {
        assertThat(new DemoGateway().ledger()).isEqualTo(gateway.ledger());
    }

    @Test
    void aCustomersBalanceIsTheSumOfItsInvoices() {
        gateway.ledger().customers().stream()
                .filter(customer -> Integer.parseInt(customer.customerId().substring(2)) <= 1035)
                .forEach(customer -> assertThat(customer.totalDue())
                        .as(customer.customerId())
                        .isEqualByComparingTo(gateway.ledger().invoices().stream()
                                .filter(invoice -> invoice.customerId().equals(customer.customerId()))
                                .map(DocumentView::open)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }
}
