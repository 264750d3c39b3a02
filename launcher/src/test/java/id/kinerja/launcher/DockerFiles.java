package id.kinerja.launcher;

import static java.util.stream.Collectors.joining;

import id.kinerja.kernel.event.Topics;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Every file that Docker and Kubernetes need from the launcher, as text. */
final class DockerFiles {

    private static final String MADE =
            "# Made from the launcher; write it anew with -Dk8s.write=true, see CONTRIBUTING.md.\n";

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .build();
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private DockerFiles() {}

    static String compose(Installation installation) {
        return MADE + YAML.writeValueAsString(new ComposeManifest(installation).tree());
    }

    static String environmentExample() {
        return "# Every secret that docker-compose.yml asks for; ./kinerja env writes .env with random ones.\n"
                + SecretNames.all().stream()
                        .map(name -> SecretNames.variable(name) + "=\n")
                        .collect(joining());
    }

    static String databases() {
        StringBuilder script =
                new StringBuilder(MADE.replace("#", "--"))
                        .append("-- Run by the image when its volume is empty.\n");
        DatabaseSetup.roles(Topics.SERVICES)
                .forEach(
                        role ->
                                script.append("\\getenv ")
                                        .append(role)
                                        .append(' ')
                                        .append(SecretNames.variable(role))
                                        .append('\n')
                                        .append(DatabaseSetup.createRole(role, ":'" + role + "'"))
                                        .append(";\n"));
        DatabaseSetup.owners(Topics.SERVICES)
                .forEach(
                        (database, owner) -> {
                            script.append("\\connect postgres\n")
                                    .append(DatabaseSetup.createDatabase(database, owner))
                                    .append(";\n\\connect ")
                                    .append(database)
                                    .append('\n');
                            DatabaseSetup.inside(database, owner)
                                    .forEach(step -> script.append(step).append(";\n"));
                        });
        return script.toString();
    }

    static String broker() {
        return MADE
                + KafkaSettings.text(
                        "0.0.0.0", ComposeValues.KAFKA, 9093, "/var/lib/kafka/data/log");
    }

    static String realm() {
        return JSON.writeValueAsString(Realm.representation()) + "\n";
    }

    /** For Keycloak's operator; secrets by reference. */
    static String realmImport() {
        Map<String, Object> placeholders =
                Realm.secrets().stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        SecretNames::variable, DockerFiles::reference));
        return MADE
                + YAML.writeValueAsString(
                        Map.of(
                                "apiVersion",
                                "k8s.keycloak.org/v2alpha1",
                                "kind",
                                "KeycloakRealmImport",
                                "metadata",
                                Map.of("name", "kinerja"),
                                "spec",
                                Map.of(
                                        "keycloakCRName",
                                        "keycloak",
                                        "placeholders",
                                        placeholders,
                                        "realm",
                                        Realm.representation())));
    }

    private static Map<String, Object> reference(String secret) {
        boolean client = secret.startsWith("client.");
        return Map.of(
                "secret",
                Map.of("name", secret.replace('.', '-'), "key", client ? "secret" : "password"));
    }
}
