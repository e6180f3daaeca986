package io.tieout.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.model.event.EventType;
import io.tieout.model.event.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schemas say exactly what the records accept. */
class SchemasTests {

    /** What a JSON Schema cannot express: sums over several fields. */
    private static final String SUMS = ".*add up to.*";

    static List<Fixtures.Fixture> ofPublicEvents() {
        return Fixtures.ofPublicEvents();
    }

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/schemas"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsAValidSchemaNamedLikeItsId(Path file) throws IOException {
        String text = Files.readString(file);

        assertThat(SchemaRegistries.problemsOfSchema(text)).isEmpty();
        assertThat(Json.mapper().readTree(text).path("$id").stringValue())
                .isEqualTo("urn:tieout:schema:" + file.getFileName().toString().replaceAll("\\.json$", ""));
        assertThat(Json.mapper().readTree(text).path("description").stringValue())
                .isNotBlank();
    }

    @Test
    void everyPublicEventHasASchemaAndNoPrivateOneHas() {
        for (EventType<?> type : EventTypes.all()) {
            assertThat(Schemas.class.getResource(Schemas.resourceOf(type)) != null)
                    .as(type.name())
                    .isEqualTo(type.topic().isPublic());
        }
    }

    @ParameterizedTest
    @MethodSource("ofPublicEvents")
    void theRecordedEventsAreValid(Fixtures.Fixture fixture) {
        assertThat(SchemaRegistries.problems(fixture.type(), fixture.body())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ofPublicEvents")
    void requiredIsExactlyWhatTheRecordRefusesWithout(Fixtures.Fixture fixture) {
        assertThat(places(fixture.tree())).isNotEmpty().allSatisfy(place -> {
            String body = place.without(fixture.tree());
            String reason = Fixtures.reasonFor(Fixtures.rawOf(fixture.type(), body));
            List<String> problems = SchemaRegistries.problems(fixture.type(), body);
            if (problems.isEmpty()) {
                assertThat(reason).as("without %s", place).matches("understood|" + SUMS);
            } else {
                assertThat(problems).as("without %s", place).anyMatch(problem -> problem.contains("required"));
                assertThat(reason).as("without %s", place).isNotEqualTo("understood");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("ofPublicEvents")
    void aNumberIsRefusedByBothWhereTheContractHasNone(Fixtures.Fixture fixture) {
        assertThat(places(fixture.tree())).allSatisfy(place -> {
            String body = place.replacedBy7(fixture.tree());
            assertThat(SchemaRegistries.problems(fixture.type(), body))
                    .as("7 at %s", place)
                    .isNotEmpty();
            assertThat(Fixtures.reasonFor(Fixtures.rawOf(fixture.type(), body)))
                    .as("7 at %s", place)
                    .isNotEqualTo("understood");
        });
    }

    @Test
    void moneyOfEveryAllowedFormIsValidAndOthersAreNot() {
        assertThat(List.of("0.01", "1", "99999999999999.99"))
                .allSatisfy(amount -> assertThat(customerPays(amount)).isEmpty());
        assertThat(List.of(
                        "1e3", "+1.00", "1,000.00", "", " 1", "1.", ".5", "100000000000000.00", "0", "0.00", "-1.00"))
                .allSatisfy(
                        amount -> assertThat(customerPays(amount)).as(amount).isNotEmpty());
    }

    private static List<String> customerPays(String amount) {
        ObjectNode payment = (ObjectNode) Fixtures.receivedPayment().tree();
        ((ObjectNode) payment.path("amount")).put("amount", amount);
        return SchemaRegistries.problems(Fixtures.receivedPayment().type(), payment.toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "0.00 | [] | true",
                "0 | 0.00 | true",
                "0.00 | absent | true",
                "-15.00 | -15.00 | true",
                "1.00 | [] | false"
            })
    void anInvoiceOfNothingAndACreditNoteAreUnderstood(String total, String line, boolean understood) {
        ObjectNode invoice = (ObjectNode) Fixtures.all().stream()
                .filter(fixture -> fixture.type() == EventTypes.BILLING_INVOICE)
                .findFirst()
                .orElseThrow()
                .tree();
        ((ObjectNode) invoice.path("total")).put("amount", total);
        ArrayNode lines = invoice.putArray("lines");
        switch (line) {
            case "absent" -> invoice.remove("lines");
            case "[]" -> {}
            default ->
                lines.addObject()
                        .put("description", "Trial month")
                        .putObject("amount")
                        .put("amount", line)
                        .put("currency", "USD");
        }

        assertThat(SchemaRegistries.problems(EventTypes.BILLING_INVOICE, invoice.toString()))
                .isEmpty();
        assertThat(Fixtures.reasonFor(Fixtures.rawOf(EventTypes.BILLING_INVOICE, invoice.toString())))
                .isEqualTo(understood ? "understood" : "\"total\" is 1.00 USD but the lines add up to 0.00 USD");
    }

    /** A property, or an element, somewhere in a body. */
    private record Place(List<Object> path) {

        String without(JsonNode tree) {
            if (parentIn(tree) instanceof ObjectNode parent) {
                parent.remove((String) path.getLast());
            }
            return tree.toString();
        }

        String replacedBy7(JsonNode tree) {
            switch (parentIn(tree)) {
                case ObjectNode parent -> parent.put((String) path.getLast(), 7);
                case ArrayNode parent -> parent.set((int) path.getLast(), 7);
                default -> throw new IllegalStateException("nothing else has children");
            }
            return tree.toString();
        }

        private JsonNode parentIn(JsonNode tree) {
            JsonNode node = tree;
            for (Object step : path.subList(0, path.size() - 1)) {
                node = step instanceof Integer index ? node.path(index) : node.path((String) step);
            }
            return node;
        }

        boolean isProperty() {
            return path.getLast() instanceof String;
        }
    }

    private static List<Place> places(JsonNode tree) {
        List<Place> found = new ArrayList<>();
        collect(tree, List.of(), found);
        return found.stream().filter(Place::isProperty).toList();
    }

    private static void collect(JsonNode node, List<Object> path, List<Place> found) {
        if (!path.isEmpty()) {
            found.add(new Place(path));
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> collect(entry.getValue(), and(path, entry.getKey()), found));
        }
        for (int i = 0; node instanceof ArrayNode && i < node.size(); i++) {
            collect(node.path(i), and(path, i), found);
        }
    }

    private static List<Object> and(List<Object> path, Object step) {
        var longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }
}
