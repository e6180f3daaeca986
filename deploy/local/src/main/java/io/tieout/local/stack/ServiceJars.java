package io.tieout.local.stack;

import io.tieout.local.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the jars are that ship.
 *
 * @param home the folder of the project
 */
public record ServiceJars(Path home) {

    public Path of(Role role) {
        Path target = home.resolve(role.module()).resolve("target");
        List<Path> candidates = List.of(
                target.resolve(role.module() + ".jar"), target.resolve(role.module() + "-" + version() + ".jar"));
        return candidates.stream()
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new Problem("The jar of " + role.label() + " is missing in " + target
                        + ". Build it with: mvn -DskipTests package"));
    }

    private static String version() {
        String version = ServiceJars.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0-SNAPSHOT" : version;
    }
}
