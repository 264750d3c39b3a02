package id.kinerja.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.kinerja.bench.rule.Gate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final Duration HELD_UP = Duration.ofMillis(300);

    private final AtomicInteger served = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    LoadTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void serve() {
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.close();
    }

    @Test
    void countsWhatWaitedBehindASlowAnswerFromWhenItWasDue() throws InterruptedException {
        // One connection at 100 a second; the fifth answer holds up some thirty behind it.
        Load.Outcome outcome = load("/", 200).open(100, Duration.ofSeconds(1), 0);

        assertThat(outcome.requests()).isEqualTo(100);
        assertThat(served).hasValue(100);
        assertThat(outcome.latencies().percentile(90)).isGreaterThan(50);
    }

    @Test
    void sendsSoManyAndNoMore() throws InterruptedException {
        Load.Outcome outcome = load("/", 200).exactly(7);

        assertThat(outcome.requests()).isEqualTo(7);
        assertThat(served).hasValue(7);
    }

    @Test
    void endsWhereAnAnswerIsNotTheExpectedOne() {
        assertThatExceptionOfType(Gate.WrongRun.class).isThrownBy(() -> load("/", 201).exactly(3));
    }

    private Load load(String path, int expected) {
        byte[] request = HttpConnection.request("POST", path, "", "{}");
        return new Load(server.getAddress().getPort(), 1, number -> request, expected);
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        if (served.incrementAndGet() == 5) {
            sleep();
        }
        byte[] body = "{\"ok\":true}".getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void sleep() {
        try {
            Thread.sleep(HELD_UP);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
