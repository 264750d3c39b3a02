package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * What somebody asks of his May on its 14th, with a known absence on the 4th. Kelas 8 is 4,595,150,
 * of which 40 % follow attendance and an absence takes 55,141.8.
 */
@ServiceTest
class WhatIfIT {

    private static final long WHOLE = 4_595_150;
    private static final long ONCE_ABSENT = WHOLE - 55_142;
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 14);
    private static final LocalDate TOMORROW = LocalDate.of(2026, 5, 15);

    private final int port;
    private PayDesk desk;
    private Told told;
    private PersonId person;

    WhatIfIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void attendUntilTheDayBeforeYesterday() {
        desk = new PayDesk(port);
        told = desk.told();
        person = told.employee(8);
        told.rated(person, "BAIK");
        told.present(person, LocalDate.of(2026, 5, 1), MONDAY.minusDays(1));
        told.day(person, MONDAY, "ABSENT", 0, 1);
        told.present(person, MONDAY.plusDays(1), TODAY.minusDays(2));
        PayDesk.awaitRows("rating_fact", person, 1);
        PayDesk.awaitRows("attendance_fact", person, 12);
    }

    @Test
    void saysWhatBeingLateTomorrowWouldCostAndKeepsNothing() {
        told.today(TODAY);
        assertThat(net()).isEqualTo(ONCE_ABSENT);

        JsonNode answer = asked(Map.of("days", List.of(late(TOMORROW, 31)))).json();

        // 1 % of 1,838,060 beside the 3 % of the absence: 73,522.4
        assertThat(answer.at("/now/net").asLong()).isEqualTo(ONCE_ABSENT);
        assertThat(answer.at("/now/complete").asBoolean()).isTrue();
        assertThat(answer.at("/then/net").asLong()).isEqualTo(WHOLE - 73_522);
        assertThat(answer.at("/then/complete").asBoolean()).isTrue();
        assertThat(answer.get("difference").asLong()).isEqualTo(-18_380);
        JsonNode cuts = answer.at("/then/lines/2/parts");
        assertThat(cuts.findValuesAsString("day")).containsExactly("2026-05-04", "2026-05-15");
        assertThat(cuts.at("/1/text").asString()).isEqualTo("Terlambat (TL2)");
        assertThat(cuts.at("/1/article").asString())
                .isEqualTo("Kep. Sekjen Kemenag 13/2014 lampiran potongan");
        assertThat(net()).isEqualTo(ONCE_ABSENT);
        assertThat(answer.get("policy")).isEqualTo(statement().get("policy"));
    }

    @Test
    void supposesThatHeIsOnTimeOnTheWorkdaysAheadAndSaysWhich() {
        told.today(TODAY);

        JsonNode answer = asked(Map.of("days", List.of(late(TOMORROW, 31)))).json();

        assertThat(answer.at("/supposed/days").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(
                        IntStream.of(13, 14, 18, 19, 20, 21, 22, 25, 26, 27, 28, 29)
                                .mapToObj(day -> "2026-05-" + day)
                                .toList());
        assertThat(answer.at("/supposed/text").asString())
                .startsWith("Hari kerja ini belum ada datanya");
    }

    @Test
    void saysWhatAMendedDayAndAnotherPredikatWouldPay() {
        told.today(TODAY);

        JsonNode mended = asked(Map.of("days", List.of(Map.of("date", MONDAY)))).json();
        JsonNode both =
                asked(
                                Map.of(
                                        "days",
                                        List.of(Map.of("date", MONDAY)),
                                        "predikat",
                                        "BUTUH_PERBAIKAN"))
                        .json();

        assertThat(mended.get("difference").asLong()).isEqualTo(55_142);
        // 20 % of 2,757,090 = 551,418
        assertThat(both.at("/then/net").asLong()).isEqualTo(WHOLE - 551_418);
        assertThat(both.get("difference").asLong()).isEqualTo(55_142 - 551_418);
    }

    @Test
    void hasAFigureForAMonthThatIsAllAheadOnceAPredikatIsSaid() {
        told.today(TODAY);

        JsonNode unrated = asked("2026-07", Map.of()).json();
        JsonNode rated = asked("2026-07", Map.of("predikat", "BAIK")).json();

        assertThat(unrated.at("/then/openQuestions/0/code").asString()).isEqualTo("rating-missing");
        assertThat(unrated.at("/then/complete").asBoolean()).isFalse();
        assertThat(unrated.get("difference").asLong()).isZero();
        assertThat(rated.at("/now/complete").asBoolean()).isFalse();
        assertThat(rated.at("/then/complete").asBoolean()).isTrue();
        assertThat(rated.at("/then/net").asLong()).isEqualTo(WHOLE);
    }

    @Test
    void refusesDaysThatCanNotBeOtherwiseEachByItsField() {
        told.today(TODAY);
        LocalDate off = LocalDate.of(2026, 5, 9);
        LocalDate leave = LocalDate.of(2026, 5, 11);
        told.day(person, off, "OFF", 0, 2);
        told.day(person, leave, "LEAVE", 0, 2);
        told.leave(person, "TAHUNAN", leave, leave);
        PayDesk.awaitRows("leave_fact", person, 1);
        await().atMost(PayDesk.SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                codes(
                                                        List.of(
                                                                absent(LocalDate.of(2026, 6, 1)),
                                                                absent(off),
                                                                absent(leave),
                                                                absent(TOMORROW))))
                                        .containsExactly(
                                                "days[0].date what-if-day-outside",
                                                "days[1].date what-if-day-outside",
                                                "days[2].date what-if-day-on-leave"));

        assertThat(codes(List.of(absent(TOMORROW), late(TOMORROW, 31))))
                .containsExactly("days case-day-twice");
        assertThat(codes(List.of(late(TOMORROW, 1441))))
                .containsExactly("days[0].lateMinutes case-minutes-outside");
        assertThat(codes(List.of(Map.of("absent", true))))
                .containsExactly("days[0].date part-missing");
        Api.Answer more =
                asked(
                        Map.of(
                                "days",
                                DateRange.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 6, 1))
                                        .dates()
                                        .map(WhatIfIT::absent)
                                        .toList()));
        assertThat(more.status()).isEqualTo(400);
        assertThat(more.json().at("/errors/0/field").asString()).isEqualTo("days");
    }

    @Test
    void refusesAPredikatWhereNobodyIsRated() {
        told.withoutEvaluation();

        Api.Answer refused = asked(Map.of("predikat", "BAIK"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("predikat");
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("what-if-not-rated");
    }

    @Test
    void refusesAMonthThatIsApproved() {
        desk.pay("2026-05");

        Api.Answer refused = asked(Map.of("days", List.of(absent(TOMORROW))));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("what-if-approved");
        assertThat(refused.json().get("detail").asString()).contains("2026-05");
    }

    @Test
    void refusesAMonthWithoutAPlaceOrAPolicy() {
        PersonId newcomer = PersonId.next();
        told.ranked(newcomer, told.nextNip(), null, 1);
        told.assign(newcomer, told.unit(), 8, DateRange.since(LocalDate.of(2026, 6, 1)));
        Map<String, String> baik = Map.of("predikat", "BAIK");
        await().atMost(PayDesk.SOON)
                .until(
                        () ->
                                desk.self(newcomer)
                                                .post("/v1/statements/me/2026-06/what-if", baik)
                                                .status()
                                        == 200);

        Api.Answer nowhere = desk.self(newcomer).post("/v1/statements/me/2026-05/what-if", baik);
        Api.Answer before = asked("2025-12", baik);

        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.json().get("code").asString()).isEqualTo("what-if-no-place");
        assertThat(before.status()).isEqualTo(404);
        assertThat(before.json().get("code").asString()).isEqualTo("no-policy-in-force");
    }

    @Test
    void answersNobodyElse() {
        Api officer = desk.maker();

        assertThat(officer.post("/v1/statements/" + person + "/2026-05/what-if", Map.of()).status())
                .isEqualTo(404);
        assertThat(
                        desk.as(PersonId.next(), Role.PEGAWAI)
                                .post("/v1/statements/me/2026-05/what-if", Map.of())
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("what-if-no-place");
    }

    private static Map<String, Object> late(LocalDate date, int minutes) {
        return Map.of("date", date, "lateMinutes", minutes);
    }

    private static Map<String, Object> absent(LocalDate date) {
        return Map.of("date", date, "absent", true);
    }

    private Api.Answer asked(Object body) {
        return asked("2026-05", body);
    }

    private Api.Answer asked(String month, Object body) {
        return desk.self(person).post("/v1/statements/me/" + month + "/what-if", body);
    }

    /** Field and code of what is refused. */
    private List<String> codes(List<Map<String, Object>> days) {
        Api.Answer refused = asked(Map.of("days", days));
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        return refused.json()
                .get("errors")
                .valueStream()
                .map(one -> one.get("field").asString() + " " + one.get("code").asString())
                .toList();
    }

    private JsonNode statement() {
        return desk.self(person).get("/v1/statements/me/2026-05").json();
    }

    private long net() {
        return statement().get("net").asLong();
    }
}
