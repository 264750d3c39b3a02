package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.tukin.statement.Months;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * By which PTKP people are taxed. With what is paid elsewhere 10,000,000 a month: 2 % of TK/0
 * (200,000), 1.5 % of K/1 (150,000).
 */
@ServiceTest
class PtkpChangeIT {

    private final PayDesk desk;
    private PersonId person = PersonId.next();

    PtkpChangeIT(@LocalServerPort int port) {
        desk = new PayDesk(port, Months.changed(document -> document.put("tax", "TER")));
    }

    @BeforeEach
    void paysMay() {
        desk.told().today(LocalDate.of(2026, 6, 5));
        person = desk.told().employee(8);
        desk.told().rated(person, "BAIK");
        desk.keepPayee(person, "TK_0");
        PayDesk.awaitRows("rating_fact", person, 1);
        for (String month : List.of("2026-06", "2026-07", "2027-01")) {
            elsewhere(month);
        }
        String may = desk.pay("2026-05");
        assertThat(desk.lock(may).status()).isEqualTo(200);
        assertThat(tax(may)).isEqualTo(200_000);
    }

    @Test
    void staysThatOfTheFirstRunOfTheYearUntilASecondPersonHasConfirmedAnother() {
        desk.keepPayee(person, "K_1");
        desk.told().today(LocalDate.of(2026, 7, 3));
        String june = pay("2026-06", 2);
        assertThat(tax(june)).as("told by one alone").isEqualTo(200_000);

        String change = given(2026, "K_1");
        assertThat(task(change)).isEqualTo("PENYETUJU_TUKIN true");
        assertThat(confirmed(change).status()).isEqualTo(204);
        assertThat(task(change)).isEqualTo("PENYETUJU_TUKIN false");

        String july = pay("2026-07", 3);
        // 14,595,150 of July by now: 5 % of K/1, of which 200,000 are paid
        assertThat(tax(july)).as("the month anew, by the corrected one").isEqualTo(529_758);
        JsonNode again = desk.maker().get("/v1/runs/" + june + "/withholdings/reproduction").json();
        assertThat(again.get("equal").asInt()).as("what is locked stays").isEqualTo(1);
    }

    @Test
    void countsFromTheNextYearOnWhereItChangesInTheCourseOfOne() {
        assertThat(confirmed(given(2027, "K_1")).status()).isEqualTo(204);

        desk.told().today(LocalDate.of(2026, 7, 3));
        assertThat(tax(pay("2026-06", 2))).isEqualTo(200_000);
        desk.told().today(LocalDate.of(2027, 1, 8));
        String july = pay("2026-07", 3);
        assertThat(tax(july)).isEqualTo(150_000);
        // 20,000,000 are less than what TK/0 has free: both months are given back
        assertThat(amount(july, "PPH21_TAHUN_LALU")).isEqualTo(-400_000);
    }

    @Test
    void isRejectedWithAReason() {
        String change = given(2026, "K_3");
        assertThat(give(2026, "K_2").json().get("code").asString()).isEqualTo("ptkp-change-waits");
        assertThat(
                        desk.checker()
                                .post(
                                        "/v1/ptkp-changes/" + change + "/rejection",
                                        Map.of("reason", "Akta belum ada"))
                                .status())
                .isEqualTo(204);

        JsonNode listed = desk.checker().get("/v1/ptkp-changes?state=REJECTED").json();
        assertThat(listed.at("/items/0/rejection").asString()).isEqualTo("Akta belum ada");
        assertThat(listed.at("/items/0/ptkp").asString()).isEqualTo("K_3");
        assertThat(confirmed(change).json().get("code").asString())
                .isEqualTo("ptkp-change-not-waiting");
        assertThat(give(2026, "K_2").status()).isEqualTo(201);
        assertThat(desk.maker().get("/v1/ptkp-changes?limit=1").json().has("next")).isTrue();
    }

