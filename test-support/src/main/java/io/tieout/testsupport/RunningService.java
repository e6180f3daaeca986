package io.tieout.testsupport;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** What every service is given to run in a test: the Kafka of this JVM, a database of its own, and the secret of its tokens. */
public final class RunningService {

    private static final String SECRET = "a-secret-for-tests-only-0123456789-0123456789";

    private RunningService() {}

    /**
     * Names the infrastructure.
     *
     * @param registry takes a property and its value, as Spring's {@code DynamicPropertyRegistry::add}
     * @return the database
     */
    public static TestDatabase infrastructure(BiConsumer<String, Supplier<Object>> registry) {
        TestDatabase database = TestInfrastructure.postgres().freshDatabase();
        registry.accept(
                "TIEOUT_KAFKA_BOOTSTRAP", () -> TestInfrastructure.kafka().bootstrapServers());
        registry.accept("TIEOUT_DATABASE_URL", database::jdbcUrl);
        registry.accept("tieout.memory.topic", database::memoryTopic);
        registry.accept("TIEOUT_DATABASE_USER", database::user);
        registry.accept("TIEOUT_DATABASE_PASSWORD", database::password);
        registry.accept("TIEOUT_JWT_SECRET", () -> SECRET);
        return database;
    }

    /** @param email in the caller's token */
    public static RestClient clientWithEmail(int port, String email, String... tenants) {
        return RestClient.of(port, SECRET, Map.of("email", email), tenants);
    }

    /** @param tenants that the caller's token opens; {@code *} for all */
    public static RestClient client(int port, String... tenants) {
        return RestClient.of(port, SECRET, tenants);
    }
}
