package io.tieout.benchmarks.measure;

import io.tieout.benchmarks.bed.Heap;
import io.tieout.benchmarks.bed.Place;
import io.tieout.benchmarks.bed.Testbed;
import io.tieout.benchmarks.bed.Usage;
import io.tieout.benchmarks.load.Merchants;
import io.tieout.benchmarks.load.Onboarding;
import io.tieout.benchmarks.load.Publishing;
import io.tieout.benchmarks.result.Aim;
import io.tieout.benchmarks.result.Figure;
import io.tieout.benchmarks.result.Findings;
import io.tieout.local.Problem;
import io.tieout.local.process.Announcer;
import io.tieout.local.stack.Role;
import io.tieout.model.id.RunId;
import io.tieout.model.sync.SyncObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All invoices of a company with their lines, read by the connector until Kafka has acknowledged an event for each, and by the vendor's own
 * client in a loop, which keeps nothing, one after the other from the same company on the same machine.
 */
final class Import implements Benchmark {

    private static final String WARM = "IMPWARM";
    private static final String LARGE = "IMPORT";
    private static final int WARM_UP = 20_000;
    private static final int CLIENT_WARM_UP = 2_000;

    /** Of a larger company it reads no more: the simulator sorts all for each page by offset. */
    private static final int MOST = 200_000;

    /** A call for each invoice takes too long for all of them. */
    private static final int SAMPLE = 20_000;

    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Findings measure(Place place, Scale scale, Announcer announcer) {
        int count = scale.invoicesOr(200_000);
        try (Testbed bed =
                Testbed.start(place, Map.of(), Set.of(Role.MAPPING, Role.PAYMENT), 3 + count / 150_000, announcer)) {
            var client = VendorClient.install(place.home(), bed.simulatorPort());
            var onboarding = new Onboarding(bed);
            onboarding.connectAlone(WARM, WARM_UP);
            try (Heap heap = bed.heap(Role.CONNECTOR)) {
                read(bed, heap, WARM, WARM_UP);
                onboarding.connectAlone(LARGE, count);
                double idle = Math.min(heap.held(), heap.held());
                Ours ours = read(bed, heap, LARGE, count);
                announcer.say("read by the connector in %.1f s".formatted(ours.seconds()));
                VendorClient.Loop many = client.read(LARGE, Math.min(count, MOST), false, CLIENT_WARM_UP);
                announcer.say("read by the vendor's client in %.1f s".formatted(many.wallSeconds()));
                VendorClient.Loop each = client.read(LARGE, Math.min(count, SAMPLE), true, CLIENT_WARM_UP);
                return findings(count, idle, ours, many, each);
            }
        }
    }

    /**
     * What the connector's reading took.
     *
     * @param seconds from the command on Kafka to the end of the run
     * @param peak MiB, of the looks at the heap in between
     */
    private record Ours(double seconds, long transactions, double peak, int looks, Usage used) {}

    private static Ours read(Testbed bed, Heap heap, String company, int count) {
        var records = new RecordEvents(bed.kafka());
        var runs = new Runs(bed.postgres());
        var run = new RunId("import-" + company);
        var command = Publishing.records(List.of(Onboarding.read(company, run, List.of(SyncObject.INVOICES))));
        long events = records.count();
        long transactions = bed.simulator().transactions(company);
        Usage before = bed.cpuSeconds();
        var looks = new Looks(heap);
        long begin = System.nanoTime();
        new Publishing(bed.kafka()).send(command);
        Runs.State end = runs.awaitEnd(Merchants.tenant(company), run.value(), PATIENCE, looks::look);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long told = records.count() - events;
        if (!end.state().equals("COMPLETED") || end.published() != count || told < count) {
            throw new Problem("The run of %s ended as %s, with %d of %d invoices told and %d events acknowledged. %s"
                    .formatted(company, end.state(), end.published(), count, told, end.cause()));
        }
        return new Ours(
                seconds,
                bed.simulator().transactions(company) - transactions,
                looks.most,
                looks.number,
                bed.cpuSeconds().since(before));
    }

    private static Findings findings(
            int count, double idle, Ours ours, VendorClient.Loop many, VendorClient.Loop each) {
        // The first of the invoices have as many lines as the others.
        long lines = Math.round((double) many.lines() * count / many.invoices());
        double records = count + lines;
        double rate = records / ours.seconds();
        return new Findings(
                List.of(
                        Figure.aimed(
                                "records a second ÷ the client's, a call for the lines of each invoice",
                                rate / each.recordsPerSecond(),
                                "",
                                Aim.atLeast(5)),
                        Figure.of(
                                "the same, the client asking for the lines of 1,000 invoices in a call",
                                rate / many.recordsPerSecond(),
                                ""),
                        Figure.of("records a second, the connector", rate, "/s"),
                        Figure.of("records a second, the client, a call for each", each.recordsPerSecond(), "/s"),
                        Figure.of("records a second, the client, 1,000 in a call", many.recordsPerSecond(), "/s"),
                        Figure.aimed(
                                "records for an API transaction, the connector",
                                records / ours.transactions(),
                                "",
                                Aim.atLeast(1900)),
                        Figure.of(
                                "records for an API transaction, the client, a call for each",
                                (double) (each.invoices() + each.lines()) / each.calls(),
                                ""),
                        Figure.of(
                                "records for an API transaction, the client, 1,000 in a call",
                                (double) (many.invoices() + many.lines()) / many.calls(),
                                ""),
                        Figure.aimed("heap of the connector over idle", ours.peak() - idle, "MiB", Aim.atMost(64)),
                        Figure.of("heap of the connector, idle", idle, "MiB"),
                        Figure.of("time of the connector", ours.seconds(), "s"),
                        Figure.of("CPU of the connector", ours.used().of(Role.CONNECTOR), "s"),
                        Figure.of("CPU of the client, 1,000 in a call", many.cpuSeconds(), "s")),
                List.of(
                        "%d invoices with %d lines, read from the beginning: comparing, publishing, acknowledged, stored. Without mapping- and payment-service, since the client has nothing like them."
                                .formatted(count, lines),
                        "The client reads pages of 2,000 invoices by offset and keeps nothing; it read %d invoices with 1,000 in a call, and the first %d with a call for each. Two calls of it at once; the connector makes one at a time."
                                .formatted(many.invoices(), each.invoices()),
                        "Heap: what a full collection leaves, asked for every %d s while reading (%d times), the most of them."
                                .formatted(BETWEEN_LOOKS.toSeconds(), ours.looks()),
                        "CPU seconds by part while the connector read: "
                                + ours.used().inWords()));
    }

    /** Looks at the heap from time to time. Not thread-safe. */
    private static final class Looks {

        private final Heap heap;
        private long next = System.nanoTime() + BETWEEN_LOOKS.toNanos();
        private double most;
        private int number;

        Looks(Heap heap) {
            this.heap = heap;
        }

        void look() {
            if (System.nanoTime() - next >= 0) {
                most = Math.max(most, heap.held());
                number++;
                next = System.nanoTime() + BETWEEN_LOOKS.toNanos();
            }
        }
    }
}
