package io.tieout.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The dashboard and its provisioning, as far as they can be judged without a Grafana. */
class GrafanaTests {

    private static final String FOLDER = "deploy/grafana";

    private final JsonNode dashboard;

    GrafanaTests() throws IOException {
        dashboard = new ObjectMapper().readTree(ProjectFiles.text(FOLDER + "/dashboards/tieout.json"));
    }

    @Test
    void everyPanelAsksTheProvisionedDataSource() {
        Map<String, Object> source = ProjectFiles.map(
                ProjectFiles.list(ProjectFiles.yaml(FOLDER + "/provisioning/datasources/prometheus.yml")
                                .get("datasources"))
                        .getFirst());

        assertThat(ProjectFiles.text(source, "url")).isEqualTo("http://prometheus:9090");
        assertThat(targets())
                .isNotEmpty()
                .allSatisfy(target ->
                        assertThat(target.at("/datasource/uid").asText()).isEqualTo(ProjectFiles.text(source, "uid")));
    }

    @Test
    void theProvidersFolderIsTheOneThatIsMounted() {
        Map<String, Object> provider =
                ProjectFiles.map(ProjectFiles.list(ProjectFiles.yaml(FOLDER + "/provisioning/dashboards/tieout.yml")
                                .get("providers"))
                        .getFirst());
        String folder = ProjectFiles.text(ProjectFiles.map(provider, "options"), "path");

        assertThat(ProjectFiles.text("docker-compose.yml"))
                .contains("./deploy/grafana/dashboards:" + folder + ":ro")
                .contains("./deploy/grafana/provisioning:/etc/grafana/provisioning:ro")
                .contains(folder + "/tieout.json");
    }

    @Test
    void everyMetricOfOursIsRegisteredSomewhere() {
        assertThat(expressions())
                .allSatisfy(expression ->
                        assertThat(Metrics.unknownIn(expression)).as(expression).isEmpty());
    }

    @Test
    void panelsHaveIdsTitlesAndPlacesOfTheirOwn() {
        List<JsonNode> panels = panels().toList();

        assertThat(panels.stream().map(panel -> panel.path("id").asInt()))
                .doesNotHaveDuplicates()
                .doesNotContain(0);
        assertThat(panels.stream()
                        .map(panel -> panel.path("gridPos").path("x") + "/"
                                + panel.path("gridPos").path("y")))
                .doesNotHaveDuplicates();
        assertThat(panels).allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotBlank();
            assertThat(panel.at("/gridPos/x").asInt() + panel.at("/gridPos/w").asInt())
                    .isLessThanOrEqualTo(24);
            if (!panel.path("type").asText().equals("row")) {
                assertThat(panel.path("description").asText()).isNotBlank();
                assertThat(panel.path("targets")).isNotEmpty();
            }
        });
        assertThat(dashboard.path("uid").asText()).isEqualTo("tieout");
        assertThat(dashboard.path("schemaVersion").asInt()).isGreaterThanOrEqualTo(39);
    }

    @Test
    void everyExpressionIsPromQl() throws Exception {
        assumeTrue(Command.isInstalled("promtool"), "promtool is not installed here");
        var rules = new StringBuilder("groups: [{name: dashboard, rules: [\n");
        List<String> expressions = expressions().toList();
        for (int i = 0; i < expressions.size(); i++) {
            String plain = expressions.get(i).replace("$__rate_interval", "1m");
            rules.append("{record: 'panel:%d', expr: '%s'},\n".formatted(i, plain.replace("'", "''")));
        }
        Path file = Files.createTempFile("dashboard", ".yml");
        Files.writeString(file, rules.append("]}]\n"));

        Command checked =
                Command.run(ProjectFiles.ROOT, Map.of(), List.of("promtool", "check", "rules", file.toString()));
        Files.delete(file);

        assertThat(checked.exit()).as(checked.output()).isZero();
        assertThat(checked.output()).contains(expressions.size() + " rules found");
    }

    private Stream<JsonNode> panels() {
        return dashboard.path("panels").valueStream();
    }

    private List<JsonNode> targets() {
        List<JsonNode> targets = new ArrayList<>();
        panels().forEach(panel -> panel.path("targets").forEach(targets::add));
        return targets;
    }

    private Stream<String> expressions() {
        return targets().stream().map(target -> target.path("expr").asText());
    }
}
