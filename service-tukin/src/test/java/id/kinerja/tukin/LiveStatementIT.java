package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.AssignmentChanged;
import id.kinerja.kernel.event.AttendanceDayResolved;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.kernel.event.PersonRated;
import id.kinerja.kernel.event.StateEvent;
import id.kinerja.kernel.event.Topic;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.EventJson;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.platform.testing.TestKafka;
import id.kinerja.tukin.statement.Months;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class LiveStatementIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final AgencyId agency = AgencyId.next();
    private final PersonId person = PersonId.next();
    private final PersonId maker = PersonId.next();
    private Api api = Api.at("");

    @BeforeEach
    void speakToTheService(@LocalServerPort int port) {
        api = Api.at("http://127.0.0.1:" + port + "/api/tukin");
    }

    @Test
    void showsTheEffectOfEveryFactAsItArrives() {
        activatePolicy();
        tell(
                Topics.PERSON,
                new PersonChanged(
                        agency.value(),
                        person.value(),
                        null,
                        "Contoh",
                        "PNS",
                        null,
                        List.of(new PersonChanged.Status("AKTIF", LocalDate.of(2020, 1, 1), null)),
                        1,
                        1));
        tell(Topics.ASSIGNMENT, assignment());
        Api self = api.as(TestIssuer.token(agency, person, Role.PEGAWAI));

        // 40 % of 4,595,150 while nobody has rated
        await().atMost(SOON).untilAsserted(() -> assertThat(net(self)).isEqualTo(1_838_060));
        assertThat(
                        self.get("/v1/statements/me/2026-05")
                                .json()
                                .get("openQuestions")
                                .get(0)
                                .get("text")
                                .asString())
                .startsWith("Penilaian kinerja bulan ini");

        tell(
                Topics.RATING,
                new PersonRated(
                        agency.value(),
                        UUID.randomUUID(),
                        person.value(),
                        UUID.randomUUID(),
                        "2026-05",
                        "SESUAI_EKSPEKTASI",
                        "SESUAI_EKSPEKTASI",
                        "BAIK",
                        "DELIVERED",
                        Instant.EPOCH,
                        1,
                        1));
        await().atMost(SOON).untilAsserted(() -> assertThat(net(self)).isEqualTo(4_595_150));

        tell(Topics.ATTENDANCE_DAY, day(31, 2));
        await().atMost(SOON).untilAsserted(() -> assertThat(net(self)).isEqualTo(4_576_769));
        var cut =
                self.get("/v1/statements/me/2026-05")
                        .json()
                        .get("lines")
                        .get(2)
                        .get("parts")
                        .get(0);
        assertThat(cut.get("text").asString()).isEqualTo("Terlambat (TL2)");
        assertThat(cut.get("day").asString()).isEqualTo("2026-05-04");
        assertThat(cut.get("article").asString())
                .isEqualTo("Kep. Sekjen Kemenag 13/2014 lampiran potongan");

        // an older state of the same day changes nothing, a newer one does
        tell(Topics.ATTENDANCE_DAY, day(200, 1));
        tell(Topics.ATTENDANCE_DAY, day(0, 3));
        await().atMost(SOON).untilAsserted(() -> assertThat(net(self)).isEqualTo(4_595_150));
    }

    @Test
    void hidesAStatementFromEverybodyElse() {
        assertThat(
                        api.as(TestIssuer.token(agency, PersonId.next(), Role.PEGAWAI))
                                .get("/v1/statements/" + person + "/2026-05")
                                .status())
                .isEqualTo(404);
        assertThat(
                        api.as(TestIssuer.token(AgencyId.next(), PersonId.next(), Role.AUDITOR))
                                .get("/v1/statements/" + person + "/2026-05")
                                .status())
                .isEqualTo(404);
    }

    @Test
    void letsNobodyActivateHisOwnPolicy() {
        Api both =
                api.as(TestIssuer.token(agency, maker, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN));
        String id = both.post("/v1/policies", Months.shipped()).json().get("id").asString();

        assertThat(
                        both.post("/v1/policies/" + id + "/activation", "")
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("needs-a-second-person");
        assertThat(checker().post("/v1/policies/" + id + "/activation", "").status())
                .isEqualTo(204);
        assertThat(
                        checker()
                                .post("/v1/policies/" + id + "/activation", "")
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("policy-active-already");
    }

    @Test
    void refusesAPolicyThatCannotBeAppliedAndSaysWhy() {
        String withoutTax =
                new String(EventJson.write(Months.shipped()), StandardCharsets.UTF_8)
                        .replace("\"DTP\"", "null");

        var answer = maker().post("/v1/policies", withoutTax);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("code").asString())
                .isEqualTo("tax-not-chosen");
    }

    private void activatePolicy() {
        var proposed = maker().post("/v1/policies", Months.shipped());
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        assertThat(
                        checker()
                                .post(
                                        "/v1/policies/"
                                                + proposed.json().get("id").asString()
                                                + "/activation",
                                        "")
                                .status())
                .isEqualTo(204);
    }

    private Api maker() {
        return api.as(TestIssuer.token(agency, maker, Role.PENGELOLA_TUKIN));
    }

    private Api checker() {
        return api.as(TestIssuer.token(agency, PersonId.next(), Role.PENYETUJU_TUKIN));
    }

    private static long net(Api self) {
        var answer = self.get("/v1/statements/me/2026-05");
        return answer.status() == 200 ? answer.json().get("net").asLong() : -answer.status();
    }

    private AssignmentChanged assignment() {
        return new AssignmentChanged(
                agency.value(),
                UUID.randomUUID(),
                person.value(),
                UUID.randomUUID(),
                "J1",
                "Pranata",
                "FUNGSIONAL",
                8,
                "DEFINITIF",
                true,
                false,
                LocalDate.of(2022, 1, 1),
                null,
                List.of(),
                1,
                1);
    }

    private AttendanceDayResolved day(int late, long revision) {
        return new AttendanceDayResolved(
                agency.value(),
                person.value(),
                LocalDate.of(2026, 5, 4),
                UUID.randomUUID(),
                true,
                "PRESENT",
                null,
                null,
                null,
                null,
                late,
                0,
                false,
                false,
                null,
                null,
                true,
                List.of(),
                List.of(),
                1,
                revision);
    }

    private static <E extends StateEvent> void tell(Topic<E> topic, E event) {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", TestKafka.bootstrap()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            var _ =
                    producer.send(
                            new ProducerRecord<>(
                                    topic.name(),
                                    0,
                                    event.key().getBytes(StandardCharsets.UTF_8),
                                    EventJson.write(event)));
        }
    }
}
