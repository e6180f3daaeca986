package io.tieout.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.event.Decoded;
import io.tieout.model.event.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was sent yesterday is understood today. A fixture is never edited: a new form of an event gets a new file. */
class OldFixturesTests {

    private final EventCodec codec = new EventCodec();

    static List<Fixtures.Fixture> all() {
        return Fixtures.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aRecordedEventIsReadAndWrittenAgainWithoutLoss(Fixtures.Fixture fixture) {
        Decoded decoded = codec.decode(fixture.raw());

        assertThat(decoded).isInstanceOfSatisfying(Decoded.Understood.class, understood -> {
            assertThat(understood.event().data()).isInstanceOf(fixture.type().payload());
            assertThat(Json.mapper().readTree(codec.encode(understood.event()).body()))
                    .isEqualTo(fixture.tree());
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void fieldsOfANewerSenderAreIgnored(Fixtures.Fixture fixture) {
        String newer = fixture.body().replaceFirst("\\{", "{\"addedLater\":{\"x\":[1,2]},");

        assertThat(codec.decode(Fixtures.rawOf(fixture.type(), newer)))
                .isEqualTo(codec.decode(fixture.raw()))
                .isInstanceOf(Decoded.Understood.class);
    }

    @Test
    void everyRecordedFileBelongsToAnEventType() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/fixtures/v1"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            all().stream().map(f -> f.name() + ".json").toList());
        }
    }
}
