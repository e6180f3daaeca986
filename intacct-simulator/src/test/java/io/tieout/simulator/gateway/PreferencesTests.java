package io.tieout.simulator.gateway;

import static io.tieout.simulator.gateway.DemoGateway.errorno;
import static io.tieout.simulator.gateway.DemoGateway.newInvoice;
import static io.tieout.simulator.gateway.DemoGateway.payment;
import static io.tieout.simulator.gateway.DemoGateway.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.simulator.xml.Element;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times are written and read in the user's zone and format, dates in the user's format without any zone. */
class PreferencesTests {

    private final DemoGateway gateway = new DemoGateway();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /mdY | 24 |  0   | 06/15/2026 | 06/15/2026 10:00:00
            /dmY | 24 | -420 | 15/06/2026 | 15/06/2026 03:00:00
            -Ymd | 24 |  570 | 2026-06-15 | 2026-06-15 19:30:00
            .dmY | 12 |  300 | 15.06.2026 | 15.06.2026 03:00:00 PM
            .ymd | 12 |  0   | 26.06.15   | 26.06.15 10:00:00 AM
            """)
    void whatIsWrittenCanBeFilteredBy(String format, int clock, int offset, String date, String time) {
        gateway.result(newInvoice("C-1001", "MINE", "10").replace("<day>1<", "<day>15<"));
        user("\"dateFormat\":\"%s\",\"clock\":%d,\"gmtOffsetMinutes\":%d".formatted(format, clock, offset));

        Element row = only("<equalto><field>WHENMODIFIED</field><value>" + time + "</value></equalto>");

        assertThat(row.text("RECORDID")).isEqualTo("MINE");
        assertThat(row.text("WHENMODIFIED")).isEqualTo(time);
        assertThat(row.text("WHENCREATED")).isEqualTo(date);
        assertThat(only("<and><equalto><field>WHENCREATED</field><value>" + date + "</value></equalto>"
                                + "<equalto><field>RECORDID</field><value>MINE</value></equalto></and>")
                        .text("RECORDID"))
                .isEqualTo("MINE");
    }

    @Test
    void anotherFormatThanTheUsersIsRefusedOrMeansAnotherDay() {
        user("\"dateFormat\":\"/dmY\"");

        assertThat(errorno(gateway.result(query(
                        "<greaterthan><field>WHENMODIFIED</field><value>06/15/2026 00:00:00</value></greaterthan>"))))
                .isEqualTo("DL02000001");
        gateway.change("{\"assumptions\":{\"filterDates\":\"DOCUMENTED\"}}");
        assertThat(status(gateway.result(query(
                        "<greaterthan><field>WHENMODIFIED</field><value>06/15/2026 00:00:00</value></greaterthan>"))))
                .isEqualTo("success");
    }

    @Test
    void aZoneFollowsWinterTimeOrItsOffsetOfToday() {
        gateway.clock.fix(Instant.parse("2026-02-01T12:00:00Z"));
        gateway.result(newInvoice("C-1001", "WINTER", "10").replace("<month>6<", "<month>1<"));
        gateway.clock.fix(Instant.parse("2026-07-01T12:00:00Z"));
        user("\"zone\":\"America/Denver\"");

        assertThat(named("WINTER").text("WHENMODIFIED")).isEqualTo("02/01/2026 05:00:00");
        gateway.change("{\"assumptions\":{\"offsets\":\"AT_THE_REQUEST\"}}");
        assertThat(named("WINTER").text("WHENMODIFIED")).isEqualTo("02/01/2026 06:00:00");
    }

    @Test
    void aZoneThatIsChangedChangesWhatWasWrittenBefore() {
        gateway.result(newInvoice("C-1001", "MOVED", "10"));
        user("\"gmtOffsetMinutes\":-420");
        assertThat(named("MOVED").text("WHENMODIFIED")).isEqualTo("06/15/2026 03:00:00");
        user("\"gmtOffsetMinutes\":0");
        assertThat(named("MOVED").text("WHENMODIFIED")).isEqualTo("06/15/2026 10:00:00");
    }

    @Test
    void writtenDatesAreMonthFirstUnlessTheCompanyReadsTheUsersFormat() {
        user("\"dateFormat\":\"/dmY\"");
        gateway.result(newInvoice("C-1001", "PAY-ME", "10"));
        long invoice = gateway.invoice("PAY-ME").recordNo();
        String dayFirst = payment("C-1001", invoice, "1", "").replace("06/10/2026", "13/06/2026");

        assertThat(errorno(gateway.result(dayFirst))).isEqualTo("DL02000001");
        gateway.change("{\"assumptions\":{\"writtenDates\":\"USER\"}}");
        assertThat(status(gateway.result(dayFirst))).isEqualTo("success");
    }

    @Test
    void aNewRecordMayHaveNoWhenModified() {
        gateway.change("{\"assumptions\":{\"newRecords\":\"EMPTY\"}}");
        gateway.result(newInvoice("C-1001", "FRESH", "10"));

        assertThat(named("FRESH").text("WHENMODIFIED")).isEmpty();
        assertThat(named("FRESH").text("AUWHENCREATED")).isNotEmpty();
    }

    private void user(String preferences) {
        gateway.change("{\"users\":[{\"id\":\"demo\",\"password\":\"demo\"," + preferences + "}]}");
    }

    private Element named(String number) {
        return only("<equalto><field>RECORDID</field><value>" + number + "</value></equalto>");
    }

    private Element only(String filter) {
        Element data = gateway.data(query(filter));
        assertThat(data.children()).hasSize(1);
        return data.children().getFirst();
    }

    private static String query(String filter) {
        return "<query><object>ARINVOICE</object><select><field>RECORDID</field><field>WHENCREATED</field>"
                + "<field>WHENMODIFIED</field><field>AUWHENCREATED</field></select><filter>" + filter
                + "</filter></query>";
    }
}
