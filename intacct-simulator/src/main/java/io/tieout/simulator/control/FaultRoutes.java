package io.tieout.simulator.control;

import io.tieout.simulator.fault.FaultRule;
import io.tieout.simulator.fault.Faults;
import io.tieout.simulator.fault.Latency;
import io.tieout.simulator.fault.LatencyRule;
import io.tieout.simulator.json.Json;
import java.util.List;
import java.util.Map;

/** Faults and latency. */
final class FaultRoutes {

    private final Faults faults;
    private final Latency latency;

    FaultRoutes(Faults faults, Latency latency) {
        this.faults = faults;
        this.latency = latency;
    }

    void add(Routes routes) {
        routes.add("GET", "faults", request -> faults.all());
        routes.add("POST", "faults", request -> Map.of("id", faults.add(request.as(FaultRule.class))));
        routes.add("DELETE", "faults", request -> {
            faults.clear();
            return Map.of("removed", true);
        });
        routes.add("DELETE", "faults/{id}", request -> Map.of("removed", faults.remove(request.variable("id"))));
        routes.add("GET", "latency", request -> latency.rules());
        routes.add("PUT", "latency", request -> {
            latency.set(List.of(Json.MAPPER.readValue(request.body(), LatencyRule[].class)));
            return latency.rules();
        });
    }
}
