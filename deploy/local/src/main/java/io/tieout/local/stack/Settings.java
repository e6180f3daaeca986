package io.tieout.local.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a stack is started with.
 *
 * @param home the folder of the project, with the jars that ship
 * @param folder where everything is kept
 * @param ports who listens where
 * @param simulatorArguments what the simulator is told beyond its port
 * @param extra environment variables for all services beyond the usual ones
 * @param without programs that are not started, because somebody runs them elsewhere
 */
public record Settings(
        Path home,
        DataFolder folder,
        Ports ports,
        List<String> simulatorArguments,
        Map<String, String> extra,
        Set<Role> without) {

    public Settings {
        simulatorArguments = List.copyOf(simulatorArguments);
        extra = Map.copyOf(extra);
        without = Set.copyOf(without);
    }
}
