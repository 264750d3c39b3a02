package id.kinerja.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final Answer ANSWER =
            new Answer(200, "HTTP/1.1 200 \nETag: \"7\"\nDate: Mon\n", new byte[0]);

    @Test
    void givesAHeaderHoweverItIsWritten() {
        assertThat(ANSWER.has("etag")).isTrue();
        assertThat(ANSWER.header("etag")).isEqualTo("\"7\"");
    }
}
