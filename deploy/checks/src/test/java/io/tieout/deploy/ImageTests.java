package io.tieout.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageTests {

    private final List<String> recipe =
            ProjectFiles.text("deploy/image/Dockerfile").lines().toList();

    @Test
    void theBaseIsAnArgument() {
        assertThat(recipe.stream().filter(line -> line.startsWith("FROM ")))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("FROM ${JAVA_IMAGE}"));
        assertThat(recipe).anyMatch(line -> line.matches("ARG JAVA_IMAGE=\\S+"));
    }

    @Test
    void theProgramIsNobody() {
        assertThat(recipe.stream().filter(line -> line.startsWith("USER ")).toList())
                .last()
                .asString()
                .matches("USER [1-9][0-9]{3,}:[1-9][0-9]{3,}");
        assertThat(recipe.indexOf("USER 10001:10001")).isGreaterThan(lastIndexOf("FROM "));
    }

    @Test
    void whatChangesLeastIsTheLowestLayer() {
        assertThat(recipe.stream()
                        .filter(line -> line.startsWith("COPY --from=unpacked"))
                        .map(line -> line.replaceAll(".*/layers/([a-z-]+)/.*", "$1")))
                .containsExactly("dependencies", "spring-boot-loader", "snapshot-dependencies", "application");
    }

    @Test
    void theScriptsKeepTheirRightToRun() {
        List<String> scripts = List.of(
                "deploy/image/ready",
                "deploy/offline/build-images",
                "deploy/offline/kafka/entrypoint",
                "deploy/offline/postgres/entrypoint");

        assertThat(scripts).allMatch(script -> Files.isExecutable(ProjectFiles.ROOT.resolve(script)));
    }

    private int lastIndexOf(String start) {
        for (int i = recipe.size() - 1; i >= 0; i--) {
            if (recipe.get(i).startsWith(start)) {
                return i;
            }
        }
        return -1;
    }
}
