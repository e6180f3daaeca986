package io.tieout.simulator.gateway;

import static io.tieout.simulator.gateway.DemoGateway.errorText;
import static io.tieout.simulator.gateway.DemoGateway.errorno;
import static io.tieout.simulator.gateway.DemoGateway.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.simulator.company.User;
import io.tieout.simulator.control.ByHand;
import io.tieout.simulator.xml.Element;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTests {

    private static final String PRIVATE_TOO = "<options><showprivate>true</showprivate></options>";

    private final DemoGateway gateway = new DemoGateway();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            equalto         | RECORDID       | INV-10001              | 1
            notequalto      | STATE          | Paid                   | 90
            like            | RECORDID       | INV-1000_              | 9
            notlike         | RECORDID       | INV-10%                | 0
            greaterthan     | TRX_TOTALDUE   | 0                      | 90
            lessthanorequalto | TRX_TOTALDUE | 0                      | 50
            in              | RECORDID       | INV-10001,INV-10002,NO | 2
            between         | RECORDID       | INV-10001,INV-10005    | 5
            isnull          | WHENPAID       |                        | 90
            isnotnull       | WHENPAID       |                        | 50
            equalto         | CURRENCY       | EUR                    | 4
            equalto         | WHENCREATED    | 01/12/2026             | 1
            """)
    void everyOperatorFilters(String operator, String field, String values, int expected) {
        StringBuilder filter = new StringBuilder("<field>" + field + "</field>");
        for (String value : values == null ? new String[0] : values.split(",")) {
            filter.append("<value>").append(value).append("</value>");
        }

        Element data = data(query("ARINVOICE", "<" + operator + ">" + filter + "</" + operator + ">", ""));

        assertThat(data.attribute("totalcount")).isEqualTo(String.valueOf(expected));
    }

    @Test
    void conditionsNest() {
        String nested =
                "<and><equalto><field>CUSTOMERID</field><value>C-1001</value></equalto><or><equalto><field>STATE</field>"
                        + "<value>Posted</value></equalto><equalto><field>STATE</field><value>Partially Paid</value></equalto></or></and>";

        assertThat(data(query("ARINVOICE", nested, "")).attribute("totalcount")).isEqualTo("3");
    }

    @Test
    void pagesInOrderMissNothing() {
        Set<String> seen = new HashSet<>();
        for (int offset = 0; offset < 140; offset += 50) {
            Element data = data(query(
                    "ARINVOICE",
                    "",
                    "<orderby><order><field>RECORDNO</field><descending/></order></orderby><pagesize>50</pagesize><offset>"
                            + offset + "</offset>"));
            data.children().forEach(row -> seen.add(row.text("RECORDNO", "")));
            assertThat(data.attribute("numremaining")).isEqualTo(String.valueOf(Math.max(0, 140 - offset - 50)));
        }
        assertThat(seen).hasSize(140);
    }

    @Test
    void withoutAnOrderTheOrderIsAnotherOneEachTime() {
        Set<List<String>> orders = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            orders.add(data(query("CUSTOMER", "", "")).children().stream()
                    .map(row -> row.text("RECORDNO", ""))
                    .toList());
        }
        assertThat(orders).hasSizeGreaterThan(1);
    }

    @Test
    void privateRecordsAreShownAtTheirEntityOrOnDemand() {
        assertThat(data(query("ARINVOICE", "", "")).attribute("totalcount")).isEqualTo("140");
        assertThat(data(query("ARINVOICE", "", PRIVATE_TOO)).attribute("totalcount"))
                .isEqualTo("150");
        gateway.atEntity("200");
        assertThat(data(query("ARINVOICE", "", "")).attribute("totalcount")).isEqualTo("150");
        gateway.atEntity("100");
        assertThat(data(query("ARINVOICE", "", "")).attribute("totalcount")).isEqualTo("140");
    }

    @Test
    void whatCannotBeReadIsRefused() {
        assertThat(errorno(gateway.result(query("NOTHING", "", "")))).isEqualTo("DL02000001");
        assertThat(errorno(gateway.result(query("ARINVOICE", "<isnull><field>NOTHING</field></isnull>", ""))))
                .isEqualTo("DL02000001");
        String iso = "<greaterthan><field>WHENMODIFIED</field><value>2026-01-01T00:00:00Z</value></greaterthan>";
        assertThat(errorno(gateway.result(query("ARINVOICE", iso, "")))).isEqualTo("DL02000001");
        assertThat(errorno(gateway.result(query("ARINVOICE", "", "<pagesize>2001</pagesize>"))))
                .isEqualTo("Query Failed");
        assertThat(errorText(
                        gateway.result(query("ARINVOICE", "<and><isnull><field>STATE</field></isnull></and>", ""))))
                .contains("at least two");
    }

    @Test
    void aggregatesAreNamedAfterTheirFunction() {
        Element data = data("<query><object>ARINVOICE</object><select><field>CURRENCY</field><count>RECORDNO</count>"
                + "<sum>TRX_TOTALDUE</sum></select>" + PRIVATE_TOO + "</query>");

        assertThat(data.children()).hasSize(3);
        Element euro = data.children().stream()
                .filter(row -> "EUR".equals(row.text("CURRENCY")))
                .findFirst()
                .orElseThrow();
        assertThat(euro.text("COUNT.RECORDNO")).isEqualTo("4");
        assertThat(euro.text("SUM.TRX_TOTALDUE")).matches("\\d+\\.\\d\\d");
    }

    @Test
    void timestampsAreWrittenAndComparedInTheUsersZone() {
        gateway.result(DemoGateway.newInvoice("C-1001", "ZONE-1", "10"));
        gateway.with(demo -> demo.withUsers(List.of(new User("demo", "demo", List.of(), -480))));
        String since =
                "<greaterthanorequalto><field>WHENMODIFIED</field><value>06/15/2026 02:00:00</value></greaterthanorequalto>";

        Element data = data(query("ARINVOICE", since, ""));

        assertThat(data.children())
                .singleElement()
                .satisfies(row -> assertThat(row.text("WHENMODIFIED")).isEqualTo("06/15/2026 02:00:00"));
    }

    @Test
    void aRecordMayHaveNoWhenModified() {
        long record = gateway.invoice("INV-10001").recordNo();
        ByHand.clearWhenModified(gateway.demo(), "ARINVOICE", record);

        Element data = data(query("ARINVOICE", "<isnull><field>WHENMODIFIED</field></isnull>", ""));

        assertThat(data.attribute("totalcount")).isEqualTo("1");
    }

    @Test
    void readByQueryComparesCodesAndWritesLowerCaseElements() {
        Element data = data(
                "<readByQuery><object>ARINVOICE</object><query>STATE = 'A' AND CUSTOMERID IN ('C-1001','C-1002')"
                        + "</query><fields>RECORDNO,STATE,RAWSTATE,AUWHENCREATED</fields><pagesize>1</pagesize></readByQuery>");

        assertThat(data.attribute("listtype")).isEqualTo("arinvoice");
        Element row = data.child("arinvoice").orElseThrow();
        assertThat(row.text("STATE")).isEqualTo("Posted");
        assertThat(row.text("RAWSTATE")).isEqualTo("A");
        assertThat(row.text("AUWHENCREATED")).startsWith("2026-01-05T08:").endsWith("Z");
        Element more = data("<readMore><resultId>" + data.attribute("resultId") + "</resultId></readMore>");
        assertThat(more.attribute("count")).isEqualTo("1");
    }

    @Test
    void readByQueryHasNoOrderBy() {
        assertThat(errorno(gateway.result(
                        "<readByQuery><object>CUSTOMER</object><query>NAME like 'A%' ORDER BY NAME</query>"
                                + "<fields>*</fields></readByQuery>")))
                .isEqualTo("DL02000001");
        assertThat(errorno(gateway.post(
                        "<readByQuery><object>CUSTOMER</object><query/><orderby>NAME</orderby></readByQuery>")))
                .isEqualTo("XL03000003");
    }

    @Test
    void anApostropheIsEscapedWithABackslash() {
        gateway.result(
                "<create><CUSTOMER><CUSTOMERID>AP-1</CUSTOMERID><NAME>O'Neill &amp; Co</NAME><DISPLAYCONTACT><PRINTAS>O"
                        + "</PRINTAS></DISPLAYCONTACT></CUSTOMER></create>");

        Element data = data(
                "<readByQuery><object>CUSTOMER</object><query>NAME = 'O\\'Neill &amp; Co'</query><fields>*</fields>"
                        + "</readByQuery>");

        assertThat(data.attribute("count")).isEqualTo("1");
    }

    @Test
    void missingKeysAreLeftOutOfARead() {
        Element data = data("<read><object>CUSTOMER</object><keys>999999</keys><fields>*</fields></read>");

        assertThat(data.attribute("count")).isEqualTo("0");
    }

    @Test
    void masterDataIsReadByName() {
        for (String[] one : new String[][] {
            {"GLACCOUNT", "1099"}, {"CHECKINGACCOUNT", "BOA"}, {"SAVINGSACCOUNT", "SAV"}, {"ARACCOUNTLABEL", "Service"},
            {"ARTERM", "N30"}, {"LOCATION", "100"}, {"LOCATIONENTITY", "200"}, {"DEPARTMENT", "SALES"}
        }) {
            Element data = data("<readByName><object>" + one[0] + "</object><keys>" + one[1] + "</keys></readByName>");
            assertThat(data.attribute("count")).as(one[0]).isEqualTo("1");
        }
    }

    @Test
    void lookupListsFieldsAndTheValuesOfEnums() {
        Element type =
                data("<lookup><object>ARPYMT</object></lookup>").children().getFirst();

        assertThat(type.attribute("Name")).isEqualTo("ARPYMT");
        Element method = type.child("Fields").orElseThrow().children().stream()
                .filter(field -> "PAYMENTMETHOD".equals(field.text("ID")))
                .findFirst()
                .orElseThrow();
        assertThat(method.text("DATATYPE")).isEqualTo("ENUM");
        assertThat(method.child("VALIDVALUES").orElseThrow().children())
                .extracting(Element::text)
                .contains("EFT");
    }

    private static String query(String object, String filter, String more) {
        String fields = object.equals("ARINVOICE") ? "<field>STATE</field>" : "";
        return "<query><object>" + object + "</object><select><field>RECORDNO</field><field>WHENMODIFIED</field>"
                + fields + "</select>" + (filter.isEmpty() ? "" : "<filter>" + filter + "</filter>") + more
                + "</query>";
    }

    private Element data(String function) {
        Element result = gateway.result(function);
        assertThat(status(result)).as(errorText(result)).isEqualTo("success");
        return result.child("data").orElseThrow();
    }
}
