package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who punches within seconds of whom. */
@ServiceTest
class PunchPairIT {

    private static final String ONE = "190001012000012001";
    private static final String TWO = "190001012000012002";
    private static final String THREE = "190001012000012003";
    private static final String PATH = "/v1/punch-pairs?month=2026-05";
    private static final int DAYS = 10;

    private final int port;

    PunchPairIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void areThoseWhoDoSoOnMostOfTheirDaysAtOneTerminal() {
        TestAgency agency = agency("punch-pairs");
        List<String> punches = new ArrayList<>();
        for (int day = 1; day <= DAYS; day++) {
            punches.add(punch(1, day, "07:20:00"));
            // two of the ten days further apart than ten seconds
            punches.add(punch(2, day, day > 2 ? "07:20:07" : "07:21:00"));
            // three days with one, and never with two
            punches.add(punch(3, day, day > 3 ? "07:40:00" : "07:19:51"));
        }
        send(agency, punches);
        Api auditor = auditor(agency, THREE);

        JsonNode pairs = auditor.get(PATH + "&days=8").json().get("pairs");

        assertThat(pairs).hasSize(1);
        assertThat(
                        List.of(
                                pairs.at("/0/personId").asString(),
                                pairs.at("/0/otherPersonId").asString()))
                .containsExactlyInAnyOrder(agency.person(ONE), agency.person(TWO));
        assertThat(pairs.at("/0/daysTogether").asInt()).isEqualTo(8);
        assertThat(pairs.at("/0/daysBoth").asInt()).isEqualTo(DAYS);
        assertThat(auditor.get(PATH + "&days=9").json().get("pairs")).isEmpty();
        assertThat(auditor.get(PATH + "&days=3&share=30").json().get("pairs")).hasSize(2);
        assertThat(auditor.get(PATH + "&days=3&share=31").json().get("pairs")).hasSize(1);
        assertThat(auditor.get(PATH + "&days=1&seconds=6&share=1").json().get("pairs")).isEmpty();
        assertThat(auditor.get("/v1/punch-pairs?month=2026-04&days=1&share=1").json().get("pairs"))
                .isEmpty();
    }

    @Test
    void areShownToAuditorsOfTheAgencyAlone() {
        TestAgency agency = agency("punch-pairs-office");
        Api auditor = auditor(agency, ONE);

        assertThat(agency.admin().get(PATH).status()).isEqualTo(403);
        assertThat(agency.as(agency.person(TWO), Role.PEGAWAI, Role.AUDITOR).get(PATH).status())
                .as("whom the token alone calls so")
                .isEqualTo(403);
        assertThat(auditor.get(PATH + "&seconds=61").status()).isEqualTo(400);
        assertThat(auditor.get(PATH).json().get("pairs")).isEmpty();
    }

    private void send(TestAgency agency, List<String> punches) {
        String serial = TerminalsOf.freeSerial();
        TerminalsOf.register(agency, serial);
        int pin = 1;
        for (String nip : List.of(ONE, TWO, THREE)) {
            TerminalsOf.enrol(
                    agency.admin(),
                    serial,
                    String.valueOf(pin++),
                    agency.person(nip),
                    "2026-01-01");
        }
        TerminalsOf.push(port, serial, punches.toArray(String[]::new));
        agency.eventually(
                "select count(*) from punch where serial_number = '" + serial + "'",
                String.valueOf(punches.size()));
    }

    private static String punch(int pin, int day, String time) {
        return "%d\t2026-05-%02d %s\t0\t1\t0\t0\t0".formatted(pin, day, time);
    }

    private static Api auditor(TestAgency agency, String nip) {
        Api.Answer granted =
                agency.admin()
                        .post(
                                "/v1/grants",
                                Map.of(
                                        "personId", agency.person(nip),
                                        "role", "AUDITOR",
                                        "validFrom", "2026-01-01"));
        assertThat(granted.status()).as(granted.text()).isEqualTo(201);
        return agency.as(agency.person(nip), Role.PEGAWAI, Role.AUDITOR);
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", ONE, TWO, THREE);
        return agency;
    }
}
