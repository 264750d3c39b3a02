package id.kinerja.bench.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    @Test
    void countsTheProcessAndItsEndedChildren() {
        String stat =
                "42 (a (b) c) S 1 42 42 0 -1 4194304 100 0 0 0 7 3 2 1 20 0 1 0 12345 1000 10";

        assertThat(ProcessorTime.ticks(stat)).isEqualTo(13);
    }

    @Test
    void readsWhatThisProcessHasUsed() {
        assertThat(ProcessorTime.micros(List.of(ProcessHandle.current().pid()))).isPositive();
    }
}
