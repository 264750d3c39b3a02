package id.kinerja.platform.contract;

import id.kinerja.platform.web.ContractController;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The contract of the module in whose folder the tests run, as it lies in its sources. */
final class ContractFile {

    /** Says that the file is to be written anew. */
    static final String WRITE = "contract.write";

    private static final Path FILE = Path.of("src/main/resources", ContractController.CONTRACT);
    private static final Path BREAKS = Path.of("src/test/resources/contract-breaks.txt");
    private static final String WHY = "  # ";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ContractFile() {}

    static boolean isToBeWritten() {
        return Boolean.getBoolean(WRITE);
    }

    static String command(String service) {
        return "./mvnw -pl service-"
                + service
                + " -am verify -Dcontract.write=true -Dtest=none -Dit.test=ContractIT"
                + " -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dfailsafe.failIfNoSpecifiedTests=false";
    }

    /** Null where there is none yet. */
    static @Nullable JsonNode kept() {
        return Files.exists(FILE) ? JSON.readTree(read(FILE)) : null;
    }

    static String keptText() {
        return Files.exists(FILE) ? read(FILE) : "";
    }

    static void write(String text) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The breaks that were decided on, one a line, each with its reason behind a {@code #}. */
    static List<String> deliberateBreaks() {
        return Files.exists(BREAKS)
                ? read(BREAKS)
                        .lines()
                        .filter(line -> line.contains(WHY))
                        .map(line -> line.substring(0, line.indexOf(WHY)).strip())
                        .toList()
                : List.of();
    }

    /** The same text for the same contract, whatever order it was made in. */
    static String rendered(JsonNode contract) {
        var indented =
                new DefaultPrettyPrinter()
                        .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                        .withArrayIndenter(new DefaultIndenter("  ", "\n"));
        return JSON.writer().with(indented).writeValueAsString(sorted(contract, "")) + "\n";
    }

    private static JsonNode sorted(JsonNode node, String name) {
        if (node instanceof ObjectNode object) {
            TreeMap<String, JsonNode> fields = new TreeMap<>();
            object.properties()
                    .forEach(
                            field ->
                                    fields.put(
                                            field.getKey(),
                                            sorted(field.getValue(), field.getKey())));
            return JSON.createObjectNode().setAll(fields);
        }
        if (node instanceof ArrayNode array) {
            List<JsonNode> items =
                    StreamSupport.stream(array.spliterator(), false)
                            .map(item -> sorted(item, ""))
                            .sorted(
                                    (one, other) ->
                                            name.equals("required")
                                                    ? one.asString().compareTo(other.asString())
                                                    : 0)
                            .toList();
            return JSON.createArrayNode().addAll(items);
        }
        return node;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
