package io.tieout.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComposeTests {

    private static final String SIMULATOR = "intacct-simulator";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::([-?])([^}]*))?}");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^(#?)([A-Z_]+)=(.*)$");

    private final Map<String, Object> compose = ProjectFiles.yaml("docker-compose.yml");

    static List<String> services() {
        return ProjectFiles.servicesAndConsole();
    }

    static List<String> ours() {
        var ours = new ArrayList<>(ProjectFiles.servicesAndConsole());
        ours.add(SIMULATOR);
        return ours;
    }

    static List<String> everything() {
        return List.copyOf(ProjectFiles.map(ProjectFiles.yaml("docker-compose.yml"), "services")
                .keySet());
    }

    @Test
    void everyServiceAndTheSimulatorIsThereWithWhatTheyNeed() {
        var expected = new TreeSet<>(ours());
        expected.addAll(List.of("kafka", "postgres", "mailpit", "prometheus", "grafana"));

        assertThat(new TreeSet<>(everything())).isEqualTo(expected);
    }

    /** By default it listens on the loopback, which in a container nobody else reaches. */
    @Test
    void theSimulatorListensWhereOtherContainersReachIt() {
        assertThat(ProjectFiles.texts(container(SIMULATOR).get("command")))
                .containsSubsequence("--host", "0.0.0.0")
                .containsSubsequence("--port", "18099");
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceListensWhereItsApplicationYmlSays(String name) {
        int port = Settings.of(name).port();

        assertThat(environment(name)).containsEntry("SERVER_PORT", String.valueOf(port));
        assertThat(ProjectFiles.texts(container(name).get("ports")))
                .containsExactly("127.0.0.1:${TIEOUT_%s_PORT:-%d}:%d"
                        .formatted(name.replace("-service", "").toUpperCase(Locale.ROOT), port, port));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsGivenWhatItReadsAndNothingElse(String name) {
        Settings settings = Settings.of(name);

        assertThat(settings.known())
                .as("variables that %s reads", name)
                .containsAll(environment(name).keySet());
        assertThat(environment(name).keySet())
                .as("variables that %s is given", name)
                .containsAll(settings.needed());
    }

    @ParameterizedTest
    @MethodSource("services")
    void whatComposeTakesAsDefaultIsTheServicesOwn(String name) {
        Settings settings = Settings.of(name);
        Map<String, String> environment = environment(name);
        environment.remove("TIEOUT_INTACCT_ENDPOINT"); // here the simulator stands in
        environment.remove("TIEOUT_MAIL_PORT"); // and Mailpit
        environment.forEach((variable, value) -> {
            var found = VARIABLE.matcher(value);
            String own = settings.defaults().get(variable);
            if (found.matches()
                    && "-".equals(found.group(2))
                    && own != null
                    && !own.isEmpty()
                    && !own.contains("localhost")) {
                assertThat(found.group(3)).as("%s of %s", variable, name).isEqualTo(own);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("ours")
    void anImageIsMadeOfTheJarOfItsModuleByTheOneRecipe(String name) {
        Map<String, Object> build = ProjectFiles.map(container(name), "build");
        String jar = ProjectFiles.text(ProjectFiles.map(build, "args"), "JAR");

        assertThat(build).containsEntry("context", ".").containsEntry("dockerfile", "deploy/image/Dockerfile");
        assertThat(jar).startsWith(name + "/target/" + name).endsWith(".jar");
        assertThat(ProjectFiles.text(".dockerignore").lines()).contains("!" + jar);
        assertThat(ProjectFiles.text(container(name), "image")).startsWith("tieout/" + name + ":");
    }

    @ParameterizedTest
    @MethodSource("ours")
    void whatWeMakeRunsWithoutRightsOnAFileSystemThatCannotBeWritten(String name) {
        assertThat(container(name))
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"))
                .doesNotContainKeys("privileged", "user");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void everyContainerHasLimitsAHealthCheckAndIsRestarted(String name) {
        assertThat(container(name))
                .containsKeys("mem_limit", "cpus", "healthcheck", "logging")
                .containsEntry("restart", "unless-stopped");
        assertThat(ProjectFiles.texts(container(name).get("ports"))).allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void everyImageCanBeReplacedByAVariable(String name) {
        assertThat(ProjectFiles.text(container(name), "image"))
                .matches("tieout/.*:\\$\\{TIEOUT_VERSION:-.*}|\\$\\{TIEOUT_[A-Z]+_IMAGE:-[^}]+}");
    }

    @ParameterizedTest
    @MethodSource("everything")
    void noSecretHasAValueOrADefault(String name) {
        assertThat(environment(name)).allSatisfy((variable, value) -> {
            if (Settings.isSecret(variable)) {
                assertThat(value).as(variable).matches("\\$\\{TIEOUT_[A-Z_]+(:\\?[^}]+|:-)}");
            }
        });
    }

    @Test
    void theExampleOfTheEnvironmentNamesEveryVariableWithItsDefault() {
        Map<String, String> expected = new TreeMap<>();
        VARIABLE.matcher(ProjectFiles.text("docker-compose.yml"))
                .results()
                .forEach(use -> expected.put(use.group(1), "?".equals(use.group(2)) ? "" : "#" + use.group(3)));
        Map<String, String> documented = new TreeMap<>();
        EXAMPLE.matcher(ProjectFiles.text(".env.example"))
                .results()
                .forEach(line -> documented.put(line.group(2), line.group(1) + line.group(3)));

        assertThat(documented).isEqualTo(expected);
        assertThat(ProjectFiles.text(".gitignore").lines()).contains(".env");
    }

    @Test
    void theFileIsValidForTheInstalledCompose() throws Exception {
        assumeTrue(Command.isInstalled("docker-compose"), "docker-compose is not installed here");
        var secrets = new HashMap<String, String>();
        EXAMPLE.matcher(ProjectFiles.text(".env.example"))
                .results()
                .filter(line -> line.group(1).isEmpty())
                .forEach(line -> secrets.put(line.group(2), "x"));

        Command checked = Command.run(
                ProjectFiles.ROOT, secrets, List.of("docker-compose", "-f", "docker-compose.yml", "config", "-q"));

        assertThat(checked.output()).isEmpty();
        assertThat(checked.exit()).isZero();
    }

    private Map<String, Object> container(String name) {
        return ProjectFiles.map(ProjectFiles.map(compose, "services"), name);
    }

    private Map<String, String> environment(String name) {
        Map<String, String> environment = new TreeMap<>();
        ProjectFiles.map(container(name), "environment")
                .forEach((key, value) -> environment.put(key, String.valueOf(value)));
        return environment;
    }
}
