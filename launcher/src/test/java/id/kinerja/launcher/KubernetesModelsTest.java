package id.kinerja.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the overlays render has only fields, values and kinds that its readers know. */
class KubernetesModelsTest {

    private static final Path OVERLAYS = Path.of("..", "k8s", "overlays");

    /** Rendered once. */
    private static List<JsonNode> prod = List.of();

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void knowsEveryFieldOfItsOverlays(String overlay) throws IOException, InterruptedException {
        List<JsonNode> objects = Overlays.render(OVERLAYS.resolve(overlay));

        assertThat(objects).isNotEmpty();
        assertThat(KubernetesSchemas.findings(objects)).as("k8s/overlays/" + overlay).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Namespace, kinerja-prod, /metadata/lables",
        "Deployment, gateway, /spec/template/spec/containers/0/readinesProbe",
        "Service, gateway, /spec/ports/0/targetport",
        "PodDisruptionBudget, gateway, /spec/minUnavailable",
        "NetworkPolicy, gateway, /spec/ingres",
        "Kafka, kafka, /spec/kafka/listeners/0/authentication/typ",
        "KafkaNodePool, broker, /spec/storage/volumes/0/deleteclaim",
        "KafkaTopic, tukin.run.v1, /spec/partition",
        "KafkaUser, tukin, /spec/authorization/acls/0/operation",
        "Cluster, postgres, /metadata/lables",
        "Cluster, postgres, /spec/managed/roles/0/bypassRls",
        "Database, tukin, /spec/ownr",
        "Keycloak, keycloak, /spec/db/usernamesecret",
        "KeycloakRealmImport, kinerja, /spec/realm/clients/0/clientid",
    })
    void findsAFieldThatNobodyKnows(String kind, String name, String path)
            throws IOException, InterruptedException {
        assertThat(findingsOf(kind, name, path, "x"))
                .singleElement()
                .asString()
                .startsWith(kind + " " + name)
                .contains(path.substring(path.lastIndexOf('/') + 1));
    }

    @ParameterizedTest
    @CsvSource({
        "Deployment, gateway, /spec/replicas, two",
        "Kafka, kafka, /spec/kafka/listeners/0/type, inside",
        "KafkaNodePool, broker, /spec/roles/0, brooker",
        "Cluster, postgres, /spec/managed/roles/0/ensure, there",
        "Keycloak, keycloak, /spec/proxy/headers, all",
        "KeycloakRealmImport, kinerja, /spec/realm/accessTokenLifespan, long",
        "KafkaTopic, tukin.run.v1, /apiVersion, kafka.strimzi.io/v1beta2",
    })
    void findsAValueThatIsNone(String kind, String name, String path, String value)
            throws IOException, InterruptedException {
        assertThat(findingsOf(kind, name, path, value))
                .singleElement()
                .asString()
                .startsWith(kind + " " + name);
    }

    @Test
    void findsAKindThatNobodyKnows() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), UNKNOWN);

        assertThat(KubernetesSchemas.findings(Overlays.documents(file)))
                .containsExactly("CronTab a : neither a type nor a schema of v1 CronTab");
    }

    private static final String UNKNOWN = "{apiVersion: v1, kind: CronTab, metadata: {name: a}}";

    @Test
    void findsAWrongFieldOfAnOverlay() throws IOException, InterruptedException {
        Path prod = folder.toRealPath().relativize(OVERLAYS.resolve("prod").toRealPath());
        Files.writeString(
                folder.resolve("kustomization.yaml"),
                """
                resources: [%s]
                patches:
                  - target: {kind: Deployment, name: gateway}
                    patch: '[{"op": "add", "path": "/spec/replica", "value": 2}]'
                """
                        .formatted(prod));

        assertThat(KubernetesSchemas.findings(Overlays.render(folder)))
                .singleElement()
                .asString()
                .startsWith("Deployment gateway /spec/replica: ");
    }

    /** What is found once one value of the objects of {@code prod} is set to this. */
    private static List<String> findingsOf(String kind, String name, String path, String value)
            throws IOException, InterruptedException {
        List<JsonNode> objects = prod().stream().map(JsonNode::deepCopy).toList();
        JsonNode object =
                objects.stream()
                        .filter(one -> one.get("kind").asString().equals(kind))
                        .filter(one -> one.at("/metadata/name").asString().equals(name))
                        .findFirst()
                        .orElseThrow();
        int last = path.lastIndexOf('/');
        JsonNode holder = object.at(path.substring(0, last));
        if (holder instanceof ArrayNode list) {
            list.set(Integer.parseInt(path.substring(last + 1)), value);
        } else {
            ((ObjectNode) holder).put(path.substring(last + 1), value);
        }
        return KubernetesSchemas.findings(objects);
    }

    private static List<JsonNode> prod() throws IOException, InterruptedException {
        if (prod.isEmpty()) {
            prod = Overlays.render(OVERLAYS.resolve("prod"));
        }
        return prod;
    }
}
