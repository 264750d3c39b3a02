package id.kinerja.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir private Path folder;

    @Test
    void findsTheLastErrorOfAPlainLog() throws IOException {
        assertThat(
                        cause(
                                """
                                LOG:  starting
                                FATAL:  lock file "postmaster.pid" already exists
                                HINT:  Is another postmaster running?
                                """))
                .isEqualTo("FATAL: lock file \"postmaster.pid\" already exists");
    }

    @Test
    void findsTheInnermostCauseInTheLogOfAService() throws IOException {
        assertThat(
                        cause(
                                """
                                {"log":{"level":"ERROR"},"message":"Application run failed","error":{"stack_trace":"A: b\\nCaused by: C: d\\nCaused by: E: refused\\n\\tat x"}}
                                {"log":{"level":"INFO"},"message":"Stopping"}
                                """))
                .isEqualTo("E: refused");
    }

    @Test
    void prefersWhatSpringBootUnderstands() throws IOException {
        assertThat(
                        cause(
                                """
                                {"log":{"level":"ERROR"},"message":"\\n***\\nAPPLICATION FAILED TO START\\n***\\n\\nDescription:\\n\\nPort 8080 was already in use.\\n\\nAction:\\n\\nFree it."}
                                """))
                .isEqualTo("Port 8080 was already in use.");
    }

    @Test
    void takesTheLastLineWhereNothingLooksLikeAnError() throws IOException {
        assertThat(cause("one\ntwo\n\n")).isEqualTo("two");
        assertThat(cause("")).isEqualTo("it has ended without a word");
    }

    @Test
    void looksAtNothingThatWasWrittenByAnEarlierRun() throws IOException {
        Path log = folder.resolve("log");
        Files.writeString(log, "ERROR old\nnew\n");

        assertThat(LogTail.cause(log, "ERROR old\n".length())).isEqualTo("new");
    }

    private String cause(String text) throws IOException {
        Path log = folder.resolve("log");
        Files.writeString(log, text);
        return LogTail.cause(log, 0);
    }
}
