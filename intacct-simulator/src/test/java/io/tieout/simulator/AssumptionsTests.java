package io.tieout.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.simulator.assumption.Assumption;
import io.tieout.simulator.assumption.KnownAssumptions;
import io.tieout.simulator.company.Assumptions;
import io.tieout.simulator.company.CompanyDefinition;
import io.tieout.simulator.company.Sender;
import io.tieout.simulator.company.User;
import io.tieout.simulator.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AssumptionsTests {

    private static final JsonNode DEFAULTS =
            Json.MAPPER.valueToTree(CompanyDefinition.of("ANY", new User("u", "p"), new Sender("s", "p")));

    @Test
    void theReadmeListsExactlyTheAssumptionsOfTheData() throws IOException {
        List<String> listed = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| SIM-"))
                .toList();

        assertThat(listed)
                .containsExactlyElementsOf(KnownAssumptions.all().stream()
                        .map(AssumptionsTests::line)
                        .toList());
    }

    @Test
    void everyAssumptionSaysWhatIsKnownAndHowToFindOut() {
        assertThat(KnownAssumptions.all()).allSatisfy(assumption -> {
            assertThat(assumption.assumed()).as(assumption.id()).isNotBlank();
            assertThat(assumption.sources()).as(assumption.id()).isNotBlank();
            assertThat(assumption.probe()).as(assumption.id()).isNotBlank();
        });
        assertThat(KnownAssumptions.all()).extracting(Assumption::id).doesNotHaveDuplicates();
    }

    @Test
    void everySettingIsAFieldOfTheDefinitionAndItsFirstValueIsTheDefault() {
        List<String> settings = new ArrayList<>();
        for (Assumption assumption : KnownAssumptions.all()) {
            if (assumption.setting() != null) {
                settings.add(assumption.setting());
                String[] path = assumption.setting().split("\\.");
                assertThat(DEFAULTS.path(path[0]).path(path[1]).asString())
                        .as(assumption.setting())
                        .isEqualTo(assumption.values().getFirst());
            }
        }
        assertThat(settings)
                .containsAll(Arrays.stream(Assumptions.class.getRecordComponents())
                        .map(component -> "assumptions." + component.getName())
                        .toList());
    }

    @Test
    void theValuesOfASettingAreThoseThatTheDefinitionTakes() {
        for (var component : Assumptions.class.getRecordComponents()) {
            Assumption assumption = KnownAssumptions.all().stream()
                    .filter(one -> ("assumptions." + component.getName()).equals(one.setting()))
                    .findFirst()
                    .orElseThrow();
            assertThat(assumption.values())
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(component.getType().getEnumConstants())
                                    .map(String::valueOf)
                                    .toList());
        }
    }

    private static String line(Assumption assumption) {
        String setting = assumption.setting() == null
                ? ""
                : "`" + assumption.setting() + "` " + String.join(" ", assumption.values());
        return "| " + assumption.id() + " | " + assumption.assumed() + " | " + setting + " |";
    }
}
