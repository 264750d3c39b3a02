package id.kinerja.launcher;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.representations.idm.RealmRepresentation;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every object that is rendered against the type or the schema of its kind. */
final class KubernetesSchemas {

    private static final Path FOLDER = Path.of("src/test/resources/crd");
    private static final YAMLMapper YAML = new YAMLMapper();

    private KubernetesSchemas() {}

    /** What is wrong with these objects: kind, name, path and why, one line each. */
    static List<String> findings(List<JsonNode> objects) {
        return objects.stream().flatMap(KubernetesSchemas::findings).toList();
    }

    private static Stream<String> findings(JsonNode object) {
        String kind = object.get("kind").asString();
        String version = object.get("apiVersion").asString() + " " + kind;
        Optional<Class<?>> type = KubernetesTypes.of(version);
        List<String> findings =
                type.isPresent()
                        ? KubernetesTypes.findings(object.toString(), type.get())
                        : customFindings(object, version);
        String name = kind + " " + object.at("/metadata/name").asString();
        return findings.stream().map(finding -> name + " " + finding);
    }

    private static List<String> customFindings(JsonNode object, String version) {
        Path file = FOLDER.resolve(version.replaceAll("[/ ]", "_") + ".yaml");
        if (!Files.exists(file)) {
            return List.of(": neither a type nor a schema of " + version);
        }
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(YAML.readTree(file.toFile()));
        List<String> findings = new ArrayList<>();
        schema.validate(object).forEach(error -> findings.add(error.toString()));
        findings.addAll(
                KubernetesTypes.findings(object.get("metadata").toString(), ObjectMeta.class));
        JsonNode realm = object.at("/spec/realm");
        if (!realm.isMissingNode()) {
            KubernetesTypes.findings(realm.toString(), RealmRepresentation.class)
                    .forEach(finding -> findings.add("/spec/realm" + finding));
        }
        return findings;
    }
}
