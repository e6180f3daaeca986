package io.tieout.simulator.assumption;

import io.tieout.simulator.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** All assumptions, in the order of their numbers. */
public final class KnownAssumptions {

    private static final String FILE = "/io/tieout/simulator/assumptions.json";

    private KnownAssumptions() {}

    /** Reads them. */
    public static List<Assumption> all() {
        try (InputStream in = KnownAssumptions.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + FILE + " is missing in the simulator's jar.");
            }
            return List.of(Json.MAPPER.readValue(in.readAllBytes(), Assumption[].class));
        } catch (IOException failed) {
            throw new UncheckedIOException("The resource " + FILE + " cannot be read.", failed);
        }
    }
}
