package io.tieout.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.event.Json;
import io.tieout.model.event.RawEvent;
import io.tieout.model.event.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/events.md shows what the code does. */
class EventsPageTests {

    private static final Pattern EXAMPLE = Pattern.compile("<!-- (\\S+) -->\n```json\n(.*?)```", Pattern.DOTALL);

    private static String page;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Path.of("../docs/events.md"));
    }

    @Test
    void everyExampleIsARecordedEvent() {
        Map<String, Fixtures.Fixture> fixtures = new HashMap<>();
        Fixtures.ofPublicEvents().forEach(fixture -> fixtures.put(fixture.name(), fixture));

        List<String> shown = EXAMPLE.matcher(page)
                .results()
                .map(example -> {
                    assertThat(Json.mapper().readTree(example.group(2)))
                            .as(example.group(1))
                            .isEqualTo(Objects.requireNonNull(fixtures.get(example.group(1)))
                                    .tree());
                    return example.group(1);
                })
                .toList();

        assertThat(page.split("```json", -1)).hasSize(shown.size() + 1);
        assertThat(shown).contains("billing.payment.received.v1", "erp.outcome.decided.v1");
    }

    @Test
    void theTableOfTopicsIsTheRegistry() {
        List<String> expected = Arrays.stream(Topic.values())
                .filter(Topic::isPublic)
                .map(topic -> "| `%s` | %s | %s | %d days |"
                        .formatted(
                                topic.topicName(),
                                topic.topicName().startsWith("billing.") ? "billing" : "Tieout",
                                events(topic),
                                topic.retention().toDays()))
                .toList();

        assertThat(page.lines().filter(line -> line.matches("\\| `(billing|erp)\\..*")))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void theTableOfHeadersIsWhatTheCodecInsistsOn() {
        var fixture = Fixtures.receivedPayment();

        assertThat(page.lines().filter(line -> line.matches("\\| `(ce_|content-type).*")))
                .hasSize(10)
                .allSatisfy(line -> {
                    var cells = line.split("\\|", -1);
                    var headers = Fixtures.headers(fixture.type());
                    headers.remove(cells[1].strip().replace("`", ""));
                    var without = new RawEvent(headers, fixture.raw().body());
                    assertThat(Fixtures.reasonFor(without).equals("understood") ? "no" : "yes")
                            .isEqualTo(cells[2].strip());
                });
    }

    private static String events(Topic topic) {
        return String.join(
                ", ",
                EventTypes.all().stream()
                        .filter(type -> type.topic() == topic)
                        .map(type -> "`" + type.name().substring("io.tieout.".length()) + "`")
                        .toList());
    }
}
