package id.kinerja.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemTextsTest {

    @TempDir private Path module;

    @Test
    void leavesNoFormOfAFieldWithoutWords() throws IOException {
        Path sources = Files.createDirectories(module.resolve("src/main/java"));
        Files.writeString(
                sources.resolve("Request.java"),
                """
                record Request(
                        @Pattern(regexp = "[0-9]{18}", message = "nip") String said,
                        @Pattern(regexp = "(a|\\")+") String bare,
                        List<@Pattern(regexp = CODE, message = "of-no-text") String> unknown) {}
                """);

        assertThat(ProblemTexts.faultsOf(module))
                .filteredOn(fault -> fault.startsWith("@Pattern"))
                .hasSize(2)
                .anyMatch(fault -> fault.contains("(a|"))
                .anyMatch(fault -> fault.contains("of-no-text"));
    }
}
