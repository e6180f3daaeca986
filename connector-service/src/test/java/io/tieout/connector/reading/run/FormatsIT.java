package io.tieout.connector.reading.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.id.TenantId;
import io.tieout.model.intacct.InvoiceRead;
import io.tieout.model.money.Money;
import io.tieout.model.sync.SyncObject;
import io.tieout.model.sync.SyncProgressed;
import io.tieout.model.sync.SyncProgressed.Count;
import io.tieout.model.sync.SyncProgressed.Stage;
import io.tieout.simulator.oracle.DocumentView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users who are not on GMT, who write the day first, and whose preferences are corrected later. */
class FormatsIT extends ReadingContext {

    @ParameterizedTest
    @ValueSource(ints = {-420, 540, 345})
    void aUserInAnotherZoneReadsTheSameTimesAndMissesNothing(int minutes) {
        String company = "ZONE" + minutes;
        TenantId tenant = company(company, 2, 6, 0);
        prefers(company, "\"gmtOffsetMinutes\":" + minutes);

        SyncProgressed first = sync(tenant, true);
        DocumentView paid = pay(tenant, company);
        SyncProgressed second = sync(tenant, false);

        assertThat(first.problem()).isNull();
        assertThat(first.counts()).contains(new Count(SyncObject.INVOICES, 6, 6, 0));
        assertThat(published(second)).isEqualTo(1);
        assertToldAsItIs(tenant, company, paid);
        assertThat(cursor(tenant)).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void aZoneThatIsCorrectedLaterLeavesNothingBehind() {
        TenantId tenant = company("CORRECTED", 2, 6, 0);
        prefers("CORRECTED", "\"gmtOffsetMinutes\":840");
        sync(tenant, true);
        // As an installation stands that took these times for GMT: the cursor is hours in the future.
        jdbc.sql(
                        "UPDATE sync_cursor SET reached = now() + interval '14 hours', offset_seconds = 0 WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .update();

        DocumentView paid = pay(tenant, "CORRECTED");
        SyncProgressed second = sync(tenant, false);
        prefers("CORRECTED", "\"gmtOffsetMinutes\":-600");
        pay(tenant, "CORRECTED");
        SyncProgressed third = sync(tenant, false);

        assertThat(published(second)).isEqualTo(1);
        assertThat(published(third)).isEqualTo(1);
        assertToldAsItIs(tenant, "CORRECTED", paid);
        assertThat(cursor(tenant)).isBeforeOrEqualTo(Instant.now());
    }

    @ParameterizedTest
    @CsvSource({
        "/dmY, 24, USER",
        ".dmY, 12, USER",
        "-Ymd, 24, USER",
        "/dmY, 24, DOCUMENTED",
        "/mdY, 12, DOCUMENTED",
        "/mdy, 24, USER"
    })
    void daysAreReadInTheUsersOrder(String format, int clock, String filters) {
        String company = "ORDER" + Math.abs((format + clock + filters).hashCode());
        TenantId tenant = company(company, 2, 6, 0);
        prefers(company, "\"dateFormat\":\"%s\",\"clock\":%d".formatted(format, clock));
        SIMULATOR.change(company, "{\"assumptions\":{\"filterDates\":\"%s\"}}".formatted(filters));

        SyncProgressed first = sync(tenant, true);
        DocumentView paid = pay(tenant, company);
        SyncProgressed second = sync(tenant, false);

        assertThat(first.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(first.problem()).isNull();
        assertThat(first.counts()).contains(new Count(SyncObject.INVOICES, 6, 6, 0));
        assertThat(published(second)).isEqualTo(1);
        assertToldAsItIs(tenant, company, paid);
        SIMULATOR
                .ledger(company)
                .invoices()
                .forEach(invoice -> assertThat(latest(tenant, invoice)).satisfies(read -> {
                    assertThat(read.invoiceDate()).isEqualTo(invoice.date());
                    assertThat(read.dueDate()).isEqualTo(invoice.due());
                }));
    }

    @Test
    void whereThePreferencesCannotBeReadTheRunSaysWhatItAssumes() {
        TenantId tenant = company("UNSAID", 1, 3, 0, "readUserFormatting");

        SyncProgressed run = sync(tenant, true);

        assertThat(run.stage()).isEqualTo(Stage.COMPLETED);
        assertThat(run.counts()).contains(new Count(SyncObject.INVOICES, 3, 3, 0));
        assertThat(run.problem()).isNotNull().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("PROFILE_FORMATTING_UNKNOWN");
            assertThat(problem.cause()).contains("Assumed: mm/dd/yyyy, 24 hours, GMT");
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    private static void prefers(String company, String preferences) {
        SIMULATOR.change(company, "{\"users\":[{\"id\":\"u\",\"password\":\"p\",%s}]}".formatted(preferences));
    }

    private static int published(SyncProgressed run) {
        return run.counts().stream()
                .filter(count -> count.object() == SyncObject.INVOICES)
                .mapToInt(Count::published)
                .sum();
    }

    private static InvoiceRead latest(TenantId tenant, DocumentView invoice) {
        return invoices(tenant).stream()
                .filter(read -> read.recordNo().equals(Long.toString(invoice.recordNo())))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static void assertToldAsItIs(TenantId tenant, String company, DocumentView invoice) {
        DocumentView now = SIMULATOR.ledger(company).invoices().stream()
                .filter(candidate -> candidate.recordNo() == invoice.recordNo())
                .findFirst()
                .orElseThrow();
        InvoiceRead told = latest(tenant, invoice);
        assertThat(told.due()).isEqualTo(Money.of(now.open().setScale(2).toPlainString(), now.currency()));
        assertThat(told.modifiedAt())
                .isEqualTo(Objects.requireNonNull(now.modified()).truncatedTo(ChronoUnit.SECONDS));
        assertThat(now.paid()).isGreaterThanOrEqualTo(BigDecimal.ONE);
    }

    private Instant cursor(TenantId tenant) {
        return jdbc.sql("SELECT max(reached) FROM sync_cursor WHERE tenant = :tenant")
                .param("tenant", tenant.value())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
