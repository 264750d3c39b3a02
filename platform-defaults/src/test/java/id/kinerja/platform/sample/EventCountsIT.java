package id.kinerja.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.TestIssuer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@SampleTest
class EventCountsIT {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final String UNIT = Topics.UNIT.name();

    private final AgencyId agency = AgencyId.next();
    private Api api = Api.at("");
    private Api management = Api.at("");

    @BeforeEach
    void speakToTheService(@LocalServerPort int port, @LocalManagementPort int managementPort) {
        api =
                Api.at("http://127.0.0.1:" + port + "/api/integration")
                        .as(TestIssuer.token(agency, PersonId.next(), Role.PEGAWAI));
        management = Api.at("http://127.0.0.1:" + managementPort + "/actuator");
    }

    @Test
    void countsWhatWasToldDeliveredTakenAndPutAsidePerTopic() {
        double told = counted("kinerja_outbox_told_total", UNIT);
        double delivered = counted("kinerja_outbox_delivered_total", UNIT);
        double taken = counted("kinerja_events_taken_total", UNIT);
        double dead = counted("kinerja_deadletters_total", UNIT);

        note("A");
        note("B");
        note("POISON");

        await().atMost(SOON)
                .untilAsserted(
                        () -> {
                            assertThat(counted("kinerja_outbox_told_total", UNIT))
                                    .isEqualTo(told + 3);
                            assertThat(counted("kinerja_outbox_delivered_total", UNIT))
                                    .isEqualTo(delivered + 3);
                            assertThat(counted("kinerja_events_taken_total", UNIT))
                                    .isEqualTo(taken + 2);
                            assertThat(counted("kinerja_deadletters_total", UNIT))
                                    .isEqualTo(dead + 1);
                        });
    }

    @Test
    void showsATopicOfItsOwnBeforeItsFirstEvent() {
        assertThat(counted("kinerja_outbox_delivered_total", Topics.LEAVE.name())).isZero();
    }

    @Test
    void answersForTheTopicsWholeLifeHoweverOftenItWasStarted() {
        note("POISON");

        await().atMost(SOON)
                .untilAsserted(
                        () -> {
                            JsonNode ledger = management.get("/events").json();
                            JsonNode told = of(UNIT, ledger.get("told"));
                            JsonNode taken = of(UNIT, ledger.get("taken"));
                            assertThat(told.get("waiting").asLong()).isZero();
                            assertThat(taken.get("listener").asString()).isEqualTo("sample-units");
                            assertThat(taken.get("behind").asLong()).isZero();
                            assertThat(taken.get("deadLettered").asLong()).isPositive();
                            assertThat(
                                            taken.get("taken").asLong()
                                                    + taken.get("deadLettered").asLong())
                                    .isEqualTo(told.get("delivered").asLong());
                        });
    }

    private static JsonNode of(String topic, JsonNode rows) {
        return rows.valueStream()
                .filter(row -> row.get("topic").asString().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    private void note(String code) {
        api.post("/v1/notes", Map.of("id", UUID.randomUUID(), "code", code));
    }

    private double counted(String name, String topic) {
        return management
                .get("/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith(name + "{topic=\"" + topic + "\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.indexOf(' ') + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }
}
