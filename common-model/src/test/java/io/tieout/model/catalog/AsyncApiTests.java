package io.tieout.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tieout.model.event.Decoded;
import io.tieout.model.event.RawEvent;
import io.tieout.model.event.Topic;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** asyncapi.yaml says what the registry says: no topic, event or setting more, and none less. */
class AsyncApiTests {

    private static JsonNode api;

    @BeforeAll
    static void read() throws IOException {
        api = new YAMLMapper().readTree(Fixtures.text("/asyncapi.yaml"));
    }

    @Test
    void theChannelsAreThePublicTopicsAndTheDeadLettersOfWhatBillingPublishes() {
        var addresses = new TreeSet<String>();
        api.path("channels")
                .forEach(channel -> addresses.add(channel.path("address").asText()));

        var expected = new TreeSet<String>();
        publicTopics().forEach(topic -> {
            expected.add(topic.topicName());
            if (isFromBilling(topic)) {
                expected.add(topic.deadLetterName());
            }
        });
        assertThat(api.path("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(addresses).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_ANY,
            names = {"BILLING_.*", "ERP_.*"})
    void aChannelHasTheSettingsOfItsTopic(Topic topic) {
        assertThat(settings(topic.topicName())).isEqualTo(topic.settings());
        if (isFromBilling(topic)) {
            assertThat(settings(topic.deadLetterName())).isEqualTo(topic.deadLetterSettings());
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.MATCH_ANY,
            names = {"BILLING_.*", "ERP_.*"})
    void aChannelCarriesExactlyTheEventsOfItsTopic(Topic topic) {
        Map<String, String> schemaByName = new TreeMap<>();
        for (JsonNode reference : channel(topic.topicName()).path("messages")) {
            JsonNode message = resolve(reference);
            schemaByName.put(
                    message.path("name").asText(),
                    message.at("/payload/schema/$ref").asText());
            assertThat(message.path("contentType").asText()).isEqualTo("application/json");
            assertThat(message.at("/traits/0/$ref").asText()).isEqualTo("#/components/messageTraits/cloudEvent");
        }

        Map<String, String> expected = new TreeMap<>();
        EventTypes.all().stream()
                .filter(type -> type.topic() == topic)
                .forEach(type ->
                        expected.put(type.name(), Schemas.resourceOf(type).substring(1)));
        assertThat(schemaByName).isEqualTo(expected);
    }

    @Test
    void tieoutReceivesWhatBillingPublishesAndSendsTheRest() {
        Map<String, String> actionByAddress = new HashMap<>();
        for (JsonNode operation : api.path("operations")) {
            String address = resolve(operation.path("channel")).path("address").asText();
            assertThat(actionByAddress.put(address, operation.path("action").asText()))
                    .as("operations on %s", address)
                    .isNull();
        }

        Map<String, String> expected = new HashMap<>();
        publicTopics().forEach(topic -> {
            expected.put(topic.topicName(), isFromBilling(topic) ? "receive" : "send");
            if (isFromBilling(topic)) {
                expected.put(topic.deadLetterName(), "send");
            }
        });
        assertThat(actionByAddress).isEqualTo(expected);
    }

    @Test
    void theHeadersAreThoseThatTheCodecWritesAndInsistsOn() {
        JsonNode headers = api.at("/components/messageTraits/cloudEvent/headers");
        var documented = new TreeSet<String>();
        headers.path("properties").fieldNames().forEachRemaining(documented::add);
        var fixture = Fixtures.receivedPayment();
        var understood = (Decoded.Understood) new EventCodec().decode(fixture.raw());

        assertThat(documented)
                .isEqualTo(new TreeSet<>(
                        new EventCodec().encode(understood.event()).headers().keySet()));
        for (String header : documented) {
            var without = Fixtures.headers(fixture.type());
            without.remove(header);
            String reason =
                    Fixtures.reasonFor(new RawEvent(without, fixture.raw().body()));
            assertThat(texts(headers.path("required")).contains(header))
                    .as(header)
                    .isEqualTo(!reason.equals("understood"));
        }
    }

    @Test
    void everyMessageIsUsed() {
        var used = new TreeSet<String>();
        api.path("channels")
                .forEach(channel -> channel.path("messages")
                        .forEach(message ->
                                used.add(resolve(message).path("name").asText())));
        var defined = new TreeSet<String>();
        api.at("/components/messages")
                .forEach(message -> defined.add(message.path("name").asText()));

        assertThat(defined).isEqualTo(used);
    }

    private static List<Topic> publicTopics() {
        return Arrays.stream(Topic.values()).filter(Topic::isPublic).toList();
    }

    private static boolean isFromBilling(Topic topic) {
        return topic.topicName().startsWith("billing.");
    }

    private static JsonNode channel(String address) {
        for (JsonNode channel : api.path("channels")) {
            if (channel.path("address").asText().equals(address)) {
                return channel;
            }
        }
        throw new AssertionError("no channel has the address " + address);
    }

    private static Map<String, String> settings(String address) {
        JsonNode kafka = channel(address).at("/bindings/kafka");
        assertThat(kafka.path("topic").asText()).isEqualTo(address);
        Map<String, String> settings = new HashMap<>();
        kafka.path("topicConfiguration")
                .properties()
                .forEach(setting -> settings.put(
                        setting.getKey(),
                        setting.getValue().isArray()
                                ? String.join(",", texts(setting.getValue()))
                                : setting.getValue().asText()));
        return settings;
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }

    private static JsonNode resolve(JsonNode reference) {
        JsonNode target = api.at(reference.path("$ref").asText().substring(1));
        assertThat(target.isMissingNode()).as("target of %s", reference).isFalse();
        return target;
    }
}
