package io.tieout.local.stack;

import io.tieout.embedded.Reason;
import io.tieout.local.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The builds of the services that were unpacked once. Each is about 170 MB with the classes that it remembers, and each build is another one.
 *
 * @param services the folder in which each build has a folder, named by its service and its content
 */
record OldBuilds(Path services, Clock clock) {

    /** How long a build is kept that nobody starts. */
    static final Duration KEPT = Duration.ofDays(7);

    /** Notes that the build was started now. */
    static Path used(Path build) {
        try {
            return Files.setLastModifiedTime(
                    build, FileTime.from(Clock.systemUTC().instant()));
        } catch (IOException e) {
            throw new Problem("The folder " + build + " cannot be written: " + Reason.of(e) + ".", e);
        }
    }

    /** Deletes the builds of a service that were not started for a week and of which no process runs. */
    void forget(String service) {
        List<Path> old;
        try (Stream<Path> builds = Files.list(services)) {
            old = builds.filter(it -> it.getFileName().toString().startsWith(service + "-"))
                    .filter(this::isOld)
                    .toList();
        } catch (IOException e) {
            throw new Problem("The folder " + services + " cannot be read: " + Reason.of(e) + ".", e);
        }
        old.stream().filter(build -> !runs(build)).map(DataFolder::new).forEach(DataFolder::wipe);
    }

    private boolean isOld(Path build) {
        try {
            return Files.getLastModifiedTime(build)
                    .toInstant()
                    .isBefore(clock.instant().minus(KEPT));
        } catch (NoSuchFileException e) {
            // Another launcher forgot it in this moment.
            return false;
        } catch (IOException e) {
            throw new Problem("The folder " + build + " cannot be read: " + Reason.of(e) + ".", e);
        }
    }

    private static boolean runs(Path build) {
        String inside = build.toString();
        return ProcessHandle.allProcesses()
                .flatMap(process -> process.info().arguments().stream().flatMap(Stream::of))
                .anyMatch(argument -> argument.contains(inside));
    }
}
