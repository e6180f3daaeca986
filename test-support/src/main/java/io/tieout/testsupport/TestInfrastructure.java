package io.tieout.testsupport;

/**
 * A real Kafka and a real PostgreSQL for the tests of this JVM, started at first use.
 *
 * <p>The environment variable {@code TIEOUT_TEST_INFRASTRUCTURE} may be {@code embedded} or {@code containers} to decide
 * what is otherwise found out: whether a Docker engine answers.
 */
public final class TestInfrastructure {
    private TestInfrastructure() {}

    /** The Kafka of this JVM. Topics are never created on their own: see {@link TestKafka#createTopics(String...)}. */
    public static TestKafka kafka() {
        return KafkaHolder.KAFKA;
    }

    /** The PostgreSQL of this JVM. */
    public static TestPostgres postgres() {
        return PostgresHolder.POSTGRES;
    }

    private static final class SourceHolder {
        static final Source SOURCE = Source.chosen();
    }

    private static final class KafkaHolder {
        static final TestKafka KAFKA = new TestKafka(SourceHolder.SOURCE.startKafka());
    }

    private static final class PostgresHolder {
        static final TestPostgres POSTGRES = new TestPostgres(SourceHolder.SOURCE.startPostgres());
    }
}
