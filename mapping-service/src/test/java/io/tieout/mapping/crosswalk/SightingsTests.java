package io.tieout.mapping.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.id.TenantId;
import io.tieout.model.outcome.DocumentKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SightingsTests {

    private static final TenantId TENANT = new TenantId("acme");
    private static final DocumentKey RECORD = new DocumentKey(TENANT, DocumentKind.INVOICE, "2026-1");
    private static final CrosswalkEntry ENTRY =
            new CrosswalkEntry(TENANT, DocumentKind.INVOICE, "INV-1", "2026-1", "501", false);

    private final Sightings sightings = new Sightings(Map.of(RECORD, ENTRY));

    @Test
    void aRecordSeenAsItWasChangesNothing() {
        assertThat(sightings.seen(RECORD, "501")).contains(ENTRY);
        assertThat(sightings.changed()).isEmpty();
    }

    @Test
    void aRecreatedRecordTakesTheNewNumberAndKeepsBillingsId() {
        assertThat(sightings.seen(RECORD, "777")).contains(ENTRY.withRecordNo("777"));
        assertThat(sightings.changed()).containsExactly(ENTRY.withRecordNo("777"));
    }

    @Test
    void newsOfTheOldRecordDoesNotTouchTheRecreatedOne() {
        sightings.seen(RECORD, "777");

        assertThat(sightings.gone(RECORD, "501")).isEmpty();
        assertThat(sightings.changed()).containsExactly(ENTRY.withRecordNo("777"));
    }

    @Test
    void aRecordThatIsGoneKeepsItsIds() {
        assertThat(sightings.gone(RECORD, "501")).contains(ENTRY.gone());
        assertThat(sightings.changed()).containsExactly(ENTRY.gone());
    }

    @Test
    void aRecordThatComesBackIsNoLongerDeleted() {
        sightings.gone(RECORD, "501");

        assertThat(sightings.seen(RECORD, "778")).contains(ENTRY.withRecordNo("778"));
        assertThat(sightings.changed()).containsExactly(ENTRY.withRecordNo("778"));
    }

    @Test
    void aRecordWhoseIdIsAnotherDocumentsHasNoEntry() {
        var stranger = new DocumentKey(TENANT, DocumentKind.INVOICE, "INV-1");

        assertThat(sightings.seen(stranger, "900")).isEmpty();
        assertThat(sightings.gone(stranger, "900")).isEmpty();
        assertThat(sightings.changed()).isEmpty();
    }
}
