package io.tieout.simulator.gateway;

import static io.tieout.simulator.gateway.DemoGateway.errorno;
import static io.tieout.simulator.gateway.DemoGateway.newInvoice;
import static io.tieout.simulator.gateway.DemoGateway.payment;
import static io.tieout.simulator.gateway.DemoGateway.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.simulator.oracle.DocumentView;
import io.tieout.simulator.receivables.InvoicesByHand.Planted;
import io.tieout.simulator.xml.Element;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Situations that a person or another program makes behind the caller's back. */
class PlantedSituationsTests {

    private final DemoGateway gateway = new DemoGateway();

    @Test
    void twoCustomersMayHaveInvoicesOfOneNumber() {
        gateway.change("{\"assumptions\":{\"invoiceNumbers\":\"PER_CUSTOMER\"}}");

        assertThat(status(gateway.result(newInvoice("C-1001", "TWIN", "10")))).isEqualTo("success");
        assertThat(status(gateway.result(newInvoice("C-1002", "TWIN", "20")))).isEqualTo("success");
        assertThat(errorno(gateway.result(newInvoice("C-1001", "TWIN", "30")))).isEqualTo("BL03002185");

        assertThat(found("TWIN"))
                .extracting(row -> row.text("CUSTOMERID"))
                .containsExactlyInAnyOrder("C-1001", "C-1002");
        long first = twins().getFirst().recordNo();
        gateway.result("<delete><object>ARINVOICE</object><keys>" + first + "</keys></delete>");
        assertThat(found("TWIN"))
                .singleElement()
                .satisfies(row -> assertThat(row.text("CUSTOMERID")).isEqualTo("C-1002"));
    }

    @Test
    void aTakenNumberCanBePlantedInAnyCompany() {
        gateway.byHand().plantInvoice(planted("INV-10001", "C-1002", "15.005", null));

        assertThat(found("INV-10001")).hasSize(2);
        assertThat(gateway.ledger().invoices())
                .filteredOn(invoice -> invoice.number().equals("INV-10001")
                        && invoice.customerId().equals("C-1002"))
                .singleElement()
                .satisfies(invoice -> assertThat(invoice.total()).isEqualTo("15.01"));
    }

    @Test
    void anInvoiceOfNothingHasAStateOfItsOwn() {
        assertThat(status(gateway.result(newInvoice("C-1001", "ZERO", "0")))).isEqualTo("success");
        gateway.byHand().plantInvoice(planted("ZERO-2", "C-1001", "0", null));

        assertThat(found("ZERO").getFirst().text("STATE")).isEqualTo("No Value");
        assertThat(found("ZERO-2").getFirst().text("STATE")).isEqualTo("No Value");
        assertThat(gateway.data("<readByQuery><object>ARINVOICE</object><query>RECORDID = 'ZERO'</query>"
                                + "<fields>TRX_TOTALDUE</fields></readByQuery>")
                        .children()
                        .getFirst()
                        .text("TRX_TOTALDUE"))
                .isEqualTo("0.00");
    }

    @Test
    void anInvoiceIsMovedWithWhatIsPaidOnIt() {
        gateway.result(newInvoice("C-1001", "MOVE", "10"));
        long key = gateway.invoice("MOVE").recordNo();
        gateway.result(payment("C-1001", key, "4", ""));
        BigDecimal before = due("C-1001");
        BigDecimal other = due("C-1002");

        gateway.byHand().moveInvoice(key, "C-1002");

        assertThat(gateway.invoice("MOVE").customerId()).isEqualTo("C-1002");
        assertThat(gateway.invoice("MOVE").open()).isEqualTo("6.00");
        assertThat(due("C-1001")).isEqualTo(before.subtract(new BigDecimal("6.00")));
        assertThat(due("C-1002")).isEqualTo(other.add(new BigDecimal("6.00")));
    }

