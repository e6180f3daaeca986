package io.tieout.simulator.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.simulator.gateway.DemoGateway;
import io.tieout.simulator.oracle.DocumentView;
import io.tieout.simulator.oracle.LedgerSummary;
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
