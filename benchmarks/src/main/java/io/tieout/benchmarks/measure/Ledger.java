package io.tieout.benchmarks.measure;

import io.tieout.benchmarks.bed.SimulatorControl;
import io.tieout.benchmarks.bed.SimulatorControl.Request;
import io.tieout.benchmarks.bed.Testbed;
import io.tieout.benchmarks.bed.Waiting;
import io.tieout.benchmarks.load.Payments;
import io.tieout.benchmarks.load.Publishing;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Payments seen from the other end: the simulator's books and its log of requests.
 *
 * @param bed where
 */
record Ledger(Testbed bed) {

    private static final Duration PATIENCE = Duration.ofMinutes(20);

    SimulatorControl simulator() {
        return bed.simulator();
    }

    void awaitPayments(String company, int count) {
        Waiting.until(
                PATIENCE,
                "not all %d payments are in the books of %s".formatted(count, company),
                () -> simulator().payments(company) >= count);
    }

    /** Lets the services compile what a payment needs: so many payments of a company that is not measured. */
    void warmUp(Payments payments, String company, int count) {
        int before = simulator().payments(company);
        new Publishing(bed.kafka()).publish(payments.of(company, count));
        awaitPayments(company, before + count);
        bed.say("warmed up with %d payments".formatted(count));
    }

    /** When the last request that created something was answered. */
    Instant lastAnswer() {
        return simulator().creations().stream()
                .map(Request::answeredAt)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** The request in which each function first arrived. */
    Map<String, Request> requestsByControlId() {
        Map<String, Request> requests = new HashMap<>();
        List<Request> all = simulator().creations();
        for (Request request : all) {
            request.controlIds().forEach(id -> requests.putIfAbsent(id, request));
        }
        return requests;
    }
}
