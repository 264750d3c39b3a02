package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** One case that settles a dead terminal for everybody. */
@ServiceTest
class IncidentIT {

    private static final String HR_TWO = "190001012000011009";
    private static final String ONE = "190001012000012001";
    private static final String TWO = "190001012000012002";
    private static final String THREE = "190001012000012003";
    private static final String PATH = "/v1/attendance-incidents";

    private final int port;

    IncidentIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void settlesTheDayOfAllWhomTheDeadTerminalKeptFromPunching() {
        TestAgency agency = agency("dead-terminal", "TSTDEAD001");
        Api second = agency.officer(agency.person(HR_TWO), null);
        // The first punched on going alone, the second never, and of the third it is known why.
        TerminalsOf.push(port, "TSTDEAD001", "1\t2026-05-29 16:35:00\t1\t1\t0\t0\t0");
        resolve(agency);
        agency.eventually(day(agency, ONE), "PRESENT t f");
        agency.eventually(day(agency, TWO), "ABSENT f f");
        Map<String, Object> incident = incident("TSTDEAD001", null);
        incident.put("absent", List.of(agency.person(THREE)));

        Api.Answer proposed = agency.admin().post(PATH, incident);
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        String path = PATH + "/" + proposed.json().get("id").asString();
        JsonNode effect = second.get(path + "/effect").json();
        assertThat(effect.get("days").asInt()).isEqualTo(2);
        assertThat(effect.get("presentInsteadOfAbsent").asInt()).isEqualTo(1);
        assertThat(effect.get("arrivals").asInt()).isEqualTo(1);
        assertThat(effect.get("uangMakan").asInt()).isEqualTo(1);
        JsonNode changed = second.get(path + "/days").json();
        assertThat(changed.has("next")).isFalse();
        assertThat(changed.get("items").values())
                .extracting(
                        one ->
                                one.get("personId").asString()
                                        + " "
                                        + one.at("/before/status").asString()
                                        + " "
                                        + one.at("/before/missingIn").asBoolean()
                                        + " "
                                        + one.at("/after/status").asString()
                                        + " "
                                        + one.at("/after/missingIn").asBoolean())
                .containsExactlyInAnyOrder(
                        agency.person(ONE) + " PRESENT true PRESENT false",
                        agency.person(TWO) + " ABSENT false PRESENT false");
        assertThat(code(agency.admin().with("If-Match", "\"1\"").post(path + "/approval", "")))
                .isEqualTo("incident-needs-a-second-person");
        assertThat(texts(agency.admin().get(path).json().get("actions"))).containsExactly("REJECT");
        assertThat(second.with("If-Match", "\"4\"").post(path + "/approval", "").status())
                .isEqualTo(412);

        Api.Answer approved = second.with("If-Match", "\"1\"").post(path + "/approval", "");

        assertThat(approved.json().get("state").asString())
                .as(approved.text())
                .isEqualTo("APPROVED");
        agency.eventually(day(agency, ONE), "PRESENT f f");
        agency.eventually(day(agency, TWO), "PRESENT f f");
        agency.eventually(day(agency, THREE), "ABSENT f f");
        assertThat(code(second.with("If-Match", "\"2\"").post(path + "/approval", "")))
                .isEqualTo("incident-decided-already");
        // The log of the terminal is found after all: he came late, and that counts.
        TerminalsOf.push(port, "TSTDEAD001", "1\t2026-05-29 08:30:00\t0\t1\t0\t0\t0");
        agency.eventually(
                "select late_minutes from attendance_day where date = '2026-05-29' and person_id = '"
                        + agency.person(ONE)
                        + "'",
                "60");

        agency.admin().with("If-Match", "\"2\"").post(path + "/cancellation", "");

        agency.eventually(day(agency, TWO), "ABSENT f f");
    }

