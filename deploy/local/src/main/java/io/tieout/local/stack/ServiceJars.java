package io.tieout.local.stack;

import io.tieout.embedded.Reason;
import io.tieout.local.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

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
                .filter(ServiceJars::isProgram)
                .findFirst()
                .orElseThrow(() -> new Problem("The jar of " + role.label() + " in " + target
                        + " is missing or is not a program. Build it with: mvn -DskipTests package"));
    }

    private static boolean isProgram(Path jar) {
        if (!Files.isRegularFile(jar)) {
            return false;
        }
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            return manifest != null && manifest.getMainAttributes().containsKey(Attributes.Name.MAIN_CLASS);
        } catch (IOException e) {
            throw new Problem("The jar " + jar + " cannot be read: " + Reason.of(e) + ".", e);
        }
    }

    private static String version() {
        String version = ServiceJars.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0-SNAPSHOT" : version;
    }
}
