package io.tieout.connector.reading.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.connector.gateway.PageAnswer;
import io.tieout.connector.gateway.company.CompanyCurrency;
import io.tieout.connector.gateway.company.Formatting;
import io.tieout.connector.gateway.query.Row;
import io.tieout.connector.reading.Conditions;
import io.tieout.connector.reading.Phase;
import io.tieout.connector.reading.Position;
import io.tieout.connector.reading.Progress;
import io.tieout.connector.reading.ReadingProperties;
import io.tieout.connector.reading.SyncRun;
import io.tieout.connector.reading.record.RecordKind;
import io.tieout.connector.reading.record.RecordKinds;
import io.tieout.model.event.Trace;
import io.tieout.model.id.RunId;
import io.tieout.model.id.TenantId;
import io.tieout.model.sync.Selection;
import io.tieout.model.sync.SyncObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettlementsTests {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final Instant SINCE = Instant.parse("2026-03-09T10:00:00Z");
    private static final Conditions PLAIN = new Conditions(Formatting.DOCUMENTED, CompanyCurrency.UNKNOWN, List.of());

    private final RecordKind<?> invoices = RecordKinds.of(SyncObject.INVOICES);
    private final Settlements settlements = new Settlements(
            new ReadingProperties(
                    2000,
                    20_000,
                    1,
                    Duration.ofHours(2),
                    1,
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60),
                    8),
            Clock.fixed(NOW, ZoneOffset.UTC));
    private final Position changed = Position.atStartOf(Phase.CHANGED, SINCE);
    private final Row old = row("7", "03/19/2026 10:00:00");

    @Test
    void whatIsAllThereIsAndOldIsSettled() {
        assertThat(of(changed, true, old)).isInstanceOfSatisfying(Settling.Is.class, is -> {
            assertThat(is.since()).isEqualTo(SINCE);
            assertThat(is.digest()).isEqualTo(Settlements.digest(List.of(old)));
            assertThat(is.askedAt()).isEqualTo(NOW);
        });
    }

    @Test
    void whatMayStillBeWrittenWithAnOldStampIsNot() {
        assertThat(of(changed, true, old, row("8", "03/20/2026 09:30:00"))).isEqualTo(ended(Phase.CHANGED));
        assertThat(of(changed, true, row("8", "03/20/2026 08:30:00"))).isInstanceOf(Settling.Is.class);
        assertThat(of(changed, true, row("8", "yesterday"))).isEqualTo(ended(Phase.CHANGED));
        assertThat(of(changed, true, row("8", ""))).isEqualTo(ended(Phase.CHANGED));
    }

    @Test
    void aListThatGoesOnOrIsReadInSmallPiecesIsNot() {
        assertThat(of(changed, false, old)).isEqualTo(ended(Phase.CHANGED));
        assertThat(of(changed.withPages(500), true, old)).isEqualTo(ended(Phase.CHANGED));
    }

    @Test
    void pagesBehindTheFirstSayNothingAndNeitherDoesARunThatPassesRecordsOver() {
        assertThat(of(changed.after(SINCE, "6"), true, old)).isEqualTo(Settling.NOTHING);
        assertThat(of(Position.atStartOf(Phase.NUMBERED, SINCE), true, old)).isEqualTo(Settling.NOTHING);
        assertThat(settlements.of(
                        invoices, run(Selection.OUTSTANDING), changed, new PageAnswer.Page<>(List.of(old), true)))
                .isEqualTo(Settling.NOTHING);
    }

    @Test
    void nothingIsBelievedOnlyOfAQuestionThatNoZoneMisunderstands() {
        assertThat(of(changed, true)).isInstanceOf(Settling.Is.class);
        assertThat(of(Position.atStartOf(Phase.CHANGED, Instant.EPOCH), true)).isInstanceOf(Settling.Is.class);
        assertThat(of(Position.atStartOf(Phase.CHANGED, NOW.minus(Duration.ofHours(29))), true))
                .isEqualTo(ended(Phase.CHANGED));
    }

    @Test
    void allRecordsAreNoQuestionForEachHour() {
        assertThat(of(Position.atStartOf(Phase.CHANGED, Instant.EPOCH), true, old))
                .isEqualTo(ended(Phase.CHANGED));
    }

    @Test
    void whatWasDeletedStaysDeleted() {
        var deleted = new Row("AUDITHISTORY", Map.of("ID", "1", "OBJECTKEY", "7", "ACCESSTIME", "03/20/2026 11:59:00"));

        assertThat(of(Position.atStartOf(Phase.DELETED, SINCE), true, deleted)).isInstanceOf(Settling.Is.class);
    }

    @Test
    void theDigestIsOfWhatTheRowsSayInWhateverOrder() {
        Row other = row("8", "03/19/2026 10:00:00");

        assertThat(Settlements.digest(List.of(old, other))).isEqualTo(Settlements.digest(List.of(other, old)));
        assertThat(Settlements.digest(List.of(old)))
                .isNotEqualTo(Settlements.digest(List.of(other)))
                .isNotEqualTo(Settlements.digest(List.of()))
                .isNotEqualTo(Settlements.digest(List.of(old, old)));
    }

    private Settling of(Position position, boolean complete, Row... rows) {
        return settlements.of(invoices, run(null), position, new PageAnswer.Page<>(List.of(rows), complete));
    }

    private static Settling ended(Phase phase) {
        return new Settling.Ends(SyncObject.INVOICES, phase);
    }

    private static Row row(String number, String modified) {
        return new Row("ARINVOICE", Map.of("RECORDNO", number, "WHENMODIFIED", modified));
    }

    private static SyncRun run(@Nullable Selection selection) {
        return new SyncRun(
                new TenantId("acme"),
                new RunId("r"),
                List.of(SyncObject.INVOICES),
                false,
                false,
                selection,
                true,
                Trace.derivedFrom("r"),
                UUID.randomUUID(),
                0,
                Progress.NONE.under(PLAIN, List.of()));
    }
}
