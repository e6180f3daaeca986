package io.tieout.payment.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.payment.ServiceIT;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class PaymentDaysIT extends ServiceIT {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void eachDaySaysWhatBecameOfItsPaymentsAndHowLongTheyTook() {
        Instant noon = startOfToday().plusSeconds(60);
        paid("T-1", "POSTED", noon.minusSeconds(86_400), 2);
        paid("T-2", "POSTED", noon.minusSeconds(86_400), 4);
        paid("T-3", "POSTED", noon.minusSeconds(86_400), 7_200);
        paid("T-4", "PARKED", noon.minusSeconds(86_400), 1);
        paid("T-5", "WAITING", noon, 0);
        paid("T-6", "REJECTED", noon, 0);
        paid("T-7", "DISMISSED", noon, 0);
        paid("T-8", "POSTED", noon.minusSeconds(3 * 86_400), 5);

        JsonNode days = get(address("/payment-days?from=" + day(-1))).body();

        assertThat(days).hasSize(2);
        assertThat(days.get(0).toString())
                .isEqualTo(
                        "{\"day\":\"%s\",\"soon\":2,\"later\":1,\"underway\":0,\"attention\":1,\"dismissed\":0,\"medianSeconds\":4.0,\"p99Seconds\":7200.0}"
                                .formatted(day(-1)));
        assertThat(days.get(1).toString())
                .isEqualTo("{\"day\":\"%s\",\"soon\":0,\"later\":0,\"underway\":1,\"attention\":1,\"dismissed\":1}"
                        .formatted(day(0)));
    }

    @Test
    void daysBeginInTheZoneThatIsNamed() {
        paid("T-1", "POSTED", startOfToday().minusSeconds(1_800), 1);

        assertThat(get(address("/payment-days?from=" + day(-1)))
                        .body()
                        .get(0)
                        .get("soon")
                        .asInt())
                .isEqualTo(1);
        JsonNode berlin = get(address("/payment-days?from=" + day(-1) + "&zone=Europe/Berlin"))
                .body();
        assertThat(berlin.get(0).get("soon").asInt()).isZero();
        assertThat(berlin.get(1).get("soon").asInt()).isEqualTo(1);
    }

    @Test
    void aDayOrAZoneThatCannotBeIsRefusedWithASentence() {
        for (String query : List.of(
                "from=yesterday",
                "from=" + day(2),
                "from=" + day(-92),
                "from=%s&zone=Atlantis/Poseidonis".formatted(day(0)))) {
            assertThat(get(address("/payment-days?" + query)).status())
                    .as(query)
                    .isEqualTo(400);
        }
        assertThat(get(address("/payment-days?from=" + day(-91))).body()).hasSize(92);
        assertThat(getAs(List.of("somebody-else"), address("/payment-days?from=" + day(0)))
                        .status())
                .isEqualTo(403);
    }

    /** It is about a fifth of a second; the limit leaves room for a machine that has other things to do. */
    @Test
    void hundredThousandPaymentsAreAddedUpWhileAPersonWaits() {
        jdbc.sql("""
                        INSERT INTO payment (tenant, transaction_id, customer_id, currency, amount, transaction_type, state, revision, received_at,
                                             changed_at, event_id, event_source, event_subject, event_time, event_trace, event_body)
                        SELECT :tenant, 'T-' || n, 'C-1', 'USD', 1, 'RECEIVED', 'POSTED', 1, :now::timestamptz - n * interval '20 seconds',
                               :now::timestamptz - n * interval '20 seconds' + interval '3 seconds', 'E-' || n, 's', 's', now(), 't',
                               json_build_object('n', repeat(md5(n::text), 40))
                          FROM generate_series(1, 100000) AS n
                        """)
                .param("tenant", events.tenant().value())
                .param("now", clock.instant().toString())
                .update();
        jdbc.sql("VACUUM ANALYZE payment").update();
        get(address("/payment-days?from=" + day(-30)));

        long begun = System.nanoTime();
        JsonNode days = get(address("/payment-days?from=" + day(-30))).body();
        long millis = (System.nanoTime() - begun) / 1_000_000;

        assertThat(days.valueStream().mapToLong(day -> day.get("soon").asLong()).sum())
                .isEqualTo(100_000);
        assertThat(millis).isLessThan(1_000);
    }

    private void paid(String id, String state, Instant receivedAt, long seconds) {
        jdbc.sql("""
                        INSERT INTO payment (tenant, transaction_id, customer_id, currency, amount, transaction_type, state, revision, received_at,
                                             changed_at, event_id, event_source, event_subject, event_time, event_trace, event_body)
                        VALUES (:tenant, :id, 'C-1', 'USD', 1, 'RECEIVED', :state, 1, :at::timestamptz,
                                :at::timestamptz + :seconds * interval '1 second', :id, 's', 's', now(), 't', '{}')
                        """)
                .param("tenant", events.tenant().value())
                .param("id", id)
                .param("state", state)
                .param("at", receivedAt.toString())
                .param("seconds", seconds)
                .update();
    }

    private Instant startOfToday() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.DAYS);
    }

    private String day(int offset) {
        return startOfToday().plusSeconds(86_400L * offset).toString().substring(0, 10);
    }
}