    @Test
    void isGivenAndDecidedByTwoAndNeitherAboutHimself() {
        String change = given(2026, "K_1");
        assertThat(
                        granted(desk.makerId(), Role.PENYETUJU_TUKIN)
                                .post("/v1/ptkp-changes/" + change + "/confirmation", "")
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("ptkp-change-needs-a-second-person");
        assertThat(
                        granted(person, Role.PENYETUJU_TUKIN)
                                .post("/v1/ptkp-changes/" + change + "/confirmation", "")
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("ptkp-change-about-oneself");
        assertThat(
                        granted(person, Role.PENGELOLA_TUKIN)
                                .post("/v1/ptkp-changes", change(2027, "K_1"))
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("ptkp-change-about-oneself");
        assertThat(desk.self(person).get("/v1/ptkp-changes").status()).isEqualTo(403);
    }

    @Test
    void refusesYearsFarAwayUnknownPeopleAndChanges() {
        assertThat(give(2028, "K_1").json().get("code").asString()).isEqualTo("ptkp-year-invalid");
        assertThat(give(2026, "K_9").status()).isEqualTo(400);
        Map<String, Object> unknown = new HashMap<>(change(2026, "K_1"));
        unknown.put("personId", PersonId.next().toString());
        assertThat(desk.maker().post("/v1/ptkp-changes", unknown).json().get("code").asString())
                .isEqualTo("person-unknown");
        assertThat(confirmed(PersonId.next().toString()).json().get("code").asString())
                .isEqualTo("ptkp-change-unknown");
        assertThat(desk.maker().get("/v1/ptkp-changes?cursor=x").status()).isEqualTo(422);
    }

    private String pay(String month, int ratings) {
        desk.told().rated(person, month, "BAIK");
        PayDesk.awaitRows("rating_fact", person, ratings);
        String run = desk.pay(month);
        assertThat(desk.lock(run).status()).isEqualTo(200);
        return run;
    }

    private long tax(String run) {
        return amount(run, "PPH21_TER");
    }

    private long amount(String run, String kind) {
        return desk.maker()
                .get("/v1/runs/" + run + "/withholdings")
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("kind").asString().equals(kind))
                .mapToLong(one -> one.get("amount").asLong())
                .sum();
    }

    private String given(int year, String ptkp) {
        return give(year, ptkp).json().get("id").asString();
    }

    private Api.Answer give(int year, String ptkp) {
        return desk.maker().post("/v1/ptkp-changes", change(year, ptkp));
    }

    private Map<String, Object> change(int year, String ptkp) {
        return Map.of(
                "personId", person.toString(), "year", year, "ptkp", ptkp, "reason", "KK 1/2026");
    }

    private Api.Answer confirmed(String change) {
        return desk.checker().post("/v1/ptkp-changes/" + change + "/confirmation", "");
    }

    private Api granted(PersonId by, Role role) {
        desk.told().grant(by, role);
        Api api = desk.as(by, role);
        PolicyDesk.awaitRole(api);
        return api;
    }

    private static String task(String change) {
        return PayDesk.text(
                "select role || ' ' || open::text from platform.task"
                        + " where kind = 'PTKP_CHANGE_TO_CONFIRM' and reference = '"
                        + change
                        + "'");
    }

    private void elsewhere(String month) {
        String batch =
                desk.maker()
                        .post(
                                "/v1/other-income-batches",
                                Map.of(
                                        "incomes",
                                        List.of(
                                                Map.of(
                                                        "personId",
                                                        person.toString(),
                                                        "month",
                                                        month,
                                                        "gross",
                                                        5_404_850,
                                                        "tax",
                                                        0))))
                        .json()
                        .get("batchId")
                        .asString();
        assertThat(
                        desk.checker()
                                .post("/v1/other-income-batches/" + batch + "/confirmation", "")
                                .status())
                .isEqualTo(200);
    }
}
