package io.tieout.mapping.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.mapping.Samples;
import io.tieout.model.erp.ErpInvoice.Standing;
import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SightingsTests {

    private static final TenantId TENANT = new TenantId("acme");
    private static final DocumentKey RECORD = new DocumentKey(TENANT, DocumentKind.INVOICE, "2026-1");
    private static final CrosswalkEntry ENTRY =
            new CrosswalkEntry(TENANT, DocumentKind.INVOICE, "INV-1", "2026-1", "501", null, null, false);

    private final Sightings sightings = new Sightings(Map.of(RECORD, ENTRY));

    @Test
    void aRecordSeenAsItWasChangesNothing() {
        sightings.invoices(RECORD, List.of(record("501", Standing.OPEN)));

        assertThat(sightings.entry(RECORD)).contains(ENTRY);
        assertThat(sightings.changed()).isEmpty();
    }

    @Test
    void aRecreatedRecordTakesThePlaceOfTheOldOneWhenThatIsGone() {
        sightings.invoices(RECORD, List.of(record("501", Standing.DELETED), record("777", Standing.OPEN)));

        assertThat(sightings.changed()).containsExactly(ENTRY.withRecordNo("777"));
    }

    @Test
    void aSecondRecordWithTheSameNumberDoesNotTakeThePlaceOfOneThatStands() {
        sightings.invoices(RECORD, List.of(record("501", Standing.OPEN), record("777", Standing.OPEN)));

        assertThat(sightings.changed()).isEmpty();
    }

    @Test
    void aStrangerWithTheNumberDoesNotTakeThePlaceOfOneThatWasPostedAndNotReadYet() {
        sightings.invoices(RECORD, List.of(record("777", Standing.OPEN)));

        assertThat(sightings.changed()).isEmpty();
    }

    @Test
    void aRecordThatIsGoneKeepsItsIdsAndMayComeBack() {
        sightings.invoices(RECORD, List.of(record("501", Standing.DELETED)));
        assertThat(sightings.changed()).containsExactly(ENTRY.gone());

        sightings.invoices(RECORD, List.of(record("501", Standing.DELETED), record("778", Standing.OPEN)));
        assertThat(sightings.changed()).containsExactly(ENTRY.withRecordNo("778"));
    }

    @Test
    void aReversedRecordKeepsItsPlace() {
        sightings.invoices(RECORD, List.of(record("501", Standing.REVERSED), record("502", Standing.REVERSED)));

        assertThat(sightings.changed()).isEmpty();
    }

    @Test
    void aRecordWhoseIdIsAnotherDocumentsHasNoEntry() {
        var stranger = new DocumentKey(TENANT, DocumentKind.INVOICE, "INV-1");

        sightings.invoices(stranger, List.of(record("900", Standing.OPEN)));

        assertThat(sightings.entry(stranger)).isEmpty();
        assertThat(sightings.changed()).isEmpty();
    }

    private static InvoiceRecord record(String recordNo, Standing standing) {
        return new InvoiceRecord(
                TENANT, recordNo, "2026-1", "C-1", Samples.money("120.00 USD"), Samples.DATE, null, standing, 1);
    }
}
