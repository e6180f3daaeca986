package io.tieout.testsupport;

import io.tieout.embedded.KafkaNode;
import io.tieout.embedded.PostgresNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Real servers as processes of this machine, in folders that vanish with them. */
final class EmbeddedSource implements Source {

    @Override
    public String startKafka() {
        Path folder = temporary("kafka");
        KafkaNode node = KafkaNode.at(folder).start();
        Reaper.afterThisJvm("KILL", node.pid(), folder);
        return node.bootstrapServers();
    }

    @Override
    public TestDatabase startPostgres() {
        Path folder = temporary("postgres");
        PostgresNode node = PostgresNode.at(folder).maxConnections(300).start();
        // QUIT is PostgreSQL's immediate shutdown: the data is thrown away anyhow.
        Reaper.afterThisJvm("QUIT", node.pid(), folder);
        return new TestDatabase(node.jdbcUrl("postgres"), node.user(), node.password());
    }

    private static Path temporary(String name) {
        try {
            return Files.createTempDirectory("tieout-test-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder for " + name + " could be created", e);
        }
    }
}
