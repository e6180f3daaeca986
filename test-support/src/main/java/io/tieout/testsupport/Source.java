package io.tieout.testsupport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/** Where the infrastructure of the tests comes from. */
sealed interface Source permits EmbeddedSource, ContainerSource {
    String VARIABLE = "TIEOUT_TEST_INFRASTRUCTURE";

    /** Starts Kafka and returns the address for clients, as {@code host:port}. */
    String startKafka();

    /** Starts PostgreSQL and returns the address of its administrative database. */
    TestDatabase startPostgres();

    static Source chosen() {
        String wish = System.getenv().getOrDefault(VARIABLE, "auto").toLowerCase(Locale.ROOT);
        return switch (wish) {
            case "embedded" -> new EmbeddedSource();
            case "containers" -> new ContainerSource();
            case "auto" -> dockerAnswers() ? new ContainerSource() : new EmbeddedSource();
            default ->
                throw new IllegalArgumentException(VARIABLE + " must be auto, embedded or containers, but is: " + wish);
        };
    }

    private static boolean dockerAnswers() {
        return engineIsConfigured() && engineIsUsable();
    }

    /** An engine without access to a registry answers, but cannot start what it does not have yet. */
    private static boolean engineIsUsable() {
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(Source.class)
                    .warn(
                            "A Docker engine answers but cannot be used; the tests run on embedded servers: {}",
                            e.getMessage());
            return false;
        }
    }

    /** Where no engine can be, the library need not search: its search is slow and fills the output with stack traces. */
    private static boolean engineIsConfigured() {
        String home = System.getProperty("user.home");
        String runtime = System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/run/user");
        return System.getenv("DOCKER_HOST") != null
                || Stream.of(
                                Path.of("/var/run/docker.sock"),
                                Path.of(home, ".docker", "run", "docker.sock"),
                                Path.of(home, ".docker", "desktop", "docker.sock"),
                                Path.of(home, ".testcontainers.properties"),
                                Path.of(runtime, "docker.sock"))
                        .anyMatch(Files::exists);
    }
}