    @Test
    void anInvoiceIsDeletedOrPutIntoAnyState() {
        long key = gateway.invoice("INV-10001").recordNo();
        gateway.byHand().putInto("ARINVOICE", key, "Selected");
        assertThat(gateway.invoice("INV-10001").open()).isPositive();
        gateway.byHand().putInto("ARINVOICE", key, "Posted");

        gateway.byHand().delete("ARINVOICE", key);

        assertThat(found("INV-10001")).isEmpty();
        assertThatThrownBy(() -> gateway.byHand().putInto("ARINVOICE", 1, "Mislaid"))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void idsMayBeTheSameWhereOnlyTheCaseDiffers() {
        String upper = "<create><CUSTOMER><CUSTOMERID>c-1001</CUSTOMERID><NAME>n</NAME><DISPLAYCONTACT><PRINTAS>n"
                + "</PRINTAS></DISPLAYCONTACT></CUSTOMER></create>";
        gateway.change("{\"assumptions\":{\"ids\":\"CASE_INSENSITIVE\"}}");
        assertThat(errorno(gateway.result(upper))).isEqualTo("BL34000061");
        assertThat(errorno(gateway.result(newInvoice("C-1001", "inv-10001", "1"))))
                .isEqualTo("BL03002185");

        gateway.change("{\"assumptions\":{\"ids\":\"CASE_SENSITIVE\"}}");
        assertThat(status(gateway.result(upper))).isEqualTo("success");
    }

    @Test
    void undepositedFundsMayTakeCashAndChecksOnly() {
        gateway.change("{\"assumptions\":{\"undepositedMethods\":\"CASH_AND_CHECK\"}}");
        gateway.result(newInvoice("C-1001", "CASH", "10"));
        long key = gateway.invoice("CASH").recordNo();

        assertThat(DemoGateway.errorText(gateway.result(payment("C-1001", key, "1", ""))))
                .startsWith("Only check and cash payments");
        assertThat(status(gateway.result(payment("C-1001", key, "1", "").replace("EFT", "Cash"))))
                .isEqualTo("success");
    }

    @Test
    void aPageMayAnnounceNothingAndANumberHaveADecimal() {
        gateway.change("{\"assumptions\":{\"pageCounts\":\"ABSENT\",\"recordNumbers\":\"DECIMAL\"}}");

        Element page = gateway.data("<query><object>ARINVOICE</object><select><field>RECORDNO</field></select>"
                + "<pagesize>2</pagesize></query>");

        assertThat(page.attribute("numremaining")).isNull();
        assertThat(page.attribute("totalcount")).isNull();
        assertThat(page.attribute("count")).isEqualTo("2");
        assertThat(page.children().getFirst().text("RECORDNO")).matches("\\d+\\.0");
        Element first = gateway.data("<readByQuery><object>ARINVOICE</object><query></query><fields>RECORDNO</fields>"
                + "<pagesize>2</pagesize></readByQuery>");
        assertThat(first.attribute("numremaining")).isNull();
        assertThat(first.attribute("resultId")).isNotEmpty();
    }

    @Test
    void oneCharacterMakesAnAnswerUnreadable() {
        gateway.byHand().renameCustomer("C-1002", "Nord\u0001licht");
        String query = gateway.envelope(
                "<query><object>CUSTOMER</object><select><field>NAME</field></select><filter><equalto><field>CUSTOMERID"
                        + "</field><value>C-1002</value></equalto></filter></query>");

        assertThat(answer(query)).contains("<NAME>Nordlicht</NAME>");
        gateway.change("{\"assumptions\":{\"illegalCharacters\":\"REFERENCES\"}}");
        assertThat(answer(query)).contains("<NAME>Nord&#x1;licht</NAME>");
        gateway.change("{\"assumptions\":{\"illegalCharacters\":\"RAW\"}}");
        assertThat(answer(query)).contains("<NAME>Nord\u0001licht</NAME>");
        assertThatThrownBy(() -> DemoGateway.tree(gateway.postRaw(query))).isInstanceOf(AssertionError.class);
        assertThat(answer(query.replace("C-1002", "C-1003"))).contains("<status>success</status>");
    }

    private String answer(String request) {
        return new String(((Reply.Send) gateway.postRaw(request)).body(), StandardCharsets.UTF_8);
    }

    private static Planted planted(String number, String customer, String amount, String state) {
        return new Planted(number, customer, new BigDecimal(amount), null, null, null, null, state);
    }

    private BigDecimal due(String customer) {
        return gateway.ledger().customer(customer).orElseThrow().totalDue();
    }

    private List<DocumentView> twins() {
        return gateway.ledger().invoices().stream()
                .filter(invoice -> invoice.number().equals("TWIN"))
                .toList();
    }

    private List<Element> found(String number) {
        return gateway.data("<query><object>ARINVOICE</object><select><field>RECORDNO</field><field>CUSTOMERID</field>"
                        + "<field>STATE</field></select><filter><equalto><field>RECORDID</field><value>" + number
                        + "</value></equalto></filter></query>")
                .children();
    }
}
