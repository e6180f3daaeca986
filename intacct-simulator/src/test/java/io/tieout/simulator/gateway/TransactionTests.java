package io.tieout.simulator.gateway;

import static io.tieout.simulator.gateway.DemoGateway.errorno;
import static io.tieout.simulator.gateway.DemoGateway.newInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.simulator.xml.Element;
import java.util.List;
import org.junit.jupiter.api.Test;

class TransactionTests {

    private final DemoGateway gateway = new DemoGateway();

    @Test
    void withoutATransactionEachFunctionStandsAlone() {
        List<Element> results = results(gateway.post(
                newInvoice("C-1001", "T-1", "10"),
                newInvoice("C-NOBODY", "T-2", "10"),
                newInvoice("C-1001", "T-3", "10")));

        assertThat(results).extracting(DemoGateway::status).containsExactly("success", "failure", "success");
        assertThat(gateway.ledger().summary().gatewayInvoices()).isEqualTo(2);
    }

    @Test
    void aTransactionThatFailsIsRolledBackAsAWhole() {
        gateway.inTransaction();

        List<Element> results = results(gateway.post(
                newInvoice("C-1001", "T-1", "10"),
                newInvoice("C-NOBODY", "T-2", "10"),
                newInvoice("C-1001", "T-3", "10")));

        assertThat(results).extracting(DemoGateway::status).containsExactly("aborted", "failure");
        assertThat(errorno(results.getFirst())).isEqualTo("XL03000009");
        assertThat(errorno(results.getLast())).isEqualTo("BL03000018");
        assertThat(results.getLast().child("errormessage").orElseThrow().children())
                .extracting(error -> error.text("errorno"))
                .endsWith("XL03000009");
        assertThat(gateway.ledger().summary().gatewayInvoices()).isZero();
    }

    @Test
    void aFunctionAloneInItsTransactionIsAbortedWithItsOwnErrorFirst() {
        List<Element> results = results(gateway.inTransaction().post(newInvoice("C-NOBODY", "T-1", "10")));

        assertThat(results).extracting(DemoGateway::status).containsExactly("aborted");
        assertThat(errorno(results.getFirst())).isEqualTo("BL03000018");
    }

    @Test
    void aFunctionOfATransactionSeesWhatTheOnesBeforeItWrote() {
        String customer = "<create><CUSTOMER><CUSTOMERID>NEW-1</CUSTOMERID><NAME>New</NAME><DISPLAYCONTACT>"
                + "<PRINTAS>New</PRINTAS></DISPLAYCONTACT></CUSTOMER></create>";

        List<Element> results = results(gateway.inTransaction().post(customer, newInvoice("NEW-1", "T-1", "10")));

        assertThat(results).extracting(DemoGateway::status).containsExactly("success", "success");
        assertThat(gateway.ledger().customer("NEW-1").orElseThrow().totalDue()).isEqualTo("10.00");
    }

    @Test
    void aCreateOfSeveralObjectsIsCarriedOutInPart() {
        String two = "<create><CUSTOMER><CUSTOMERID>NEW-1</CUSTOMERID><NAME>New</NAME><DISPLAYCONTACT><PRINTAS>New"
                + "</PRINTAS></DISPLAYCONTACT></CUSTOMER><CUSTOMER><CUSTOMERID>C-1001</CUSTOMERID><NAME>Old</NAME>"
                + "<DISPLAYCONTACT><PRINTAS>Old</PRINTAS></DISPLAYCONTACT></CUSTOMER></create>";

        Element result = gateway.result(two);

        assertThat(DemoGateway.status(result)).isEqualTo("failure");
        assertThat(errorno(result)).isEqualTo("BL34000061");
        assertThat(result.child("data").orElseThrow().attribute("count")).isEqualTo("1");
        assertThat(result.child("data").flatMap(data -> data.child("customer"))).isPresent();
        assertThat(gateway.ledger().customer("NEW-1")).isPresent();
    }

    private static List<Element> results(Element response) {
        return response.child("operation").orElseThrow().children("result");
    }
}