    @Test
    void reachesNoFurtherThanTheOffice() {
        TestAgency agency = agency("dead-office", "TSTDEAD002");
        agency.addUnit("U2", null);
        Api ofTwo = agency.officer(agency.person(HR_TWO), "U2");

        assertThat(code(ofTwo.post(PATH, incident(null, agency.unit("U1")))))
                .isEqualTo("outside-ones-office");
        assertThat(code(ofTwo.post(PATH, incident("TSTDEAD002", null))))
                .isEqualTo("outside-ones-office");
        Api.Answer own = ofTwo.post(PATH, incident(null, agency.unit("U2")));
        assertThat(own.status()).as(own.text()).isEqualTo(201);
        String others =
                agency.admin()
                        .post(PATH, incident(null, agency.unit("U1")))
                        .json()
                        .get("id")
                        .asString();
        assertThat(code(ofTwo.get(PATH + "/" + others))).isEqualTo("incident-unknown");
        assertThat(
                        code(
                                ofTwo.with("If-Match", "\"1\"")
                                        .post(PATH + "/" + others + "/approval", "")))
                .isEqualTo("incident-unknown");
        assertThat(ofTwo.get(PATH).json().get("items")).hasSize(1);
        assertThat(agency.admin().get(PATH).json().get("items")).hasSize(2);
    }

    @Test
    void saysWhatIsWrongWithAProposal() {
        TestAgency agency = agency("dead-wrong", "TSTDEAD003");
        String unit = agency.unit("U1");

        assertThat(refusal(agency, incident(null, null))).isEqualTo("unitId unit-or-terminal");
        assertThat(refusal(agency, incident("TSTDEAD003", unit)))
                .isEqualTo("unitId unit-or-terminal");
        assertThat(refusal(agency, with(incident(null, unit), "to", "2026-05-28")))
                .isEqualTo("to ends-before-it-starts");
        assertThat(refusal(agency, with(incident(null, unit), "to", "2026-06-03")))
                .isEqualTo("to day-to-come");
        assertThat(refusal(agency, with(incident(null, unit), "to", "2026-08-03")))
                .isEqualTo("to range-too-long");
        Map<String, Object> nothing = incident(null, unit);
        nothing.put("arrivals", false);
        nothing.put("departures", false);
        assertThat(refusal(agency, nothing)).isEqualTo("arrivals arrivals-or-departures");
        assertThat(code(agency.admin().post(PATH, incident("TSTNOBODY1", null))))
                .isEqualTo("terminal-unknown");
    }

    private TestAgency agency(String code, String serial) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", HR_TWO, ONE, TWO, THREE);
        TerminalsOf.register(agency, serial);
        int pin = 1;
        for (String nip : List.of(ONE, TWO, THREE, HR_TWO)) {
            TerminalsOf.enrol(
                    agency.admin(),
                    serial,
                    String.valueOf(pin++),
                    agency.person(nip),
                    "2026-01-01");
        }
        return agency;
    }

    private static void resolve(TestAgency agency) {
        agency.admin()
                .post(
                        "/v1/attendance-resolutions",
                        Map.of("from", "2026-05-29", "to", "2026-05-29"));
    }

    private static Map<String, Object> incident(@Nullable String serial, @Nullable String unit) {
        Map<String, Object> incident = new LinkedHashMap<>();
        incident.put("serialNumber", serial);
        incident.put("unitId", unit);
        incident.put("from", "2026-05-29");
        incident.put("to", "2026-05-29");
        incident.put("arrivals", true);
        incident.put("departures", true);
        incident.put("document", "BA-1/2026");
        incident.put("cause", "Listrik padam");
        return incident;
    }

    private static Map<String, Object> with(
            Map<String, Object> incident, String field, String value) {
        incident.put(field, value);
        return incident;
    }

    private static String refusal(TestAgency agency, Map<String, Object> incident) {
        Api.Answer answer = agency.admin().post(PATH, incident);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.json().at("/errors/0/field").asString()
                + " "
                + answer.json().at("/errors/0/code").asString();
    }

    private static String day(TestAgency agency, String nip) {
        return "select status || ' ' || left(missing_in::text, 1) || ' ' || left(missing_out::text, 1)"
                + " from attendance_day where date = '2026-05-29' and person_id = '"
                + agency.person(nip)
                + "'";
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }
}
