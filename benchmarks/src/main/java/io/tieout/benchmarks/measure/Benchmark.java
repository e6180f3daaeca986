package io.tieout.benchmarks.measure;

import io.tieout.benchmarks.bed.Place;
import io.tieout.benchmarks.result.Findings;
import io.tieout.local.process.Announcer;
import java.util.List;
import java.util.Optional;

/** Something that can be measured. */
public interface Benchmark {

    /** What a person calls it. */
    String name();

    /** Starts what it needs, measures, and stops it again. */
    Findings measure(Place place, Scale scale, Announcer announcer);

    static List<Benchmark> all() {
        return List.of(
                new OneCompany(),
                new Calls(),
                new Latency(),
                new VendorSdk(),
                new ManyCompanies(),
                new Neighbour(),
                new Flood(),
                new Backlog(),
                new Choices(),
                new Import());
    }

    static Optional<Benchmark> named(String name) {
        return all().stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
