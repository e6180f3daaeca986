package io.tieout.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class KafkaSettingsTests {

    @Test
    void nothingCreatesTopicsOnItsOwn() throws IOException {
        assertThat(settings()).containsEntry("auto.create.topics.enable", "false");
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws IOException {
        assertThat(settings().getProperty("listeners").split(",")).allMatch(it -> it.contains("://127.0.0.1:"));
        assertThat(settings()).containsEntry("advertised.listeners", "PLAINTEXT://127.0.0.1:19092");
    }

    @Test
    void keepsAFolderWithSpacesAsItIs() throws IOException {
        assertThat(settings()).containsEntry("log.dirs", "/some where/kafka/data");
    }

    private static Properties settings() throws IOException {
        var properties = new Properties();
        properties.load(
                new StringReader(new KafkaSettings(19092, 19093, Path.of("/some where/kafka/data")).asProperties()));
        return properties;
    }
}
