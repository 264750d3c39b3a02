package id.kinerja.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What {@code kubectl kustomize} makes of a folder, and the objects of a file. */
final class Overlays {

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Set where a missing kubectl is a failure, as in {@code .ci/run}. */
    private static final String REQUIRED = "KINERJA_REQUIRE_KUBECTL";

    private Overlays() {}

    /**
     * The objects of an overlay. Without kubectl the test that asks is skipped, or fails where it
     * is required.
     */
    static List<JsonNode> render(Path overlay) throws IOException, InterruptedException {
        if (System.getenv(REQUIRED) == null) {
            assumeTrue(
                    isInstalled(),
                    "kubectl is not installed (Debian: kubernetes-client): nothing is rendered");
        }
        assertThat(isInstalled()).as("kubectl on the PATH, as %s asks", REQUIRED).isTrue();
        Path rendered = Files.createTempFile("overlay", ".yaml");
        try {
            Process kustomize =
                    new ProcessBuilder("kubectl", "kustomize", overlay.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(rendered.toFile())
                            .start();
            assertThat(kustomize.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(kustomize.exitValue()).as(Files.readString(rendered)).isZero();
            return documents(rendered);
        } finally {
            Files.delete(rendered);
        }
    }

    static List<JsonNode> documents(Path file) throws IOException {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(file.toFile())) {
            return documents.readAll();
        }
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
    }
}
