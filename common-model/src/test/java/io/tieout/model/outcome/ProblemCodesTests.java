package io.tieout.model.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of codes that people read is the one that the services use. */
class ProblemCodesTests {

    @Test
    void theTableInTheDocumentsIsTheRegistry() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../docs/events.md"));
        List<String> table = lines.subList(lines.indexOf("## Problem codes"), lines.indexOf("## Examples")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(table)
                .containsExactlyElementsOf(Arrays.stream(ProblemCode.values())
                        .map(ProblemCodesTests::row)
                        .toList());
    }

    @Test
    void whereSomebodyHasToActItIsSaidWhere() {
        assertThat(ProblemCode.values())
                .allSatisfy(code ->
                        assertThat(code.where().isEmpty()).as(code.name()).isEqualTo(code.mender() == Mender.NOBODY));
    }

    @Test
    void whatIsTheMatterIsTheEndOfASentence() {
        assertThat(ProblemCode.values()).extracting(ProblemCode::meaning).doesNotHaveDuplicates();
        assertThat(ProblemCode.values())
                .allSatisfy(code -> assertThat(code.meaning()).isNotBlank().doesNotEndWith("."));
    }

    @Test
    void noServiceMakesAProblemWithACodeOfItsOwn() throws IOException {
        var ofText = Pattern.compile("new (Problem|Refusal)\\(\\s*\"");

        for (String service : List.of("connector", "mapping", "payment", "scheduler")) {
            try (var files = Files.walk(Path.of("../" + service + "-service/src/main/java"))) {
                List<Path> sources =
                        files.filter(file -> file.toString().endsWith(".java")).toList();
                assertThat(sources).isNotEmpty();
                for (Path source : sources) {
                    assertThat(ofText.matcher(Files.readString(source)).find())
                            .as("%s takes its codes from ProblemCode", source)
                            .isFalse();
                }
            }
        }
    }

    private static String row(ProblemCode code) {
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        code.name(),
                        code.meaning(),
                        code.mender().words(),
                        code.where().isEmpty() ? "–" : code.where());
    }
}
