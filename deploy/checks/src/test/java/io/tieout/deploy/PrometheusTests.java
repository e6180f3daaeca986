package io.tieout.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PrometheusTests {

    private static final String FOLDER = "deploy/prometheus";

    static List<Map<String, Object>> alerts() {
        return ProjectFiles.list(ProjectFiles.yaml(FOLDER + "/alerts.yml").get("groups")).stream()
                .flatMap(group -> ProjectFiles.list(ProjectFiles.map(group).get("rules")).stream())
                .map(ProjectFiles::map)
                .toList();
    }

    @Test
    void everyServiceIsScrapedOnItsPort() {
        Map<String, Integer> scraped = new TreeMap<>();
        ProjectFiles.list(ProjectFiles.yaml(FOLDER + "/prometheus.yml").get("scrape_configs"))
                .forEach(job -> {
                    Map<String, Object> config = ProjectFiles.map(job);
                    assertThat(config).containsEntry("metrics_path", "/actuator/prometheus");
                    Map<String, Object> names = ProjectFiles.map(
                            ProjectFiles.list(config.get("dns_sd_configs")).getFirst());
                    assertThat(ProjectFiles.texts(names.get("names")))
                            .containsExactly(ProjectFiles.text(config, "job_name"));
                    scraped.put(
                            ProjectFiles.text(config, "job_name"), Integer.valueOf(ProjectFiles.text(names, "port")));
                });

        Map<String, Integer> expected = new TreeMap<>();
        ProjectFiles.servicesAndConsole()
                .forEach(name -> expected.put(name, Settings.of(name).port()));
        assertThat(scraped).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void anAlertSaysWhatIsWrongAndUsesMetricsThatExist(Map<String, Object> alert) {
        assertThat(ProjectFiles.text(alert, "alert")).startsWith("Tieout");
        assertThat(ProjectFiles.text(ProjectFiles.map(alert, "labels"), "severity"))
                .isIn("critical", "warning");
        assertThat(ProjectFiles.map(alert, "annotations")).containsOnlyKeys("summary", "description");
        assertThat(Metrics.unknownIn(ProjectFiles.text(alert, "expr"))).isEmpty();
    }

    @Test
    void everyAlertIsTested() {
        String tests = ProjectFiles.text(FOLDER + "/alerts_test.yml");

        assertThat(alerts()).allSatisfy(alert -> assertThat(tests).contains(ProjectFiles.text(alert, "alert")));
    }

    @Test
    void theRulesPassTheirTests() throws Exception {
        assumeTrue(Command.isInstalled("promtool"), "promtool is not installed here");

        assertThat(promtool("check", "rules", "alerts.yml").exit()).isZero();
        assertThat(promtool("test", "rules", "alerts_test.yml"))
                .satisfies(
                        tested -> assertThat(tested.exit()).as(tested.output()).isZero());
    }

    private static Command promtool(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        return Command.run(ProjectFiles.ROOT.resolve(FOLDER), Map.of(), command);
    }
}
