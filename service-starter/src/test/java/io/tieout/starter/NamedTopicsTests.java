package io.tieout.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.event.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No program and no configuration of ours names a topic by text: it names one of the registry, which the compiler or the start checks. */
class NamedTopicsTests {

    private static final Pattern NAMED = Pattern.compile(
            Stream.of(Topic.values())
                    .map(topic -> Pattern.quote(topic.topicName()))
                    .collect(Collectors.joining("|", "(?:\"|: *)(?:", ")(?:\\.dlt)?(?:\"|\\s*$)")),
            Pattern.MULTILINE);

    @Test
    void onlyTheRegistryWritesTheNamesOfTopics() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            List<String> naming = files.filter(NamedTopicsTests::isOurs)
                    .filter(file -> NAMED.matcher(text(file)).find())
                    .map(file -> file.getFileName().toString())
                    .toList();

            assertThat(naming).containsExactly("Topic.java");
        }
    }

    private static boolean isOurs(Path file) {
        String path = file.toString();
        return path.contains("src/main/") && (path.endsWith(".java") || path.endsWith(".yml"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
