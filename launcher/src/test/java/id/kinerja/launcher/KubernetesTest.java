package id.kinerja.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.event.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * {@code k8s/} says the same as the launcher. There is no cluster here: what is rendered is read,
 * not run.
 *
 * <p>With {@code -Dk8s.write=true} the files that are made from the table of topics are written
 * anew.
 */
class KubernetesTest {

    private static final Path K8S = Path.of("..", "k8s");

    @TempDir Path home;

    static Stream<String> processes() {
        return Stream.concat(
                Stream.of("gateway"), Topics.SERVICES.stream().map(name -> "service-" + name));
    }

    @Test
    void hasTheTopicsOfTheTable() throws IOException {
        compare("components/kafka/topics.yaml", KafkaManifests.topics());
    }

    @Test
    void givesEachServiceTheAccessOfTheTable() throws IOException {
        compare("components/kafka/users.yaml", KafkaManifests.users());
    }

    @Test
    void importsTheRealmOfTheLauncher() throws IOException {
        compare("components/keycloak/realm.yaml", DockerFiles.realmImport());
    }

    @Test
    void takesEverySecretOfTheRealmFromASecretOfTheCluster() throws IOException {
        JsonNode spec =
                Overlays.documents(K8S.resolve("components/keycloak/realm.yaml"))
                        .getFirst()
                        .get("spec");

        for (String name : Realm.secrets()) {
            String variable = SecretNames.variable(name);
            assertThat(spec.at("/placeholders/" + variable + "/secret/name").asString())
                    .as(variable)
                    .isNotEmpty();
            assertThat(spec.get("realm").toString()).contains("${" + variable + "}");
        }
        // The same secret that the service itself reads.
        for (String service : Topics.SERVICES) {
            assertThat(deploymentText(service))
                    .contains("{name: client-" + service + ", key: secret}");
        }
    }

    private static String deploymentText(String service) throws IOException {
        return Files.readString(
                K8S.resolve("base/service-" + service + "/service-" + service + ".yaml"));
    }

    private static void compare(String file, String expected) throws IOException {
        Path path = K8S.resolve(file);
        if (Boolean.getBoolean("k8s.write")) {
            Files.writeString(path, expected);
        }
        assertThat(path).hasContent(expected);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void setsEveryVariableThatTheLauncherSets(String process) throws IOException {
        String part = process.replace("service-", "");
        Set<String> launcher =
                new TreeSet<>(
                        new Installation(new Home(home), new Ports(21_500), Path.of(".."))
                                .parts().stream()
                                        .filter(one -> one.name().equals(part))
                                        .findFirst()
                                        .orElseThrow()
                                        .environment()
                                        .keySet());
        Set<String> cluster = new TreeSet<>();
        container(process)
                .get("env")
                .forEach(variable -> cluster.add(variable.get("name").asString()));

        assertThat(cluster).isEqualTo(launcher);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void runsNothingAsRootNorWithoutLimitsAndProbes(String process) throws IOException {
        JsonNode pod = deployment(process).at("/spec/template/spec");
        JsonNode container = container(process);

        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(pod.get("automountServiceAccountToken").asBoolean()).isFalse();
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true))
                .isFalse();
        assertThat(container.at("/resources/limits/memory").asString()).isNotEmpty();
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertThat(container.at("/" + probe + "/httpGet/port").asString())
                    .as(probe)
                    .isEqualTo("management");
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void readsEverySecretByReference(String process) throws IOException {
        for (JsonNode variable : container(process).get("env")) {
            String name = variable.get("name").asString();
            if (name.endsWith("PASSWORD") || name.endsWith("SECRET") || name.endsWith("KEY")) {
                assertThat(variable.at("/valueFrom/secretKeyRef/name").asString())
                        .as(name)
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void rendersItsOverlays(String overlay) throws IOException, InterruptedException {
        List<JsonNode> objects = Overlays.render(K8S.resolve("overlays/" + overlay));

        assertThat(objects)
                .filteredOn(object -> object.get("kind").asString().equals("KafkaTopic"))
                .hasSize(Topics.all().size());
        assertThat(objects)
                .filteredOn(object -> object.get("kind").asString().equals("Deployment"))
                .hasSize(1 + Topics.SERVICES.size())
                .allSatisfy(
                        deployment ->
                                assertThat(deployment.at("/metadata/namespace").asString())
                                        .isEqualTo("kinerja-" + overlay));
        assertThat(objects)
                .filteredOn(object -> object.get("kind").asString().equals("KeycloakRealmImport"))
                .hasSize(1);
        assertThat(objects)
                .filteredOn(object -> object.get("kind").asString().equals("Database"))
                .hasSize(1 + Topics.SERVICES.size());
    }

    @Test
    void tellsTheGatewayHowManyOfItThereAre() throws IOException, InterruptedException {
        List<JsonNode> objects = Overlays.render(K8S.resolve("overlays/prod"));

        assertThat(
                        named(objects, "ConfigMap", "kinerja-options")
                                .at("/data/KINERJA_GATEWAY_REPLICAS")
                                .asString())
                .isEqualTo(named(objects, "Deployment", "gateway").at("/spec/replicas").asString());
    }

    /** Kustomize puts a hash behind the names of what it makes. */
    private static JsonNode named(List<JsonNode> objects, String kind, String name) {
        return objects.stream()
                .filter(object -> object.get("kind").asString().equals(kind))
                .filter(object -> object.at("/metadata/name").asString().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode container(String process) throws IOException {
        return deployment(process).at("/spec/template/spec/containers/0");
    }

    private static JsonNode deployment(String process) throws IOException {
        return Overlays.documents(K8S.resolve("base/" + process + "/" + process + ".yaml")).stream()
                .filter(object -> object.get("kind").asString().equals("Deployment"))
                .findFirst()
                .orElseThrow();
    }
}
