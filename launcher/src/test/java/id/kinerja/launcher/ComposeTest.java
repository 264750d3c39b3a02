package id.kinerja.launcher;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * {@code docker-compose.yml} and {@code docker/} say the same as the launcher. There is no Docker
 * engine here: they are read and compared, and were never run.
 *
 * <p>With {@code -Dk8s.write=true} they are written anew.
 */
class ComposeTest {

    private static final Path PROJECT = Path.of("..");
    private static final Path SCHEMA = Path.of("src/test/resources/compose-spec/compose-spec.json");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)(:[?-])?");

    @TempDir Path home;
    private Installation installation;

    @BeforeEach
    void install() throws IOException {
        installation = new Installation(new Home(home), new Ports(21_500), PROJECT);
    }

    @Test
    void isWhatTheLauncherSays() throws IOException {
        compare("docker-compose.yml", DockerFiles.compose(installation));
    }

    @Test
    void setsUpDatabasesBrokerAndRealmAsTheLauncherDoes() throws IOException {
        compare("docker/postgres/databases.sql", DockerFiles.databases());
        compare("docker/kafka/server.properties", DockerFiles.broker());
        compare("docker/keycloak/kinerja-realm.json", DockerFiles.realm());
    }

    @Test
    void namesEverySecretOnceAndHoldsNone() throws IOException {
        compare(".env.example", DockerFiles.environmentExample());
        String text = Files.readString(PROJECT.resolve("docker-compose.yml"));

        Set<String> required = new TreeSet<>();
        Matcher matcher = VARIABLE.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).startsWith("KINERJA_SECRET_")) {
                assertThat(matcher.group(2)).as(matcher.group(1)).isEqualTo(":?");
                required.add(matcher.group(1));
            }
        }
        assertThat(required)
                .isEqualTo(SecretNames.all().stream().map(SecretNames::variable).collect(toSet()));
    }

    @Test
    void followsTheSchemaOfCompose() throws IOException {
        ObjectNode text = (ObjectNode) YAML.readTree(SCHEMA.toFile());
        // Its id is no address, and is asked for nowhere.
        text.remove("$id");
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(text);

        assertThat(schema.validate(compose())).isEmpty();
        assertThat(schema.validate("{\"services\":{\"a\":{\"imagge\":\"b\"}}}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void hasThePartsOfTheLauncherAndWaitsForWhatTheyNeed() throws IOException {
        JsonNode services = compose().get("services");
        Set<String> names = new HashSet<>(services.propertyNames());

        assertThat(names.remove("topics")).isTrue();
        assertThat(names).isEqualTo(installation.parts().stream().map(Part::name).collect(toSet()));
        for (Part part : installation.parts()) {
            Set<String> needs =
                    part.needs().stream()
                            .map(
                                    need ->
                                            need.equals(Kafka.NAME) && !part.environment().isEmpty()
                                                    ? "topics"
                                                    : need)
                            .collect(toSet());
            assertThat(services.at("/" + part.name() + "/depends_on").propertyNames())
                    .as(part.name())
                    .containsExactlyInAnyOrderElementsOf(needs);
        }
    }

    @Test
    void setsEveryVariableThatTheLauncherSets() throws IOException {
        for (Part part : installation.parts()) {
            if (!part.environment().isEmpty()) {
                assertThat(
                                compose()
                                        .at("/services/" + part.name() + "/environment")
                                        .propertyNames())
                        .as(part.name())
                        .containsExactlyInAnyOrderElementsOf(part.environment().keySet());
            }
        }
    }

    @Test
    void leavesNoAddressOfTheLauncherInIt() throws IOException {
        for (JsonNode service : compose().get("services")) {
            for (JsonNode value : service.path("environment")) {
                assertThat(value.asString()).doesNotContain("127.0.0.1", ":215");
            }
        }
    }

    @Test
    void pinsImagesAndRunsNothingAsRootNorWithoutLimits() throws IOException {
        for (JsonNode service : compose().get("services")) {
            assertThat(service.get("image").asString()).matches("[a-z/-]+:[0-9]+\\.[0-9.]+");
            assertThat(service.get("user").asString()).matches("[1-9][0-9]*:[0-9]+");
            assertThat(service.at("/deploy/resources/limits/memory").asString()).isNotEmpty();
            assertThat(service.at("/cap_drop/0").asString()).isEqualTo("ALL");
            for (JsonNode port : service.path("ports")) {
                assertThat(port.asString()).startsWith("127.0.0.1:");
            }
        }
        List<String> bases =
                Files.readAllLines(PROJECT.resolve("Dockerfile")).stream()
                        .filter(line -> line.startsWith("FROM "))
                        .toList();
        assertThat(bases).allMatch(line -> line.matches("FROM [a-z./-]+:[0-9]+\\.[0-9].*"));
    }

    @Test
    void fitsInFourGibibytes() throws IOException {
        int megabytes = 0;
        for (var service : compose().get("services").properties()) {
            // It has ended before the services start.
            if (!service.getKey().equals("topics")) {
                String limit = service.getValue().at("/deploy/resources/limits/memory").asString();
                megabytes += Integer.parseInt(limit.replace("M", ""));
            }
        }
        assertThat(megabytes).isLessThanOrEqualTo(4096);
    }

    private static JsonNode compose() throws IOException {
        return YAML.readTree(PROJECT.resolve("docker-compose.yml").toFile());
    }

    private static void compare(String file, String expected) throws IOException {
        Path path = PROJECT.resolve(file);
        if (Boolean.getBoolean("k8s.write")) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, expected);
        }
        assertThat(path).hasContent(expected);
    }
}
