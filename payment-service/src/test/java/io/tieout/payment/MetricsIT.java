package io.tieout.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsIT extends ServiceIT {

    @Test
    void paymentsAreCountedByWhereTheyStandAndNeverByTenant() {
        publish(events.connected(), events.billingInvoice("I-1", "C-1", "10.00"));
        eventually(
                () -> assertThat(get(address("/ledger")).body().path("invoices").asInt())
                        .isEqualTo(1));
        publish(
                events.payment("T-1").on("I-1", "5.00").event(),
                events.payment("T-1").on("I-1", "5.00").event());

        eventually(() -> {
            List<String> lines = text("/actuator/prometheus").lines().toList();
            assertThat(value(lines, "tieout_payments{", "state=\"waiting\"")).isPositive();
            assertThat(value(lines, "tieout_payments_unsettled", "")).isPositive();
            assertThat(value(lines, "tieout_payments_in", "")).isPositive();
            assertThat(value(lines, "tieout_payments_duplicates_total", "")).isPositive();
            assertThat(lines).noneMatch(line -> line.contains(events.tenant().value()));
        });
    }

    private static double value(List<String> lines, String start, String part) {
        return lines.stream()
                .filter(line -> line.startsWith(start) && line.contains(part))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no metric " + start + " " + part));
    }
}
