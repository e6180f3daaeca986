package io.tieout.simulator.gateway;

import static io.tieout.simulator.gateway.DemoGateway.errorText;
import static io.tieout.simulator.gateway.DemoGateway.errorno;
import static io.tieout.simulator.gateway.DemoGateway.newInvoice;
import static io.tieout.simulator.gateway.DemoGateway.payment;
import static io.tieout.simulator.gateway.DemoGateway.status;
import static io.tieout.simulator.gateway.DemoGateway.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.simulator.xml.Element;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal comes as whole rows, in the words that sources have of the real gateway. */
class RefusalRowsTests {

    private static final String LAST = "Currently, we can't create the transaction";

    private final DemoGateway gateway = new DemoGateway();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<create_invoice><customerid>C-9</customerid><datecreated><year>2026</year><month>6</month><day>1</day></datecreated><termname>N30</termname><invoiceitems><lineitem><glaccountno>4000</glaccountno><amount>1</amount><locationid>100</locationid></lineitem></invoiceitems></create_invoice>",
                "<create><CUSTOMER><CUSTOMERID>X</CUSTOMERID></CUSTOMER></create>",
                "<create><ARPYMT><CUSTOMERID>C-1001</CUSTOMERID></ARPYMT></create>",
                "<create><ARADVANCE><CUSTOMERID>C-1001</CUSTOMERID></ARADVANCE></create>",
                "<create><VENDOR><VENDORID>V</VENDORID></VENDOR></create>",
                "<create_arpayment><customerid>C-1001</customerid><paymentamount>x</paymentamount></create_arpayment>",
                "<create_aradjustment><customerid>C-9</customerid><datecreated><year>2026</year><month>6</month><day>1</day></datecreated><aradjustmentitems><lineitem><glaccountno>4000</glaccountno><amount>1</amount></lineitem></aradjustmentitems></create_aradjustment>"
            })
    void everyRefusedCreateEndsWithTheRowThatSaysNothing(String create) {
        List<Element> rows = rows(gateway.result(create));

        assertThat(rows).hasSizeGreaterThanOrEqualTo(3);
        assertThat(rows.getLast().text("errorno")).isEqualTo("BL01001973");
        assertThat(rows.getLast().text("description2")).isEqualTo(LAST);
        assertThat(rows.getLast().text("correction"))
                .isEqualTo("Check the transaction for errors or inconsistencies, then try again.");
        assertThat(rows.get(rows.size() - 2).text("description2")).startsWith("Could not create");
        assertThat(rows.getFirst().text("description2"))
                .isNotEqualTo(LAST)
                .doesNotStartWith("Could not create")
                .contains("[Support ID: ");
        assertThat(rows.subList(1, rows.size()))
                .noneMatch(row -> row.text("description2", "").contains("Support ID"));
    }

    @Test
    void otherRefusalsHaveNoSuchRow() {
        assertThat(rows(gateway.result("<delete><object>ARINVOICE</object><keys>999999</keys></delete>")))
                .noneMatch(row -> row.text("description2", "").startsWith("Currently"));
    }

    @Test
    void supportIdsAreOthersEachTime() {
        String first = errorText(gateway.result(newInvoice("C-9", "", "1")));
        assertThat(errorText(gateway.result(newInvoice("C-9", "", "1")))).isNotEqualTo(first);
    }

    @Test
    void aContactThatExistsIsNotTheCustomer() {
        gateway.byHand().addContact("Harbour Bakery(CHB-15)");

        List<Element> rows = rows(gateway.result(customer("HB-15", "Harbour Bakery", "ap@harbour.example")));

        assertThat(rows)
                .extracting(row ->
                        row.text("errorno") + " " + row.text("description2", "").replaceAll(" \\[.*", ""))
                .containsExactly(
                        "BL34000061 Another Contact with the given value(s)   already exists",
                        "BL01001973 Could not create Contact record!",
                        "BL01001973 Error While Saving the Display Contact",
                        "BL01001973 Could not create Customer record!",
                        "BL01001973 " + LAST);
        assertThat(gateway.ledger().customer("HB-15")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ap@tern.example; cfo@tern.example",
                "ap@x.example,cfo@x.example",
                "@x.example",
                "ap at x",
                "Tern &lt;ap@x.example&gt;"
            })
    void anAddressThatIsNoneIsQuoted(String address) {
        List<Element> rows = rows(gateway.result(customer("TN-16", "Tern", address)));

        assertThat(rows.getFirst().text("errorno")).isEqualTo("BL03000018");
        assertThat(rows.getFirst().text("description2"))
                .startsWith("Illegal format for Contactversion : Primary Email Address "
                        + address.replace("&lt;", "<").replace("&gt;", ">") + ".");
        assertThat(rows.get(1).text("description2")).isEqualTo("Validate contactversion record failed!");
        assertThat(gateway.ledger().customer("TN-16")).isEmpty();
    }

    @Test
    void aDeletedCustomersContactIsFreeAgain() {
        assertThat(status(gateway.result(customer("AGAIN", "Again", "a@b.example"))))
                .isEqualTo("success");
        gateway.result("<delete_customer customerid=\"AGAIN\"/>");
        assertThat(status(gateway.result(customer("AGAIN", "Again", "a@b.example"))))
                .isEqualTo("success");
    }

    @Test
    void paidGoneAndTooMuchAreToldInTheWordsOfEachFunction() {
        gateway.result(newInvoice("C-1001", "WORDS", "10"));
        long key = gateway.invoice("WORDS").recordNo();
        assertThat(legacy(key, "11"))
                .isEqualTo("XL03000027 The amount paid if greater than the amount due for invoice with key " + key);
        assertThat(legacy(999_999, "1")).isEqualTo("DL03000005 No record exits for the invoicekey 999999");
        gateway.result(payment("C-1001", key, "10", ""));

        assertThat(legacy(key, "1")).startsWith("BL03000130 ");
        Element paid = gateway.result(payment("C-1001", key, "1", ""));
        assertThat(errorno(paid)).isEqualTo("BL01001973");
        assertThat(errorText(paid))
                .startsWith("Payment cannot be processed because one or more invoices are already paid");
    }

    @Test
    void aLocationThatIsNotThereHasANumberOfItsOwn() {
        Element refused = gateway.result(newInvoice("C-1001", "", "10").replace("<locationid>100", "<locationid>999"));

        assertThat(errorno(refused)).isEqualTo("BL03001994");
        assertThat(errorText(refused)).startsWith("Location '999' is not valid");
    }

    @Test
    void anUnknownCompanyIsAnsweredWithoutAnEchoOfControl() {
        Element response = tree(
                gateway.as(DemoGateway.LOGIN.replace("DEMO", "NOBODY")).postRaw(gateway.envelope("<getAPISession/>")));

        assertThat(response.child("control").orElseThrow().children())
                .extracting(Element::name)
                .containsExactly("status");
        Element error = response.child("errormessage").orElseThrow().children().getFirst();
        assertThat(error.children()).extracting(Element::name).containsExactly("errorno", "description");
    }

    @Test
    void moreIsSaidOfErrorsWhereItIsAskedFor() {
        String request = gateway.envelope(newInvoice("C-9", "", "1"));
        assertThat(everything(request)).isEmpty();

        List<Element> infos = everything(request.replace(
                "</dtdversion>", "</dtdversion><showadditionalerrorinfo>true</showadditionalerrorinfo>"));

        assertThat(infos).hasSize(3).allSatisfy(info -> {
            assertThat(info.children())
                    .extracting(Element::name)
                    .containsExactly("errorid", "category", "target", "description", "cdescription", "correction");
            assertThat(info.text("errorid")).matches("AR-\\d{4}");
        });
        assertThat(infos.getFirst().child("cdescription").orElseThrow().text("messageid"))
                .isEqualTo("IA.INVALID_CUSTOMER_SPECIFIED");
    }

    @Test
    void textsMayBeEscapedTwice() {
        gateway.change("{\"assumptions\":{\"errorTexts\":\"TWICE\"}}");

        assertThat(errorText(gateway.result(newInvoice("C-9", "", "1"))))
                .startsWith("Invalid Customer &#039;C-9&#039; specified.");
    }

    @Test
    void aUsedControlIdIsAnsweredInOneOfThreeWays() {
        gateway.unique();
        String invoice = newInvoice("C-1001", "", "10");
        gateway.result(invoice);
        assertThat(status(gateway.result(invoice))).isEqualTo("failure");

        gateway.change("{\"assumptions\":{\"usedControlId\":\"WITHOUT_STATUS\"}}");
        Element unsaid = gateway.result(invoice);
        assertThat(unsaid.child("status")).isEmpty();
        assertThat(errorText(unsaid)).startsWith("A successful transaction has already been recorded");

        gateway.change("{\"assumptions\":{\"usedControlId\":\"CONTROL_FAILURE\"}}");
        Element control = gateway.post(invoice);
        assertThat(control.child("operation")).isEmpty();
        assertThat(errorText(control)).startsWith("A successful transaction has already been recorded");
        assertThat(gateway.ledger().summary().gatewayInvoices()).isEqualTo(1);
    }

    private List<Element> everything(String request) {
        Element response = tree(gateway.postRaw(request));
        return rows(response.child("operation").orElseThrow().child("result").orElseThrow()).stream()
                .flatMap(row -> row.child("additionalinfo").stream())
                .toList();
    }

    private String legacy(long invoice, String amount) {
        Element result = gateway.result("<create_arpayment><customerid>C-1001</customerid><paymentamount>" + amount
                + "</paymentamount><bankaccountid>BOA</bankaccountid><paymentmethod>EFT</paymentmethod><arpaymentitem>"
                + "<invoicekey>" + invoice + "</invoicekey><amount>" + amount
                + "</amount></arpaymentitem></create_arpayment>");
        return errorno(result) + " " + errorText(result).replaceAll(" \\[.*", "");
    }

    private static String customer(String id, String name, String email) {
        return "<create><CUSTOMER><CUSTOMERID>" + id + "</CUSTOMERID><NAME>" + name
                + "</NAME><DISPLAYCONTACT><PRINTAS>" + name + "</PRINTAS><EMAIL1>" + email
                + "</EMAIL1></DISPLAYCONTACT></CUSTOMER></create>";
    }

    private static List<Element> rows(Element result) {
        return result.child("errormessage").orElseThrow().children();
    }
}
