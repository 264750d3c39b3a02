package id.kinerja.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.platform.testing.TestPostgres;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The database goes away in the middle, and comes back. */
@SampleTest
class DatabaseAwayIT {

    /** Two seconds for a connection, and what a busy machine adds. */
    private static final long NANOS_AT_MOST = Duration.ofMillis(3_500).toNanos();

    private final AgencyId agency = AgencyId.next();

    @AfterEach
    void bringItBack() {
        TestPostgres.mend();
    }

    @Test
    void asksCallersToComeAgainAndTakesWhatTheySendAgainOnce(@LocalServerPort int port) {
        Api api =
                Api.at("http://127.0.0.1:" + port + "/api/integration")
                        .as(TestIssuer.token(agency, PersonId.next(), Role.PEGAWAI));
        Api keyed = api.with("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, Object> note = Map.of("id", UUID.randomUUID(), "code", "LATER");
        assertThat(api.get("/v1/notes").status()).isEqualTo(200);

        TestPostgres.cut();
        assertComeAgain(() -> keyed.post("/v1/notes", note));
        assertComeAgain(() -> api.get("/v1/notes"));

        TestPostgres.mend();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> api.get("/v1/notes").status(), status -> status == 200);
        assertThat(api.get("/v1/notes").text()).isEqualTo("[]");
        var taken = keyed.post("/v1/notes", note);
        assertThat(taken.status()).isEqualTo(201);
        assertThat(keyed.post("/v1/notes", note).text()).isEqualTo(taken.text());
        assertThat(api.get("/v1/notes").text()).isEqualTo("[\"LATER\"]");
    }

    private static void assertComeAgain(Supplier<Api.Answer> call) {
        long start = System.nanoTime();
        Api.Answer answer = call.get();

        assertThat(System.nanoTime() - start).isLessThan(NANOS_AT_MOST);
        assertThat(answer.status()).as(answer.text()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("retry-after", "5");
        assertThat(answer.json().get("code").asString()).isEqualTo("try-again-soon");
        assertThat(answer.text()).doesNotContain("Exception", "jdbc", "postgres", "Hikari");
    }
}
