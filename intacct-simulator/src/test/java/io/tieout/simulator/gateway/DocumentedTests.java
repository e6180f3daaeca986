package io.tieout.simulator.gateway;

import static io.tieout.simulator.gateway.DemoGateway.errorText;
import static io.tieout.simulator.gateway.DemoGateway.newInvoice;
import static io.tieout.simulator.gateway.DemoGateway.payment;
import static io.tieout.simulator.gateway.DemoGateway.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.simulator.xml.Element;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README lists is there, and what it says is not there is refused. */
class DocumentedTests {

    private static final Pattern CODE = Pattern.compile("`([A-Za-z_]+)`");

    private final DemoGateway gateway = new DemoGateway();

    @Test
    void everyFunctionOfTheReadmeAnswers() throws IOException {
        Map<String, String> calls = calls();
        List<String> listed = listed("| family |", 2).stream()
                .flatMap(row -> names(row.substring(row.indexOf('|', 1))).stream())
                .toList();

        assertThat(listed).containsExactlyInAnyOrderElementsOf(calls.keySet());
        calls.forEach((function, call) -> {
            Element result = gateway.result(call);
            assertThat(status(result)).as(function + ": " + errorText(result)).isEqualTo("success");
        });
    }

    @Test
    void everyObjectOfTheReadmeIsReadAndDescribed() throws IOException {
        List<String> objects = names(listed("| objects to |", 2).getFirst());

        assertThat(objects).hasSize(21).allSatisfy(object -> {
            gateway.data("<query><object>" + object + "</object><select><field>RECORDNO</field></select></query>");
            gateway.data("<readByQuery><object>" + object + "</object><query></query><fields>*</fields></readByQuery>");
            gateway.data("<lookup><object>" + object + "</object></lookup>");
        });
        assertThat(gateway.data("<inspect><object>*</object></inspect>").children())
                .extracting(type -> type.attribute("typename"))
                .containsExactlyInAnyOrderElementsOf(objects);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<get_list object=\"customer\"/>",
                "<record_deposit><bankaccountid>BOA</bankaccountid></record_deposit>",
                "<create_arpaymentbatch/>",
                "<delete_arpayment key=\"1\"/>",
                "<create><ARINVOICE><CUSTOMERID>C-1001</CUSTOMERID></ARINVOICE></create>",
                "<create><ARADJUSTMENT><CUSTOMERID>C-1001</CUSTOMERID></ARADJUSTMENT></create>",
                "<create><GLBATCH><JOURNAL>GJ</JOURNAL></GLBATCH></create>",
                "<query><object>ARINVOICE</object><select><field>CUSTOMER.CREDITLIMIT</field></select></query>",
                "<query><object>CUSTOMER</object><select><field>NAME</field></select><options><returnformat>json</returnformat></options></query>",
                "<readByQuery><object>CUSTOMER</object><query></query><fields>*</fields><returnFormat>csv</returnFormat></readByQuery>",
                "<read><object>CUSTOMER</object><keys>1</keys><fields>*</fields><returnFormat>json</returnFormat></read>"
            })
    void whatIsNotThereIsNeverAnsweredWithSuccess(String call) {
        Element response = gateway.post(call);

        String outcome = response.child("operation")
                .flatMap(operation -> operation.child("result"))
                .map(DemoGateway::status)
                .orElseGet(() -> response.child("control").orElseThrow().text("status", ""));
        assertThat(outcome).isEqualTo("failure");
        assertThat(errorText(response)).isNotEmpty();
    }

    private Map<String, String> calls() {
        gateway.result(newInvoice("C-1001", "DOC-1", "100"));
        gateway.result(newInvoice("C-1001", "DOC-2", "100"));
        gateway.result(newInvoice("C-1001", "DOC-3", "100"));
        gateway.result(newInvoice("C-1001", "DOC-4", "100"));
        long invoice = gateway.invoice("DOC-1").recordNo();
        String advance = gateway.result(
                        "<create_arpayment><customerid>C-1001</customerid><paymentamount>9</paymentamount>"
                                + "<bankaccountid>BOA</bankaccountid><paymentmethod>EFT</paymentmethod></create_arpayment>")
                .text("key", "");
        String memo = gateway.result(adjustment()).text("key", "");
        String payment = gateway.data(payment("C-1001", invoice, "1", ""))
                .children()
                .getFirst()
                .text("RECORDNO", "");
        String draft = gateway.data(payment("C-1001", invoice, "1", "<ACTION>Draft</ACTION>"))
                .children()
                .getFirst()
                .text("RECORDNO", "");
        gateway.result(customer("DOC-C1"));
        String resultId = gateway.data("<readByQuery><object>CUSTOMER</object><query></query><fields>NAME</fields>"
                        + "<pagesize>1</pagesize></readByQuery>")
                .attribute("resultId");
        String date = "<year>2026</year><month>6</month><day>12</day>";
        Map<String, String> calls = new LinkedHashMap<>();
        calls.put("getAPISession", "<getAPISession/>");
        calls.put("getFinancialSetup", "<getFinancialSetup/>");
        calls.put("readUserFormatting", "<readUserFormatting><userId>demo</userId></readUserFormatting>");
        calls.put("get_applications", "<get_applications/>");
        calls.put("get_companyprefs", "<get_companyprefs application=\"GL\"/>");
        calls.put("getUserPermissions", "<getUserPermissions><userId>demo</userId></getUserPermissions>");
        calls.put("get_closedbooksdate", "<get_closedbooksdate/>");
        calls.put("query", "<query><object>CUSTOMER</object><select><field>NAME</field></select></query>");
        calls.put("readByQuery", "<readByQuery><object>ARTERM</object><query>NAME = 'N30'</query></readByQuery>");
        calls.put("readMore", "<readMore><resultId>" + resultId + "</resultId></readMore>");
        calls.put("read", "<read><object>ARINVOICE</object><keys>" + invoice + "</keys></read>");
        calls.put("readByName", "<readByName><object>CUSTOMER</object><keys>C-1001</keys></readByName>");
        calls.put("lookup", "<lookup><object>ARINVOICE</object></lookup>");
        calls.put("inspect", "<inspect detail=\"1\"><object>ARINVOICE</object></inspect>");
        calls.put(
                "retrievepdf",
                "<retrievepdf><ARINVOICE><RECORDNO>" + invoice + "</RECORDNO></ARINVOICE></retrievepdf>");
        calls.put("create", customer("DOC-C2"));
        calls.put(
                "update",
                "<update><ARPYMT><RECORDNO>" + draft + "</RECORDNO><DESCRIPTION>d</DESCRIPTION></ARPYMT></update>");
        calls.put("delete", "<delete><object>ARPYMT</object><keys>" + draft + "</keys></delete>");
        calls.put("create_invoice", newInvoice("C-1001", "DOC-5", "1"));
        calls.put("update_invoice", keyed("update_invoice", "DOC-2", "<description>x</description>"));
        calls.put("reverse_invoice", keyed("reverse_invoice", "DOC-3", "<datereversed>" + date + "</datereversed>"));
        calls.put("delete_invoice", keyed("delete_invoice", "DOC-4", ""));
        calls.put(
                "create_arpayment",
                "<create_arpayment><customerid>C-1001</customerid><paymentamount>1</paymentamount><bankaccountid>BOA"
                        + "</bankaccountid><paymentmethod>Cash</paymentmethod><arpaymentitem><invoicekey>" + invoice
                        + "</invoicekey><amount>1</amount></arpaymentitem></create_arpayment>");
        calls.put(
                "apply_arpayment",
                "<apply_arpayment><arpaymentkey>" + advance + "</arpaymentkey><paymentdate>" + date
                        + "</paymentdate><arpaymentitems><arpaymentitem><invoicekey>" + invoice
                        + "</invoicekey><amount>1</amount></arpaymentitem></arpaymentitems></apply_arpayment>");
        calls.put(
                "reverse_arpayment",
                "<reverse_arpayment key=\"" + payment + "\"><datereversed>" + date
                        + "</datereversed></reverse_arpayment>");
        calls.put("create_aradjustment", adjustment());
        calls.put("delete_aradjustment", "<delete_aradjustment key=\"" + memo + "\"/>");
        calls.put("delete_customer", "<delete_customer customerid=\"DOC-C1\"/>");
        return calls;
    }

    private String keyed(String function, String number, String inside) {
        return "<" + function + " key=\"" + gateway.invoice(number).recordNo() + "\">" + inside + "</" + function + ">";
    }

    private static String adjustment() {
        return newInvoice("C-1001", "", "-5")
                .replace("create_invoice", "create_aradjustment")
                .replace("<termname>N30</termname><invoiceno></invoiceno>", "")
                .replace("invoiceitems", "aradjustmentitems");
    }

    private static String customer(String id) {
        return "<create><CUSTOMER><CUSTOMERID>" + id + "</CUSTOMERID><NAME>" + id + "</NAME><DISPLAYCONTACT><PRINTAS>"
                + id + "</PRINTAS></DISPLAYCONTACT></CUSTOMER></create>";
    }

    /** The rows of the README's table that begins like this, without its heading and the line under it. */
    private static List<String> listed(String heading, int headingLines) throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .dropWhile(line -> !line.startsWith(heading))
                .takeWhile(line -> line.startsWith("|"))
                .skip(headingLines)
                .toList();
    }

    private static List<String> names(String row) {
        Matcher matcher = CODE.matcher(row);
        return matcher.results().map(found -> found.group(1)).toList();
    }
}
