package id.kinerja.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AsyncApiDocumentTest {

    private static final Path FILE = Path.of("../docs/asyncapi.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Schemas are frozen by a test of their own; this one holds the document to them. */
    @Test
    void saysOfEveryEventWhatTopicsAndSchemasSay() throws IOException {
        String made = rendered(AsyncApiDocument.make());
        if (Boolean.getBoolean("contract.write")) {
            Files.writeString(FILE, made);
        }

        assertThat(made)
                .as(
                        "docs/asyncapi.json says something else. Write it anew:\n"
                                + "./mvnw -pl platform-kernel -am test -Dcontract.write=true"
                                + " -Dtest=AsyncApiDocumentTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(Files.exists(FILE) ? Files.readString(FILE) : "");
    }

    @Test
    void leavesNoReferenceOpen() {
        JsonNode document = AsyncApiDocument.make();

        assertThat(document.findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        reference ->
                                assertThat(document.at(reference.substring(1)).isMissingNode())
                                        .as(reference)
                                        .isFalse());
    }

    private static String rendered(JsonNode document) {
        DefaultIndenter two = new DefaultIndenter("  ", "\n");
        var indented = new DefaultPrettyPrinter().withObjectIndenter(two).withArrayIndenter(two);
        return JSON.writer().with(indented).writeValueAsString(sorted(document)) + "\n";
    }

    /** The order of a map must not show. */
    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> fields = new TreeMap<>();
            node.properties()
                    .forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            return JSON.createObjectNode().setAll(fields);
        }
        if (node.isArray()) {
            var items = JSON.createArrayNode();
            node.forEach(item -> items.add(sorted(item)));
            return items;
        }
        return node;
    }
}
