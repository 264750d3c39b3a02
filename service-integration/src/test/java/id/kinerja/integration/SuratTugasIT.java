package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Work elsewhere by a surat tugas. */
@ServiceTest
class SuratTugasIT {

    private static final String ONE = "190001012000012001";
    private static final String TWO = "190001012000012002";
    private static final String THREE = "190001012000012003";

    private final int port;

    SuratTugasIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void excusesThreeOnItsWorkingDaysAndNoOthers() {
        TestAgency agency = keptSince("letter-three", "2026-05-18");

        Api.Answer answer = record(agency.admin(), letter(agency, "LUAR_KOTA", ONE, TWO, THREE));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().get("findings")).isEmpty();
        // The 23rd and the 24th are a weekend.
        agency.eventually(
                "select string_agg(status || ' ' || count, ',' order by status) from (select status, count(*) from attendance_day"
                        + " where date between '2026-05-21' and '2026-05-25' and agency_id = '"
                        + agency.id()
                        + "' group by status) days",
                "DUTY 9,OFF 6");
        agency.eventually(
                "select string_agg(distinct status, ',') from attendance_day where date in ('2026-05-20', '2026-05-26') and agency_id = '"
                        + agency.id()
                        + "'",
                "ABSENT");
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(Told.on(Topics.ATTENDANCE_DAY, agency.id()))
                                        .anySatisfy(
                                                told -> {
                                                    assertThat(told.get("status").asString())
                                                            .isEqualTo("DUTY");
                                                    assertThat(told.get("uangMakan").asBoolean())
                                                            .isFalse();
                                                    assertThat(told.get("lateMinutes").asInt())
                                                            .isZero();
                                                }));
        assertThat(
                        agency.admin()
                                .get("/v1/attendance-questions?month=2026-05")
                                .json()
                                .path("unresolvedDays")
                                .asInt())
                .isEqualTo(51);
    }

    @Test
    void earnsNoUangMakanOnAJourneyInTownOfMoreThanEightHours() {
        TestAgency agency = agency("letter-long");
        String serial = TerminalsOf.adms(agency, agency.person(ONE));
        TerminalsOf.push(port, serial, "7\t2026-05-22 07:20:00\t0\t1\t0\t0\t0");

        Api.Answer letter = record(agency.admin(), letter(agency, "DALAM_KOTA_LEBIH_8_JAM", ONE));

        assertThat(letter.status()).as(letter.text()).isEqualTo(201);
        agency.eventually(dayOf(agency, ONE, "2026-05-22"), "DUTY");
        JsonNode day =
                agency.admin()
                        .get("/v1/attendance-days?month=2026-05&person=" + agency.person(ONE))
                        .json()
                        .valueStream()
                        .filter(one -> one.get("date").asString().equals("2026-05-22"))
                        .findFirst()
                        .orElseThrow();
        assertThat(day.get("uangMakan").asString()).isEqualTo("LONG_DUTY_IN_TOWN");
        assertThat(day.get("flags").toString()).doesNotContain("OUT_OF_TOWN");
    }

    @Test
    void isCalledOffAndItsDaysAreAsTheyWere() {
        TestAgency agency = keptSince("letter-off", "2026-05-18");
        JsonNode letter = record(agency.admin(), letter(agency, "LUAR_KOTA", ONE)).json();
        String path = "/v1/surat-tugas/" + letter.at("/letter/id").asString();
        agency.eventually(dayOf(agency, ONE, "2026-05-21"), "DUTY");

        Api.Answer cancelled =
                agency.admin().with("If-Match", "\"1\"").post(path + "/cancellation", "");

        assertThat(cancelled.json().get("state").asString()).isEqualTo("CANCELLED");
        assertThat(cancelled.json().get("actions")).isEmpty();
        agency.eventually(dayOf(agency, ONE, "2026-05-21"), "ABSENT");
        assertThat(code(agency.admin().with("If-Match", "\"2\"").post(path + "/cancellation", "")))
                .isEqualTo("surat-tugas-already-cancelled");
        assertThat(record(agency.admin(), letter(agency, "LUAR_KOTA", ONE)).status())
                .isEqualTo(201);
    }

    @Test
    void sendsTheOthersWhereOneCannotGo() {
        TestAgency agency = agency("letter-some");
        leave(agency, ONE);
        Map<String, Object> earlier = letter(agency, "DALAM_KOTA", TWO);
        earlier.put("number", "ST-0/2026");
        record(agency.admin(), earlier);
        Map<String, Object> letter = letter(agency, "LUAR_KOTA", ONE, TWO, THREE);
        String foreign = agency("letter-foreign").person(ONE);
        letter.put(
                "people",
                List.of(
                        agency.person(ONE),
                        agency.person(TWO),
                        agency.person(THREE),
                        agency.adminId(),
                        foreign));

        Api.Answer answer = record(agency.admin(), letter);

        assertThat(answer.json().at("/letter/people").valueStream().map(JsonNode::asString))
                .containsExactly(agency.person(THREE));
        assertThat(findings(answer.json().get("findings")))
                .containsExactlyInAnyOrder(
                        "1 on-leave-then",
                        "2 sent-already",
                        "4 not-ones-own-record",
                        "5 person-unknown");
        letter.put("people", List.of(agency.person(ONE)));
        Api.Answer nobody = record(agency.admin(), letter);
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(findings(nobody.json().get("errors"))).containsExactly("1 on-leave-then");
        letter.put("letterDate", "2026-06-03");
        assertThat(record(agency.admin(), letter).json().at("/errors/0/field").asString())
                .isEqualTo("letterDate");
        letter.put("to", "2026-05-01");
        assertThat(record(agency.admin(), letter).json().at("/errors/0/code").asString())
                .isEqualTo("ends-before-it-starts");
    }

    /** Out of town he can't be where he punches; in town he may. */
    @Test
    void tellsWhoWasSeenOnDaysOutOfTownAndPutsThemOnTheWorkList() {
        TestAgency agency = agency("letter-seen");
        String serial = TerminalsOf.adms(agency, agency.person(ONE));
        TerminalsOf.push(port, serial, "7\t2026-05-22 07:20:00\t0\t1\t0\t0\t0");

        Api.Answer inTown = record(agency.admin(), letter(agency, "DALAM_KOTA", ONE));
        assertThat(inTown.json().get("findings")).isEmpty();
        String path = "/v1/surat-tugas/" + inTown.json().at("/letter/id").asString();
        agency.admin().with("If-Match", "\"1\"").post(path + "/cancellation", "");
        Api.Answer outOfTown = record(agency.admin(), letter(agency, "LUAR_KOTA", TWO, ONE));

        assertThat(findings(outOfTown.json().get("findings"))).containsExactly("2 punched-then");
        assertThat(outOfTown.json().at("/findings/0/detail").asString()).contains("2026-05-22");
        assertThat(outOfTown.json().at("/letter/people")).hasSize(2);
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                agency.admin()
                                                        .get("/v1/doubtful-attendance-days")
                                                        .json()
                                                        .get("items")
                                                        .valueStream()
                                                        .map(day -> day.get("date").asString()))
                                        .containsExactly("2026-05-22"));
        assertThat(
                        agency.admin()
                                .get("/v1/hr-work-items")
                                .json()
                                .get("work")
                                .valueStream()
                                .filter(
                                        item ->
                                                item.path("kind")
                                                        .asString("")
                                                        .equals("DAYS_DOUBTFUL"))
                                .map(item -> item.get("count").asInt()))
                .containsExactly(1);
    }

    @Test
    void tellsThatALetterGoesByANumberThatIsKnown() {
        TestAgency agency = agency("letter-number");
        record(agency.admin(), letter(agency, "DALAM_KOTA", ONE));

        JsonNode again = record(agency.admin(), letter(agency, "DALAM_KOTA", TWO)).json();

        assertThat(again.at("/findings/0/field").asString()).isEqualTo("number");
        assertThat(again.at("/findings/0/code").asString()).isEqualTo("surat-tugas-number-known");
        assertThat(again.at("/letter/people")).hasSize(1);
    }

    /** He retires within the letter's days, or before them. */
    @Test
    void sendsNobodyWhoDoesNotServeThenAndSaysSo() {
        TestAgency agency = agency("letter-retired");
        agency.retires(ONE, "2026-05-01");
        agency.retires(TWO, "2026-05-25");

        Api.Answer answer = record(agency.admin(), letter(agency, "LUAR_KOTA", ONE, TWO, THREE));

        assertThat(findings(answer.json().get("findings")))
                .containsExactly("1 not-serving-then", "2 serving-partly-then");
        assertThat(answer.json().at("/letter/people").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(agency.person(TWO), agency.person(THREE));
    }

    @Test
    void isReadByWhomItSendsAndKeptByNobodyOfThem() {
        TestAgency agency = agency("letter-read");
        JsonNode letter = record(agency.admin(), letter(agency, "DALAM_KOTA", ONE)).json();
        String path = "/v1/surat-tugas/" + letter.at("/letter/id").asString();
        Api one = agency.as(agency.person(ONE), Role.PEGAWAI);
        Api two = agency.as(agency.person(TWO), Role.PEGAWAI);

        assertThat(one.get(path).json().get("place").asString()).isEqualTo("Bandung");
        assertThat(one.get(path).json().get("actions")).isEmpty();
        assertThat(one.get("/v1/surat-tugas?person=" + agency.person(ONE)).json().get("items"))
                .hasSize(1);
        assertThat(agency.admin().get("/v1/surat-tugas?month=2026-05").json().get("items"))
                .hasSize(1);
        assertThat(agency.admin().get("/v1/surat-tugas?month=2026-06").json().get("items"))
                .isEmpty();
        agency.addUnit("U2", null);
        Api elsewhere = agency.officer(agency.person(TWO), "U2");
        assertThat(elsewhere.get("/v1/surat-tugas?month=2026-05").json().get("items")).isEmpty();
        assertThat(agency.admin().get("/v1/surat-tugas").json().at("/errors/0/code").asString())
                .isEqualTo("person-or-month");
        assertThat(one.get("/v1/surat-tugas?month=2026-05").status()).isEqualTo(403);
        assertThat(code(two.get(path))).isEqualTo("surat-tugas-unknown");
        assertThat(code(two.get("/v1/surat-tugas?person=" + agency.person(ONE))))
                .isEqualTo("person-unknown");
        assertThat(code(agency.admin().with("If-Match", "\"7\"").post(path + "/cancellation", "")))
                .isEqualTo("stale");
        assertThat(code(agency.admin().get("/v1/surat-tugas/" + UUID.randomUUID())))
                .isEqualTo("surat-tugas-unknown");
    }

    @Test
    void showsHrOfAUnitItsOwnPeopleAndHowManyOthersThereAre() {
        TestAgency agency = agency("letter-units");
        agency.addUnit("U2", null);
        String other = "190001012000012014";
        agency.addPeople("U2", other, "190001012000012015");
        JsonNode letter =
                record(agency.admin(), letter(agency, "DALAM_KOTA", ONE, TWO, other))
                        .json()
                        .get("letter");
        String path = "/v1/surat-tugas/" + letter.get("id").asString();
        Api ofUnit = agency.officer(agency.person("190001012000012015"), "U2");

        JsonNode read = ofUnit.get(path).json();
        assertThat(read.get("people").valueStream().map(JsonNode::asString))
                .containsExactly(agency.person(other));
        assertThat(read.get("others").asInt()).isEqualTo(2);
        JsonNode listed = ofUnit.get("/v1/surat-tugas?month=2026-05").json().at("/items/0");
        assertThat(listed.get("people")).hasSize(1);
        assertThat(listed.get("others").asInt()).isEqualTo(2);
        assertThat(letter.get("people")).hasSize(3);
        assertThat(letter.has("others")).isFalse();
        JsonNode own = agency.as(agency.person(other), Role.PEGAWAI).get(path).json();
        assertThat(own.get("people")).as("who has the letter himself").hasSize(3);
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", ONE, TWO, THREE);
        return agency;
    }

    /** Everybody's days are resolved until yesterday. */
    private TestAgency keptSince(String code, String from) {
        TestAgency agency = agency(code);
        agency.admin().post("/v1/attendance-resolutions", Map.of("from", from, "to", "2026-06-01"));
        agency.eventually(
                "select count(distinct person_id) from attendance_day where date = '2026-06-01' and agency_id = '"
                        + agency.id()
                        + "'",
                "3");
        return agency;
    }

    private static Map<String, Object> letter(TestAgency agency, String kind, String... nips) {
        Map<String, Object> letter = new LinkedHashMap<>();
        letter.put("number", "ST-1/2026");
        letter.put("letterDate", "2026-05-20");
        letter.put("place", "Bandung");
        letter.put("kind", kind);
        letter.put("from", "2026-05-21");
        letter.put("to", "2026-05-25");
        letter.put("people", List.of(nips).stream().map(agency::person).toList());
        return letter;
    }

    private static Api.Answer record(Api who, Map<String, Object> letter) {
        return who.post("/v1/surat-tugas", letter);
    }

    private static void leave(TestAgency agency, String nip) {
        Api.Answer answer =
                agency.admin()
                        .post(
                                "/v1/leaves",
                                Map.of(
                                        "personId", agency.person(nip),
                                        "type", "TAHUNAN",
                                        "from", "2026-05-25",
                                        "to", "2026-05-26",
                                        "decreeNumber", "SK-1",
                                        "decreeDate", "2026-05-04"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static String dayOf(TestAgency agency, String nip, String date) {
        return "select status from attendance_day where person_id = '"
                + agency.person(nip)
                + "' and date = '"
                + date
                + "'";
    }

    private static List<String> findings(JsonNode findings) {
        return findings.valueStream()
                .map(one -> one.get("row").asInt() + " " + one.get("code").asString())
                .toList();
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }
}
