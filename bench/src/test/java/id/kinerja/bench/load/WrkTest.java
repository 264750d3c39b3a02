package id.kinerja.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.kinerja.bench.rule.Gate;
import org.junit.jupiter.api.Test;

class WrkTest {

    private static final String PRINTED =
            """
            Running 6s test @ http://127.0.0.1:26040/
              1 threads and 32 connections
              Thread Stats   Avg      Stdev     Max   +/- Stdev
                Latency     2.50ms    1.00ms  20.00ms   90.00%
                Req/Sec    12.00k     1.00k   13.00k    90.00%
              72000 requests in 6.00s, 20.00MB read
            Requests/sec:  12000.00
            """;

    @Test
    void readsHowManyRequestsWereAnswered() {
        assertThat(Wrk.outcome(PRINTED).perSecond()).isEqualTo(12_000);
    }

    @Test
    void takesNoRunWithRefusedRequests() {
        assertThatExceptionOfType(Gate.WrongRun.class)
                .isThrownBy(() -> Wrk.outcome(PRINTED + "  Non-2xx or 3xx responses: 5\n"));
    }
}
