package io.tieout.simulator.gateway;

import static io.tieout.simulator.gateway.DemoGateway.errorText;
import static io.tieout.simulator.gateway.DemoGateway.errorno;
import static io.tieout.simulator.gateway.DemoGateway.newInvoice;
import static io.tieout.simulator.gateway.DemoGateway.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.simulator.oracle.DocumentView;
import io.tieout.simulator.xml.Element;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How a company is configured shows in its preferences and in what it does. */
class ConfigurationTests {

    private final DemoGateway gateway = new DemoGateway();

    @Test
    void aCompanyThatNumbersItsInvoicesReplacesTheNumberThatIsGiven() {
        gateway.change("{\"features\":{\"ownNumbers\":true}}");

        assertThat(status(gateway.result(newInvoice("C-1001", "OURS-1", "10")))).isEqualTo("success");

        assertThat(gateway.ledger().invoice("OURS-1")).isEmpty();
        assertThat(gateway.ledger().invoices())
                .extracting(DocumentView::number)
                .anyMatch(number -> number.startsWith("AUTO-INV-"));
        assertThat(preference("INVOICEAUTONUMBER")).isEqualTo("T");
    }

    @Test
    void aLineNamesAnAccountOfReceivablesOnlyWhereThatIsAllowed() {
        String own = newInvoice("C-1001", "OFFSET-1", "10")
                .replace("</glaccountno>", "</glaccountno><offsetglaccountno>1200</offsetglaccountno>");
        assertThat(status(gateway.result(own))).isEqualTo("success");
        gateway.change("{\"features\":{\"offsetOverride\":false}}");

        assertThat(errorText(gateway.result(own.replace("OFFSET-1", "OFFSET-2"))))
                .contains("cannot be overridden");
        assertThat(status(gateway.result(newInvoice("C-1001", "OFFSET-3", "10"))))
                .isEqualTo("success");
        assertThat(preference("OVERRIDEOFFSETACCOUNT")).isEqualTo("F");
    }

    @Test
    void withoutTheReversalOfUnpaidInvoicesNoneIsReversed() {
        gateway.result(newInvoice("C-1001", "REV-1", "10"));
        gateway.change("{\"features\":{\"reversal\":false}}");

        Element reversed = gateway.result(
                "<reverse_invoice key=\"" + gateway.invoice("REV-1").recordNo()
                        + "\"><datereversed><year>2026</year><month>6</month><day>12</day></datereversed></reverse_invoice>");

        assertThat(errorText(reversed)).contains("not enabled");
        assertThat(gateway.invoice("REV-1").state()).isEqualTo("Posted");
        assertThat(preference("ENABLEINVOICEREVERSAL")).isEqualTo("F");
    }

    @Test
    void withoutASubscriptionToWebServicesNobodySignsIn() {
        gateway.change("{\"features\":{\"webServices\":false}}");

        Element response = gateway.post("<get_applications/>");

        assertThat(errorno(response)).isEqualTo("XL03000006");
        assertThat(errorText(response)).contains("Web Services is not enabled");
    }

    @Test
    void preferencesMayHaveNamesThatNobodyKnows() {
        gateway.change("{\"assumptions\":{\"preferenceNames\":\"OTHERS\"}}");

        assertThat(gateway.data("<get_companyprefs application=\"AR\"/>").children())
                .isNotEmpty()
                .allMatch(preference -> preference.text("preference", "").startsWith("OTHER_"));
    }

    @Test
    void masterDataIsAddedByHandAllOrNothing() {
        gateway.byHand().add("GLACCOUNT", Map.of("4100", Map.of("TITLE", "Hosting", "ACCOUNTTYPE", "incomestatement")));

        assertThat(gateway.data("<readByName><object>GLACCOUNT</object><keys>4100</keys></readByName>")
                        .children())
                .singleElement()
                .satisfies(account -> assertThat(account.text("TITLE")).isEqualTo("Hosting"));
        assertThatThrownBy(() -> gateway.byHand().add("GLACCOUNT", Map.of("4000", Map.of())))
                .hasMessageContaining("has a GLACCOUNT '4000' already");
    }

    private String preference(String name) {
        List<Element> all =
                gateway.data("<get_companyprefs application=\"AR\"/>").children();
        return all.stream()
                .filter(one -> one.text("preference", "").equals(name))
                .findFirst()
                .orElseThrow()
                .text("prefvalue", "");
    }
}
