package id.kinerja.integration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Terminals whose keys nobody heeds, or that hang where people only come or only go. */
@ServiceTest
class TerminalDirectionIT {

    private static final String NIP = "190001012000012001";
    private static final String DAY = "2026-05-04";
    private static final String LATER = "2026-05-05";

    private final int port;

    TerminalDirectionIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void readsPunchesByThePolicyOfTheirDayAndLeavesThemAsTheyCame() {
        TestAgency agency = TestAgency.open(port, "directions");
        agency.addUnit("U1", null);
        String person = agency.addPeople("U1", NIP).getFirst();
        String serial = TerminalsOf.adms(agency, person);
        // On both days everybody presses "out", coming as well as going.
        List<String> lines =
                List.of(
                        "7\t2026-05-04 07:25:00\t1\t1",
                        "7\t2026-05-04 16:35:00\t1\t1",
                        "7\t2026-05-05 07:20:00\t1\t1",
                        "7\t2026-05-05 16:40:00\t1\t1");
        TerminalsOf.push(port, serial, lines.toArray(String[]::new));
        becomes(person, DAY, "PRESENT", "none 16:35:00");

        Api.Answer set = set(agency.admin(), serial, "BY_ORDER", LATER);
        assertThat(set.status()).as(set.text()).isEqualTo(200);
        becomes(person, LATER, "PRESENT", "07:20:00 16:40:00");
        becomes(person, DAY, "PRESENT", "none 16:35:00");

        set(agency.admin(), serial, "BY_ORDER", DAY);
        becomes(person, DAY, "PRESENT", "07:25:00 16:35:00");
        set(agency.admin(), serial, "IN_ONLY", LATER);
        becomes(person, LATER, "PRESENT", "07:20:00 none");
        String behind = "/v1/attendance-days/" + LATER + "/punches?person=" + person;
        assertThat(agency.admin().get(behind).json().at("/0/directionBasis").asString())
                .isEqualTo("TERMINAL_POLICY");
        set(agency.admin(), serial, "OUT_ONLY", LATER);
        becomes(person, LATER, "PRESENT", "none 16:40:00");
        set(agency.admin(), serial, "BY_STATUS", LATER);
        assertThat(
                        agency.admin()
                                .get(path(serial))
                                .json()
                                .get("policies")
                                .valueStream()
                                .map(
                                        one ->
                                                one.get("since").asString()
                                                        + " "
                                                        + one.get("policy").asString()))
                .containsExactly(LATER + " BY_STATUS", DAY + " BY_ORDER");

        // The same lines once more are the same punches, whatever they are read as.
        TerminalsOf.push(port, serial, lines.toArray(String[]::new));
        assertThat(
                        TestAgency.text(
                                "select count(*) || ' ' || min(status) from punch where serial_number = '"
                                        + serial
                                        + "'"))
                .isEqualTo("4 1");
        assertThat(
                        agency.as(person, Role.PEGAWAI)
                                .with("If-Match", "\"1\"")
                                .put(path(serial), Map.of("policy", "IN_ONLY", "since", DAY))
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("role-missing");
        assertThat(since(set(agency.admin(), serial, "IN_ONLY", "1999-01-01")))
                .isEqualTo("since too-long-ago");
        assertThat(since(set(agency.admin(), serial, "IN_ONLY", "2028-01-01")))
                .isEqualTo("since planned-too-far-ahead");
        assertThat(set(agency.admin(), serial, "IN_ONLY", "2026-06-03").status())
                .as("planned")
                .isEqualTo(200);
    }

    private static String since(Api.Answer refused) {
        return refused.json().at("/errors/0/field").asString(refused.text())
                + " "
                + refused.json().at("/errors/0/code").asString();
    }

    private static Api.Answer set(Api admin, String serial, String policy, String since) {
        String tag = requireNonNull(admin.get("/v1/terminals/" + serial).headers().get("etag"));
        return admin.with("If-Match", tag)
                .put(path(serial), Map.of("policy", policy, "since", since));
    }

    private static String path(String serial) {
        return "/v1/terminals/" + serial + "/directions";
    }

    private static void becomes(String person, String date, String status, String hours) {
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                TestAgency.text(
                                                        "select status || ' ' || coalesce((first_in at time zone 'Asia/Jakarta')::time::text, 'none')"
                                                                + " || ' ' || coalesce((last_out at time zone 'Asia/Jakarta')::time::text, 'none')"
                                                                + " from attendance_day where person_id = '"
                                                                + person
                                                                + "' and date = '"
                                                                + date
                                                                + "'"))
                                        .isEqualTo(status + " " + hours));
    }
}
