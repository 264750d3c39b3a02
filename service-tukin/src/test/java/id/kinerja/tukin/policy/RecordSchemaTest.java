package id.kinerja.tukin.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.kinerja.tukin.policy.PolicyDocument.PltRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The policies that are shipped, as they lie in their files, against the schema of a policy. */
class RecordSchemaTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JSON.valueToTree(RecordSchema.of(PolicyDocument.class)));

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/policies"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void allowsEveryShippedPolicy(Path policy) {
        assertThat(faults(JSON.readTree(policy.toFile()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void needsOfEveryShippedPolicyJustWhatTheServiceNeeds(Path policy) {
        JsonNode document = JSON.readTree(policy.toFile());
        List<String> wrong = new ArrayList<>();

        takeOutEachPart(
                document,
                "",
                part -> {
                    if (faults(document).isEmpty() == lacks(document)) {
                        wrong.add(part);
                    }
                });

        assertThat(wrong).isEmpty();
    }

    @Test
    void refusesWhatIsNoPolicy() throws IOException {
        assertThat(faultsWith(document -> document.put("version", "1"))).isNotEmpty();
        assertThat(faultsWith(document -> document.put("verison", 1))).isNotEmpty();
        assertThat(faultsWith(document -> document.put("tax", "GROSS_UP"))).isNotEmpty();
        assertThat(faultsWith(document -> document.put("validFrom", 2026))).isNotEmpty();
        assertThat(faultsWith(document -> document.putNull("classes"))).isNotEmpty();
        assertThat(faultsWith(document -> document.withObject("classes").putObject("basis")))
                .isNotEmpty();
        assertThat(
                        faultsWith(
                                document ->
                                        document.withObject("/classes/amounts").put("delapan", 1)))
                .isNotEmpty();
        assertThat(
                        faultsWith(
                                document ->
                                        document.withObject("/predikat/factors").put("BAGUS", "1")))
                .isNotEmpty();
        assertThat(faultsWith(document -> document.putNull("validTo"))).isEmpty();
    }

    @Test
    void allowsWhatTheServiceWrites() {
        JsonNode written =
                JSON.valueToTree(
                        new PltRule(
                                new Article("Perka", "Ps 1"),
                                "20",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));

        Schema plt =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(JSON.valueToTree(RecordSchema.of(PltRule.class)));

        assertThat(plt.validate(written)).isEmpty();
    }

    private static List<Error> faultsWith(Consumer<ObjectNode> change) throws IOException {
        ObjectNode document =
                (ObjectNode) JSON.readTree(shipped().findFirst().orElseThrow().toFile());
        change.accept(document);
        return faults(document);
    }

    private static List<Error> faults(JsonNode document) {
        return SCHEMA.validate(document);
    }

    private static boolean lacks(JsonNode document) {
        try {
            return !MissingParts.of(JSON.treeToValue(document, PolicyDocument.class), "").isEmpty();
        } catch (JacksonException unreadable) {
            return true;
        }
    }

    /** One after the other, and puts it back. */
    private static void takeOutEachPart(JsonNode of, String at, Consumer<String> without) {
        if (of instanceof ObjectNode parts) {
            for (String name : List.copyOf(parts.propertyNames())) {
                JsonNode part = parts.remove(name);
                without.accept(at + "/" + name);
                parts.set(name, part);
            }
        }
        int index = 0;
        for (JsonNode part : of) {
            takeOutEachPart(part, at + "/" + index++, without);
        }
    }
}
