package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A daftar hadir kept by hand where there is no terminal. */
@ServiceTest
class DaftarHadirIT {

    private static final String HEAD = "190001012000011001";
    private static final String ONE = "190001012000012001";
    private static final String TWO = "190001012000012002";
    private static final String ELSEWHERE = "190001012000012003";
    private static final String PATH = "/v1/daftar-hadir";

    private final int port;

    DaftarHadirIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void countsOnceTheHeadAttestsItAndNoLongerWhenItIsCalledOff() {
        TestAgency agency = agency("sheet-attested");
        Api head = agency.as(agency.person(HEAD), Role.PEGAWAI);

        Api.Answer entered =
                agency.admin()
                        .post(
                                PATH,
                                sheet(
                                        agency,
                                        line(agency.person(ONE), "07:40", "16:10"),
                                        line(agency.person(TWO), "07:20", null)));
        assertThat(entered.status()).as(entered.text()).isEqualTo(201);
        assertThat(entered.json().get("findings")).isEmpty();
        String path = PATH + "/" + entered.json().at("/daftarHadir/id").asString();
        agency.eventually(tasks(agency), agency.person(HEAD));
        assertThat(code(agency.admin().with("If-Match", "\"1\"").post(path + "/attestation", "")))
                .isEqualTo("only-the-head-attests");
        assertThat(texts(head.get(path).json().get("actions"))).containsExactly("ATTEST", "RETURN");

        Api.Answer attested = head.with("If-Match", "\"1\"").post(path + "/attestation", "");

        assertThat(attested.json().get("state").asString())
                .as(attested.text())
                .isEqualTo("ATTESTED");
        agency.eventually(day(agency, ONE), "PRESENT late 10 missing f");
        agency.eventually(day(agency, TWO), "PRESENT late 0 missing t");
        agency.eventually(tasks(agency), "");
        assertThat(code(head.with("If-Match", "\"2\"").post(path + "/return", "")))
                .isEqualTo("daftar-hadir-not-waiting");
        assertThat(
                        code(
                                agency.admin()
                                        .post(
                                                PATH,
                                                sheet(
                                                        agency,
                                                        line(agency.person(ONE), "07:30", null)))))
                .isEqualTo("daftar-hadir-entered-already");

        agency.admin().with("If-Match", "\"2\"").post(path + "/cancellation", "");

        agency.eventually(day(agency, ONE), "ABSENT late 0 missing f");
    }

    @Test
    void takesNobodyForGoneBeforeTheHourHasCome() {
        TestAgency agency = agency("sheet-early");
        agency.setClock("2026-05-29T10:00:00");

        Api.Answer entered =
                agency.admin()
                        .post(
                                PATH,
                                sheet(
                                        agency,
                                        line(agency.person(ONE), "07:40", "16:10"),
                                        line(agency.person(TWO), "07:20", null)));

        assertThat(entered.json().at("/daftarHadir/lines")).as(entered.text()).hasSize(1);
        assertThat(entered.json().at("/findings/0/field").asString()).isEqualTo("departure");
        assertThat(entered.json().at("/findings/0/code").asString()).isEqualTo("time-to-come");
    }

    @Test
    void keepsTheGoodLinesAndSaysWhatIsWrongWithTheOthers() {
        TestAgency agency = agency("sheet-lines");
        String one = agency.person(ONE);

        Api.Answer entered =
                agency.admin()
                        .post(
                                PATH,
                                sheet(
                                        agency,
                                        line(one, "07:40", "16:10"),
                                        line(one, "07:40", "16:10"),
                                        line(agency.person(ELSEWHERE), "07:40", null),
                                        line(agency.adminId(), "07:40", null),
                                        line(agency.person(TWO), "16:00", "07:30")));

        assertThat(entered.json().at("/daftarHadir/lines")).hasSize(1);
        assertThat(
                        entered.json()
                                .get("findings")
                                .valueStream()
                                .map(
                                        each ->
                                                each.get("row").asInt()
                                                        + " "
                                                        + each.get("code").asString()))
                .containsExactly(
                        "2 person-twice",
                        "3 not-in-the-unit-then",
                        "4 not-ones-own-record",
                        "5 ends-before-it-starts");
        String path = PATH + "/" + entered.json().at("/daftarHadir/id").asString();
        Api head = agency.as(agency.person(HEAD), Role.PEGAWAI);
        assertThat(
                        head.with("If-Match", "\"1\"")
                                .post(path + "/return", "")
                                .json()
                                .get("state")
                                .asString())
                .isEqualTo("RETURNED");
        assertThat(agency.admin().post(PATH, sheet(agency, line(one, "07:35", null))).status())
                .isEqualTo(201);
        assertThat(head.get(PATH + "?unit=" + agency.unit("U1")).json().get("items")).hasSize(2);
        Api stranger = agency.as(agency.person(ELSEWHERE), Role.PEGAWAI);
        assertThat(code(stranger.get(path))).isEqualTo("daftar-hadir-unknown");
        assertThat(code(stranger.get(PATH + "?unit=" + agency.unit("U1"))))
                .isEqualTo("unit-unknown");
    }

    @Test
    void isAttestedByNobodyWhoStandsInIt() {
        TestAgency agency = agency("sheet-own");
        Api.Answer entered =
                agency.admin()
                        .post(PATH, sheet(agency, line(agency.person(HEAD), "07:30", "16:00")));
        String path = PATH + "/" + entered.json().at("/daftarHadir/id").asString();

        assertThat(
                        code(
                                agency.as(agency.person(HEAD), Role.PEGAWAI)
                                        .with("If-Match", "\"1\"")
                                        .post(path + "/attestation", "")))
                .isEqualTo("daftar-hadir-of-oneself");
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addUnit("U2", null);
        agency.addHead("U1", HEAD);
        agency.addPeople("U1", ONE, TWO);
        agency.addPeople("U2", ELSEWHERE);
        return agency;
    }

    private static Map<String, Object> sheet(TestAgency agency, Line... lines) {
        return Map.of(
                "unitId",
                agency.unit("U1"),
                "date",
                "2026-05-29",
                "lines",
                List.of(lines).stream().map(Line::json).toList());
    }

    private record Line(String person, @Nullable String arrival, @Nullable String departure) {

        Map<String, Object> json() {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("personId", person);
            line.put("arrival", at(arrival));
            line.put("departure", at(departure));
            return line;
        }

        private static @Nullable String at(@Nullable String time) {
            return time == null ? null : "2026-05-29T" + time + ":00";
        }
    }

    private static Line line(String person, @Nullable String arrival, @Nullable String departure) {
        return new Line(person, arrival, departure);
    }

    private static String day(TestAgency agency, String nip) {
        return "select status || ' late ' || late_minutes || ' missing ' || left(missing_out::text, 1)"
                + " from attendance_day where date = '2026-05-29' and person_id = '"
                + agency.person(nip)
                + "'";
    }

    private static String tasks(TestAgency agency) {
        return "select assignee_id from platform.task where open and kind = 'DAFTAR_HADIR_TO_ATTEST'"
                + " and agency_id = '"
                + agency.id()
                + "'";
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }
}
