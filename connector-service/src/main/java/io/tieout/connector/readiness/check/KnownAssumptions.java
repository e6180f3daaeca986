package io.tieout.connector.readiness.check;

import io.tieout.model.event.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** All assumptions, in the order of their numbers. They are those of the simulator, whose list the build takes over as it is. */
public final class KnownAssumptions {

    private static final String FILE = "/assumptions.json";

    private KnownAssumptions() {}

    /** Reads them. */
    public static List<Assumption> all() {
        try (InputStream in = KnownAssumptions.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The resource %s is missing: build the connector anew.".formatted(FILE));
            }
            return List.of(Json.mapper().readValue(in.readAllBytes(), Assumption[].class));
        } catch (IOException failed) {
            throw new UncheckedIOException("The resource %s cannot be read.".formatted(FILE), failed);
        }
    }
}
