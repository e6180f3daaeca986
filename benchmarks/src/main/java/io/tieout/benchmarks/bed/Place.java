package io.tieout.benchmarks.bed;

import io.tieout.local.stack.DataFolder;
import io.tieout.local.stack.Ports;
import io.tieout.local.stack.Role;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where a benchmark runs.
 *
 * @param home the folder of the project, with the jars that ship
 * @param folder is emptied before each run
 * @param firstPort the first of as many free ports in a row as there are roles
 */
public record Place(Path home, DataFolder folder, int firstPort) {

    Ports ports() {
        Map<Role, Integer> chosen = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            chosen.put(role, firstPort + role.ordinal());
        }
        return Ports.usualExcept(chosen);
    }
}
