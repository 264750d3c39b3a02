package id.kinerja.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern FILE =
            Pattern.compile("`([a-z][\\w./-]*/[\\w./-]+\\.(?:java|json|sql|yml|md))`");

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

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1));
    }
}
