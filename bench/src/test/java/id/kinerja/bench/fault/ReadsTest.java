package id.kinerja.bench.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.kinerja.bench.load.HttpConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadsTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile int status = 200;

    ReadsTest() throws IOException {
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
    void seesWhenReadsFailedAndWhenTheyWereAnsweredAgain() throws Exception {
        byte[] request = HttpConnection.request("GET", "/", "", "");
        try (Reads reads =
                new Reads(server.getAddress().getPort(), number -> request, "right"::equals)) {
            Thread.sleep(500);
            int fault = reads.now();
            status = 503;
            Thread.sleep(300);
            status = 200;
            int end = reads.now();
            Thread.sleep(500);

            assertThat(reads.p99(5, 20)).isLessThan(500);
            assertThat(reads.p99(fault, end - fault)).isInfinite();
            assertThat(reads.answeredAgain(0, reads.now()))
                    .isGreaterThan(fault + 10)
                    .isLessThan(end + 40);
            assertThat(reads.back(fault, 500)).isEqualTo(-1);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = "right".getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
