package id.kinerja.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern FILE =
            Pattern.compile("`([a-z][\\w./-]*/[\\w./-]+\\.(?:java|json|sql|yml|md))`");

    private static final Pattern TEST =
            Pattern.compile("`([A-Z]\\w+(?:IT|Test))(?:\\.([a-z]\\w+))?`");

    static Stream<Path> documents() throws IOException {
        Stream<Path> top =
                Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(PROJECT::resolve);
        try (Stream<Path> docs = Files.walk(PROJECT.resolve("docs"))) {
            return Stream.concat(
                    top, docs.filter(file -> file.toString().endsWith(".md")).toList().stream());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void leadOnlyToWhatIsThere(Path document) throws IOException {
        String text = Files.readString(document);

        assertThat(found(LINK, text).map(link -> document.resolveSibling(link).normalize()))
                .allSatisfy(target -> assertThat(target).exists());
        assertThat(found(FILE, text).filter(file -> !file.startsWith("db/")).map(PROJECT::resolve))
                .allSatisfy(target -> assertThat(target).exists());
    }

    /** A promise that names a test which was renamed since is held by nobody. */
    @Test
    void promiseWhatATestHolds() throws IOException {
        Map<String, String> tests = testsByName();
        String promises = Files.readString(PROJECT.resolve("docs/guarantees.md"));

        assertThat(TEST.matcher(promises).results())
                .hasSizeGreaterThan(30)
                .allSatisfy(
                        named ->
                                assertThat(tests.getOrDefault(named.group(1), ""))
                                        .as(named.group())
                                        .contains(
                                                named.group(2) == null
                                                        ? named.group(1)
                                                        : "void " + named.group(2) + "("));
    }

    private static Map<String, String> testsByName() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            return files.filter(file -> file.toString().contains("/src/test/java/"))
                    .filter(Files::isRegularFile)
                    .collect(
                            Collectors.toMap(
                                    file -> file.getFileName().toString().replace(".java", ""),
                                    DocumentsTest::read,
                                    String::concat));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }
}
