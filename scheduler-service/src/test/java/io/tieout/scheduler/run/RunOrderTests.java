package io.tieout.scheduler.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.sync.RunSync;
import io.tieout.model.sync.Selection;
import io.tieout.model.sync.SyncObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunOrderTests {

    private static final List<SyncObject> INVOICES = List.of(SyncObject.INVOICES);
    private static final RunOrder CHANGES = of(Wish.hourly());
    private static final RunOrder EVERYTHING = of(Wish.now(RunOrder.ALL_OBJECTS, true, false, "anna"));
    private static final RunOrder NEW_INVOICES = of(Wish.now(INVOICES, false, false, "anna"));
    private static final RunOrder ALL_CUSTOMERS = of(Wish.importOf(SyncObject.CUSTOMERS, "anna"));
    private static final RunOrder OUTSTANDING = of(Wish.importOf(SyncObject.INVOICES, "anna"));

    @Test
    void whatDoesAtLeastTheSameIsJoined() {
        assertThat(CHANGES.covers(CHANGES)).isTrue();
        assertThat(CHANGES.covers(NEW_INVOICES)).isTrue();
        assertThat(EVERYTHING.covers(CHANGES)).isTrue();
        assertThat(ALL_CUSTOMERS.covers(of(Wish.now(List.of(SyncObject.CUSTOMERS), false, false, "ben"))))
                .isTrue();
        assertThat(OUTSTANDING.covers(of(Wish.importOf(SyncObject.INVOICES, "ben"))))
                .isTrue();
    }

    @Test
    void whatDoesLessOrSomethingElseIsNot() {
        assertThat(NEW_INVOICES.covers(CHANGES)).isFalse();
        assertThat(CHANGES.covers(EVERYTHING)).isFalse();
        assertThat(ALL_CUSTOMERS.covers(CHANGES)).isFalse();
        assertThat(OUTSTANDING.covers(NEW_INVOICES))
                .as("paid ones are passed over")
                .isFalse();
        assertThat(OUTSTANDING.covers(ALL_CUSTOMERS)).isFalse();
        assertThat(EVERYTHING.covers(ALL_CUSTOMERS))
                .as("imports are told each for itself")
                .isFalse();
    }

    @Test
    void whatAPersonAsksForIsNotLeftToARunThatAsksForSomeListsOnly() {
        assertThat(CHANGES.covers(of(Wish.now(RunOrder.ALL_OBJECTS, false, false, "anna"))))
                .isFalse();
        assertThat(CHANGES.fromTheBeginningIf(true).covers(of(Wish.now(RunOrder.ALL_OBJECTS, false, false, "anna"))))
                .isTrue();
    }

    @Test
    void onlyTheHourlyRunThatReadsWhatChangedIsSparing() {
        assertThat(CHANGES.command().sparing()).isTrue();
        assertThat(CHANGES.fromTheBeginningIf(true).command().sparing()).isNull();
        assertThat(NEW_INVOICES.command().sparing()).isNull();
        assertThat(ALL_CUSTOMERS.command().sparing()).isNull();
    }

    @Test
    void anImportAsksForItsListAlsoWhereAllIsDue() {
        assertThat(OUTSTANDING.fromTheBeginningIf(true).command())
                .isEqualTo(new RunSync(new RunId("r1"), INVOICES, false, null, Selection.OUTSTANDING));
        assertThat(ALL_CUSTOMERS.fromTheBeginningIf(true).readsTheWholeCompany())
                .isFalse();
        assertThat(CHANGES.fromTheBeginningIf(true).readsTheWholeCompany()).isTrue();
    }

    private static RunOrder of(Wish wish) {
        return RunOrder.of(new RunId("r1"), new TenantId("acme"), wish, Instant.parse("2026-11-21T12:00:00Z"));
    }
}
