package io.tieout.benchmarks.measure;

import io.tieout.benchmarks.bed.SimulatorControl.Request;
import io.tieout.benchmarks.bed.Testbed;
import io.tieout.benchmarks.bed.Waiting;
import io.tieout.benchmarks.load.Payments;
import io.tieout.benchmarks.load.SteadyStream;
import io.tieout.benchmarks.result.Percentiles;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A steady stream over many companies, while something happens to another one.
 *
 * @param perSecond payments of all of them together
 * @param patience until all are in the books
 */
record OthersStream(Testbed bed, double perSecond, Duration patience) {

    /** From published to in the books, in milliseconds, of so many payments; the companies take turns. */
    Percentiles toTheBooks(Payments payments, int count) {
        List<String> names = payments.merchants().names();
        bed.simulator().forgetRequests();
        List<Instant> published = new SteadyStream(bed.kafka(), perSecond)
                .publish(payments.ofEach(Math.ceilDiv(count, names.size())).subList(0, count));
        List<String> ids = IntStream.range(0, count)
                .mapToObj(number -> payments.controlId(names.get(number % names.size()), number / names.size()))
                .toList();
        var ledger = new Ledger(bed);
        Waiting.until(
                patience,
                "not all payments of the others are in the books",
                () -> ledger.requestsByControlId().keySet().containsAll(ids));
        Map<String, Request> requests = ledger.requestsByControlId();
        return new Percentiles(IntStream.range(0, count)
                .mapToObj(
                        number -> millis(published.get(number), Objects.requireNonNull(requests.get(ids.get(number)))))
                .toList());
    }

    private static double millis(Instant published, Request request) {
        return Duration.between(published, request.answeredAt()).toMillis();
    }
}
