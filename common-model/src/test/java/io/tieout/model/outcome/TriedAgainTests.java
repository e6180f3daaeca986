package io.tieout.model.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Which refusals are tried again by themselves. */
class TriedAgainTests {

    private static final Pattern CODE = Pattern.compile("`([A-Z_]+)`");

    @Test
    void theListInTheDocumentsIsThatOfTheServices() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../docs/events.md"));
        String list = String.join(
                " ", lines.subList(lines.indexOf("### Tried again by themselves"), lines.indexOf("## Examples")));

        assertThat(CODE.matcher(list).results().map(found -> found.group(1)))
                .containsExactlyElementsOf(
                        TriedAgain.codes().stream().map(Enum::name).toList());
    }

    @Test
    void nobodyElseThanIntacctAndTheMappingMendsThemButForAFieldThatACompanyWants() {
        assertThat(TriedAgain.codes())
                .filteredOn(code -> code.mender() != Mender.INTACCT && code.mender() != Mender.MAPPING)
                .containsExactly(ProblemCode.REQUIRED_FIELD_MISSING);
    }

    @Test
    void otherSettingsMendWhatIsMendedInThemAndTheDimensionsThatAnAccountRequires() {
        assertThat(TriedAgain.whenSettingsChange())
                .contains("MAPPING_INCOMPLETE", "ACCOUNT_MISSING", "DIMENSION_MISSING", "CLASS_NOT_VALID")
                .doesNotContain("CLOSED_PERIOD", "MORE_THAN_DUE");
    }

    @Test
    void aCodeThatIsNotKnownIsNotTriedAgain() {
        assertThat(TriedAgain.byItself("CLOSED_PERIOD")).isTrue();
        assertThat(TriedAgain.byItself("MORE_THAN_DUE")).isFalse();
        assertThat(TriedAgain.byItself("OF_ANOTHER_VERSION")).isFalse();
    }
}
