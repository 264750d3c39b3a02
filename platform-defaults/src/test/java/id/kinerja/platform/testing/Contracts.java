package id.kinerja.platform.testing;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The schemas and samples of the events, as they lie beside the contracts. */
public final class Contracts {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<Class<?>, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Contracts() {}

    /**
     * One event of a contract.
     *
     * @param name of its file
     */
    public record Sample(Class<?> contract, String name, byte[] json) {

        @Override
        public String toString() {
            return contract.getSimpleName() + "/" + name;
        }
    }

    public static List<Sample> samplesOf(Class<?> contract) {
        return Arrays.stream(resources(contract, "samples/*.json"))
                .map(file -> new Sample(contract, String.valueOf(file.getFilename()), bytes(file)))
                .toList();
    }

    /** What is wrong with an event by the schema of its contract; nothing where all is well. */
    public static List<String> faultsOf(Class<?> contract, byte[] json) {
        return SCHEMAS
                .computeIfAbsent(contract, Contracts::schemaOf)
                .validate(
                        new String(json, StandardCharsets.UTF_8),
                        InputFormat.JSON,
                        Contracts::withFormats)
                .stream()
                .map(Error::toString)
                .toList();
    }

    private static Schema schemaOf(Class<?> contract) {
        String text =
                new String(bytes(resources(contract, "schema.json")[0]), StandardCharsets.UTF_8);
        return REGISTRY.getSchema(text, InputFormat.JSON);
    }

    private static void withFormats(ExecutionContext context) {
        context.executionConfig(config -> config.formatAssertionsEnabled(true));
    }

    private static Resource[] resources(Class<?> contract, String files) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:contracts/" + contract.getSimpleName() + "/" + files);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
