package io.tieout.scheduler.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.Problem;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.model.sync.SyncProgressed.Count;
import io.tieout.model.sync.SyncProgressed.Stage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunsAsCsvTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void eachObjectOfARunIsALine() {
        Run run = queued("anna")
                .after(
                        new SyncProgressed(
                                new RunId("r1"),
                                Stage.COMPLETED,
                                List.of(
                                        new Count(SyncObject.CUSTOMERS, 20, 3, 1),
                                        new Count(SyncObject.INVOICES, 50, 50, 0)),
                                4,
                                null,
                                NOON),
                        NOON);

        assertThat(RunsAsCsv.of(List.of(RunView.of(run))).lines())
                .containsExactly(
                        "run,trigger,started by,state,requested at,started at,ended at,seconds,API transactions,object,read,"
                                + "written,unchanged,skipped,removed,code,cause,remedy",
                        "r1,NOW,anna,COMPLETED,2026-11-21T12:00:00Z,2026-11-21T12:00:00Z,2026-11-21T12:00:00Z,0.0,4,"
                                + "CUSTOMERS,20,3,16,1,0,,,",
                        "r1,NOW,anna,COMPLETED,2026-11-21T12:00:00Z,2026-11-21T12:00:00Z,2026-11-21T12:00:00Z,0.0,4,"
                                + "INVOICES,50,50,0,0,0,,,");
    }

    @Test
    void aRunThatReadNothingIsALineTooAndWhatItSaysIsQuoted() {
        Run run = queued("anna")
                .refused(new Problem("NOT_CONNECTED", "Tenant acme, alas, is \"gone\".", "Connect it."), NOON);

        assertThat(RunsAsCsv.of(List.of(RunView.of(run))))
                .endsWith(
                        "CUSTOMERS INVOICES PAYMENTS ADVANCES CREDITS,,,,,,NOT_CONNECTED,\"Tenant acme, alas, is \"\"gone\"\".\",Connect it.\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://evil\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void whatASpreadsheetWouldCarryOutIsText(String enemy) {
        String cell = enemy.replace("\"", "\"\"");

        assertThat(RunsAsCsv.of(List.of(RunView.of(queued(enemy)))))
                .contains("NOW,")
                .containsAnyOf("NOW,'" + cell + ",", "NOW,\"'" + cell + "\",");
    }

    private static Run queued(String who) {
        return Run.queued(RunOrder.of(
                new RunId("r1"), new TenantId("acme"), Wish.now(RunOrder.ALL_OBJECTS, false, false, who), NOON));
    }
}
