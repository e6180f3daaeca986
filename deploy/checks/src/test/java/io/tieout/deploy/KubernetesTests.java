package io.tieout.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KubernetesTests {

    static List<String> services() {
        return ProjectFiles.servicesAndConsole();
    }

    @Test
    void aFieldThatKubernetesDoesNotKnowIsNoticed() {
        assertThatThrownBy(() -> Manifests.typed(Map.of(
                        "apiVersion",
                        "v1",
                        "kind",
                        "Service",
                        "metadata",
                        Map.of("name", "x"),
                        "spec",
                        Map.of("port", 1))))
                .hasMessageContaining("port");
    }

    @Test
    void kustomizeTakesEveryFile() {
        var files = new TreeSet<>(ProjectFiles.texts(Manifests.kustomization().get("resources")));
        files.add("kustomization.yaml");

        assertThat(ProjectFiles.under(Manifests.BASE, ".yaml"))
                .containsExactlyElementsOf(
                        files.stream().map(file -> Manifests.BASE + "/" + file).toList());
        assertThat(ProjectFiles.list(Manifests.kustomization().get("images")).stream()
                        .map(image -> ProjectFiles.text(ProjectFiles.map(image), "name")))
                .containsExactlyElementsOf(
                        services().stream().map(name -> "tieout/" + name).toList());
    }

    @Test
    void thereIsADeploymentForEachServiceAndNoOther() {
        assertThat(Manifests.all(Deployment.class).stream()
                        .map(deployment -> deployment.getMetadata().getName()))
                .containsExactlyInAnyOrderElementsOf(services());
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceRunsInSeveralReplicasThatAreNotTakenAwayAtOnce(String name) {
        Deployment deployment = Manifests.named(Deployment.class, name);
        PodDisruptionBudget budget = Manifests.named(PodDisruptionBudget.class, name);

        assertThat(deployment.getSpec().getReplicas()).isGreaterThanOrEqualTo(2);
        assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isEqualTo(1);
        assertThat(budget.getSpec().getSelector().getMatchLabels()).isEqualTo(labels(deployment));
        assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels())
                .containsAllEntriesOf(labels(deployment));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceListensWhereItsApplicationYmlSays(String name) {
        int port = Settings.of(name).port();
        Deployment deployment = Manifests.named(Deployment.class, name);
        Service service = Manifests.named(Service.class, name);

        assertThat(container(name).getPorts().getFirst().getContainerPort()).isEqualTo(port);
        assertThat(variable(name, "SERVER_PORT").getValue()).isEqualTo(String.valueOf(port));
        assertThat(service.getSpec().getPorts().getFirst().getPort()).isEqualTo(port);
        assertThat(service.getSpec().getSelector()).isEqualTo(labels(deployment));
        assertThat(deployment.getSpec().getTemplate().getMetadata().getAnnotations())
                .containsEntry("prometheus.io/scrape", "true")
                .containsEntry("prometheus.io/path", "/actuator/prometheus")
                .containsEntry("prometheus.io/port", String.valueOf(port));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsAskedWhetherItLivesAndWhetherItIsReady(String name) {
        Container container = container(name);

        assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/livez");
        assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/livez");
        assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/readyz");
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceRunsWithoutRightsOnAFileSystemThatCannotBeWritten(String name) {
        PodSpec pod = pod(name);
        var security = container(name).getSecurityContext();

        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(ProjectFiles.text("deploy/image/Dockerfile"))
                .contains("USER %d:%d"
                        .formatted(
                                pod.getSecurityContext().getRunAsUser(),
                                pod.getSecurityContext().getRunAsGroup()));
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(security.getReadOnlyRootFilesystem()).isTrue();
        assertThat(security.getAllowPrivilegeEscalation()).isFalse();
        assertThat(security.getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(Manifests.named(ServiceAccount.class, name).getAutomountServiceAccountToken())
                .isFalse();
        assertThat(container(name).getResources().getLimits()).containsKey("memory");
        assertThat(container(name).getResources().getRequests()).containsKeys("memory", "cpu");
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceIsGivenWhatItReadsAndNothingElse(String name) {
        Settings settings = Settings.of(name);
        List<String> given =
                container(name).getEnv().stream().map(EnvVar::getName).toList();

        assertThat(settings.known()).as("variables that %s reads", name).containsAll(given);
        assertThat(given)
                .as("variables that %s is given", name)
                .containsAll(settings.needed())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("services")
    void secretsComeFromSecretsAndTheRestFromTheConfiguration(String name) {
        Map<String, String> configuration =
                Manifests.named(ConfigMap.class, "tieout").getData();
        String readme = ProjectFiles.text("deploy/kubernetes/README.md");

        assertThat(container(name).getEnv()).allSatisfy(variable -> {
            if (variable.getValueFrom() == null) {
                assertThat(variable.getName()).isEqualTo("SERVER_PORT");
            } else if (variable.getValueFrom().getConfigMapKeyRef() != null) {
                assertThat(Settings.isSecret(variable.getName())).isFalse();
                assertThat(configuration)
                        .containsKey(
                                variable.getValueFrom().getConfigMapKeyRef().getKey());
            } else {
                var secret = variable.getValueFrom().getSecretKeyRef();
                assertThat(readme)
                        .containsPattern(
                                Boolean.TRUE.equals(secret.getOptional())
                                        ? "`%s`".formatted(secret.getKey())
                                        : "create secret generic %s .*--from-literal=%s="
                                                .formatted(secret.getName(), secret.getKey()));
            }
        });
    }

    @Test
    void theConfigurationHoldsNothingThatNobodyReads() {
        var read = new TreeSet<String>();
        services()
                .forEach(name -> container(name).getEnv().stream()
                        .filter(variable -> variable.getValueFrom() != null
                                && variable.getValueFrom().getConfigMapKeyRef() != null)
                        .forEach(variable -> read.add(
                                variable.getValueFrom().getConfigMapKeyRef().getKey())));

        assertThat(Manifests.named(ConfigMap.class, "tieout").getData().keySet())
                .isEqualTo(read);
    }

    @Test
    void everythingIsDeniedThatIsNotNamed() {
        NetworkPolicy deny = Manifests.named(NetworkPolicy.class, "default-deny");

        assertThat(deny.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(deny.getSpec().getPodSelector().getMatchLabels()).isNullOrEmpty();
        assertThat(deny.getSpec().getEgress()).isNullOrEmpty();
        assertThat(deny.getSpec().getIngress()).isNullOrEmpty();
    }

    @Test
    void onlyTheConnectorReachesTheInternet() {
        List<NetworkPolicy> toTheInternet = Manifests.all(NetworkPolicy.class).stream()
                .filter(policy -> policy.getSpec().getEgress() != null)
                .filter(policy -> policy.getSpec().getEgress().stream()
                        .anyMatch(rule -> rule.getTo() == null
                                || rule.getTo().isEmpty()
                                || rule.getTo().stream()
                                        .anyMatch(peer -> peer.getIpBlock() != null
                                                && !isPrivate(peer.getIpBlock().getCidr()))))
                .toList();

        assertThat(toTheInternet).singleElement().satisfies(policy -> {
            assertThat(policy.getSpec().getPodSelector().getMatchLabels())
                    .isEqualTo(Map.of("app.kubernetes.io/name", "connector-service"));
            assertThat(policy.getSpec().getEgress().getFirst().getPorts())
                    .singleElement()
                    .satisfies(port -> assertThat(port.getPort().getIntVal()).isEqualTo(443));
        });
    }

    private static boolean isPrivate(String cidr) {
        return List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16").contains(cidr);
    }

    private static Map<String, String> labels(Deployment deployment) {
        return deployment.getSpec().getSelector().getMatchLabels();
    }

    private static PodSpec pod(String name) {
        return Manifests.named(Deployment.class, name).getSpec().getTemplate().getSpec();
    }

    private static Container container(String name) {
        assertThat(pod(name).getContainers()).hasSize(1);
        return pod(name).getContainers().getFirst();
    }

    private static EnvVar variable(String name, String variable) {
        return container(name).getEnv().stream()
                .filter(one -> one.getName().equals(variable))
                .findFirst()
                .orElseThrow();
    }
}
