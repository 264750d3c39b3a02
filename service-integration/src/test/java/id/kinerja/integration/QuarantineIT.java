package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.integration.terminal.app.TakeLinesOfThoseWhoServe;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Lines that wait, and how they get out once what held them up is mended. */
@ServiceTest
class QuarantineIT {

    private static final String NIP = "190001012000012001";
    private static final String OTHER = "190001012000012002";
    private static final String ARRIVAL = "7\t2026-05-04 07:45:10\t0\t15";
    private static final String DEPARTURE = "7\t2026-05-04 16:02:00\t1\t15";

    private final int port;
    private final TakeLinesOfThoseWhoServe takeLinesOfThoseWhoServe;

    @Autowired
    QuarantineIT(@LocalServerPort int port, TakeLinesOfThoseWhoServe takeLinesOfThoseWhoServe) {
        this.port = port;
        this.takeLinesOfThoseWhoServe = takeLinesOfThoseWhoServe;
    }

    @Test
    void givesAPinToAnotherPersonOnceItsEnrolmentHasEnded() {
        TestAgency agency = agency("pin-ended");
        String serial = terminal(agency, null);
        Api admin = agency.admin();
        TerminalsOf.enrol(admin, serial, "7", agency.person(NIP), "2026-01-01");
        TerminalsOf.push(port, serial, "7\t2026-04-30 07:20:00\t0\t15", ARRIVAL, DEPARTURE);
        day(agency, "PRESENT 15 1");
        String route = "/v1/terminals/" + serial + "/enrolments";
        JsonNode kept = admin.get(route).json().at("/items/0");
        String ending = route + "/" + kept.get("id").asString() + "/ending";
        Map<String, String> april = Map.of("lastDay", "2026-04-30");

        assertThat(admin.post(ending, april).status()).isEqualTo(428);
        assertThat(admin.with("If-Match", "\"3\"").post(ending, april).status()).isEqualTo(412);
        assertThat(
                        code(
                                admin.with("If-Match", "\"1\"")
                                        .post(ending, Map.of("lastDay", "2025-12-31"))))
                .isEqualTo("422 enrolment-invalid");
        Api.Answer ended = admin.with("If-Match", "\"1\"").post(ending, april);

        assertThat(ended.status()).as(ended.text()).isEqualTo(200);
        assertThat(ended.json().get("to").asString()).isEqualTo("2026-04-30");
        assertThat(ended.headers().get("etag")).isEqualTo("\"2\"");
        assertThat(code(admin.with("If-Match", "\"2\"").post(ending, april)))
                .isEqualTo("409 enrolment-ended-already");
        day(agency, "ABSENT 0 2");
        assertThat(punches(serial)).isEqualTo("1");
        TerminalsOf.push(port, serial, "7\t2026-05-05 07:20:00\t0\t15", ARRIVAL);
        assertThat(reasons(agency, "reason=ENROLMENT_ENDED"))
                .containsExactly("ENROLMENT_ENDED 7", "ENROLMENT_ENDED 7", "ENROLMENT_ENDED 7");

        var other = TerminalsOf.enrol(admin, serial, "7", agency.person(OTHER), "2026-05-01");

        assertThat(other.json().get("settled").asInt()).as(other.text()).isEqualTo(3);
        agency.eventually(
                "select status || ' ' || late_minutes from attendance_day where date = '2026-05-04' and person_id = '"
                        + agency.person(OTHER)
                        + "'",
                "PRESENT 15");
        assertThat(reasons(agency, "terminal=" + serial)).isEmpty();
        day(agency, "ABSENT 0 2");
    }

    @Test
    void showsPunchesOfWhoDoesNotServeAndTakesThemOnceHisStatusIsMended() {
        TestAgency agency = agency("pin-inactive");
        String serial = terminal(agency, null);
        TerminalsOf.enrol(agency.admin(), serial, "7", agency.person(NIP), "2026-01-01");
        service(agency, "'2026-05-03'");
        TerminalsOf.push(port, serial, ARRIVAL, DEPARTURE);
        assertThat(reasons(agency, "reason=PERSON_INACTIVE_ON_DATE"))
                .containsExactly("PERSON_INACTIVE_ON_DATE 7", "PERSON_INACTIVE_ON_DATE 7");
        takeOfThoseWhoServe(agency, 0);

        service(agency, "null");
        takeOfThoseWhoServe(agency, 2);

        day(agency, "PRESENT 15 1");
        assertThat(reasons(agency, "terminal=" + serial)).isEmpty();
        takeOfThoseWhoServe(agency, 0);
    }

    @Test
    void letsPunchesWaitOfWhoTurnsOutLaterNotToServe() {
        TestAgency agency = agency("pin-left");
        String serial = terminal(agency, null);
        TerminalsOf.enrol(agency.admin(), serial, "7", agency.person(NIP), "2026-01-01");
        TerminalsOf.push(port, serial, ARRIVAL, DEPARTURE);
        day(agency, "PRESENT 15 1");

        service(agency, "'2026-05-03'");
        TestAgency.text(
                "insert into stale_day (agency_id, person_id, date) values ('"
                        + agency.id()
                        + "', '"
                        + agency.person(NIP)
                        + "', '2026-05-04') returning 1");

        day(agency, "NOT_EMPLOYED 0 2");
        assertThat(reasons(agency, "reason=PERSON_INACTIVE_ON_DATE"))
                .containsExactly("PERSON_INACTIVE_ON_DATE 7", "PERSON_INACTIVE_ON_DATE 7");
        assertThat(punches(serial)).isEqualTo("0");

        service(agency, "null");
        takeOfThoseWhoServe(agency, 2);

        day(agency, "PRESENT 15 3");
    }

    private void takeOfThoseWhoServe(TestAgency agency, long expected) {
        AgencyScope.run(
                agency.id(), () -> assertThat(takeLinesOfThoseWhoServe.take()).isEqualTo(expected));
    }

    private static void service(TestAgency agency, String lastDay) {
        TestAgency.text(
                "update service_period set valid_to = "
                        + lastDay
                        + " where person_id = '"
                        + agency.person(NIP)
                        + "' returning 1");
    }

    @Test
    void takesTheLinesOfAPinOnceItIsKnownWhoseItIs() {
        TestAgency agency = agency("pin-late");
        String serial = terminal(agency, null);
        TerminalsOf.push(port, serial, ARRIVAL, DEPARTURE, "8\t2026-05-04 07:00:00\t0\t15");

        var enrolled =
                TerminalsOf.enrol(agency.admin(), serial, "7", agency.person(NIP), "2026-05-01");

        assertThat(enrolled.status()).as(enrolled.text()).isEqualTo(201);
        assertThat(enrolled.json().toString()).isEqualTo("{\"settled\":2,\"waiting\":0}");
        day(agency, "PRESENT 15 1");
        assertThat(punches(serial)).isEqualTo("2");
        assertThat(reasons(agency, "terminal=" + serial)).containsExactly("PERSON_UNMAPPED 8");
        assertThat(
                        TestAgency.text(
                                "select subject_id || ' ' || detail from platform.audit_entry where act = 'PERSON_ENROLLED' and agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo(agency.person(NIP) + " {\"from\":\"2026-05-01\",\"settled\":2}");
    }

    @Test
    void makesOnePunchOfALineHoweverOftenItIsTaken() {
        TestAgency agency = agency("pin-resent");
        String serial = terminal(agency, null);
        TerminalsOf.push(port, serial, ARRIVAL);
        TerminalsOf.enrol(agency.admin(), serial, "7", agency.person(NIP), "2026-05-01");
        day(agency, "PRESENT 15 1");

        TerminalsOf.push(port, serial, ARRIVAL);
        TestAgency.text(
                "update quarantined_line set settled_at = null where serial_number = '"
                        + serial
                        + "' returning 1");
        assertThat(retaken(agency, serial)).isEqualTo("{\"settled\":1,\"waiting\":0}");
        assertThat(retaken(agency, serial)).isEqualTo("{\"settled\":0,\"waiting\":0}");

        agency.eventually(
                "select count(*) from stale_day where agency_id = '" + agency.id() + "'", "0");
        assertThat(punches(serial)).isEqualTo("1");
        day(agency, "PRESENT 15 1");
    }

    @Test
    void leavesADayOfAClosedMonthAndTellsWhatItWouldHaveComeTo() {
        TestAgency agency = agency("pin-closed");
        String serial = terminal(agency, null);
        TerminalsOf.push(port, serial, ARRIVAL, DEPARTURE);
        closeMay(agency);

        TerminalsOf.enrol(agency.admin(), serial, "7", agency.person(NIP), "2026-05-01");

        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                Told.on(Topics.ATTENDANCE_CORRECTION, agency.id())
                                                        .stream()
                                                        .map(told -> told.get("status").asString()))
                                        .containsExactly("PRESENT"));
        day(agency, "ABSENT 0 1");
    }

    @Test
    void takesByHandWhatWaitedForTheTerminalItself() {
        TestAgency agency = agency("clock-mended");
        String serial = terminal(agency, null);
        Api admin = agency.admin();
        TerminalsOf.enrol(admin, serial, "7", agency.person(NIP), "2025-01-01");
        TerminalsOf.push(port, serial, "7\t2025-12-30 07:31:00\t0\t15", "garbage");
        // Of a site two hours east of what was said of it; at that time it is no lie.
        TerminalsOf.push(port, serial, "7\t2026-06-02 10:02:00\t1\t15");
        assertThat(reasons(agency, "terminal=" + serial))
                .containsExactly("CLOCK_RESET 7", "NOT_UNDERSTOOD null", "CLOCK_AHEAD 7");
        assertThat(retaken(agency, serial)).isEqualTo("{\"settled\":0,\"waiting\":3}");

        var place = new HashMap<>(TerminalsOf.place(null, "2025-12-01"));
        place.put("zone", "Asia/Jayapura");
        var changed =
                admin.with("If-Match", tag(agency, serial)).put("/v1/terminals/" + serial, place);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);

        assertThat(retaken(agency, serial)).isEqualTo("{\"settled\":2,\"waiting\":1}");
        assertThat(punches(serial)).isEqualTo("2");
        assertThat(reasons(agency, "terminal=" + serial)).containsExactly("NOT_UNDERSTOOD null");
    }

    @Test
    void letsWhatIsNoPunchWaitNoMore() {
        TestAgency agency = agency("dismissed");
        String serial = terminal(agency, null);
        TerminalsOf.push(port, serial, "garbage", "8\t2026-05-04 07:00:00\t0\t15");
        String line =
                agency.admin()
                        .get("/v1/quarantined-lines?reason=NOT_UNDERSTOOD")
                        .json()
                        .at("/items/0/id")
                        .asString();
        String route = "/v1/terminals/" + serial + "/quarantine-dismissals";
        Map<String, Object> garbage = Map.of("lines", List.of(line), "reason", "Bukan presensi");

        assertThat(agency.admin().post(route, garbage).json().get("dismissed")).hasSize(1);
        assertThat(agency.admin().post(route, garbage).json().get("dismissed")).isEmpty();
        TerminalsOf.push(port, serial, "garbage");

        assertThat(reasons(agency, "terminal=" + serial)).containsExactly("PERSON_UNMAPPED 8");
        assertThat(
                        TestAgency.text(
                                "select line || ' ' || dismissed_because from quarantined_line where line_id = '"
                                        + line
                                        + "'"))
                .isEqualTo("garbage Bukan presensi");
    }

    @Test
    void showsWhatWasDismissedAndLetsItWaitAgain() {
        TestAgency agency = agency("dismissed-back");
        String serial = terminal(agency, null);
        Api admin = agency.admin();
        String route = "/v1/terminals/" + serial;
        String list = "/v1/quarantined-lines?state=DISMISSED&terminal=" + serial;
        TerminalsOf.push(port, serial, ARRIVAL);
        String line = admin.get("/v1/quarantined-lines").json().at("/items/0/id").asString();
        Map<String, Object> lines = Map.of("lines", List.of(line));
        admin.post(
                route + "/quarantine-dismissals",
                Map.of("lines", List.of(line), "reason", "Bukan presensi"));
        assertThat(tasks(agency)).isEqualTo("QUARANTINE_TO_CLEAR null done 2");

        JsonNode dismissed = admin.get(list).json().at("/items/0");
        assertThat(dismissed.get("state").asString()).isEqualTo("DISMISSED");
        assertThat(dismissed.get("reason").asString()).isEqualTo("PERSON_UNMAPPED");
        assertThat(dismissed.get("dismissedBecause").asString()).isEqualTo("Bukan presensi");
        assertThat(dismissed.get("dismissedBy").asString()).isNotBlank();
        assertThat(dismissed.get("dismissedAt").asString()).isNotBlank();
        assertThat(reasons(agency, "state=WAITING")).isEmpty();

        var restored = admin.post(route + "/quarantine-restorations", lines);
        assertThat(restored.json().get("restored")).as(restored.text()).hasSize(1);
        assertThat(admin.post(route + "/quarantine-restorations", lines).json().get("restored"))
                .isEmpty();

        assertThat(admin.get(list).json().get("items")).isEmpty();
        assertThat(reasons(agency, "terminal=" + serial)).containsExactly("PERSON_UNMAPPED 7");
        assertThat(tasks(agency)).isEqualTo("QUARANTINE_TO_CLEAR null open 3");
        assertThat(
                        TestAgency.text(
                                "select string_agg(detail::text, ' ' order by id) from platform.audit_entry where act = 'DISMISSED_LINES_RESTORED' and agency_id = '"
                                        + agency.id()
                                        + "'"))
                .isEqualTo("{\"restored\":1} {\"restored\":0}");
        TerminalsOf.enrol(admin, serial, "7", agency.person(NIP), "2026-05-01");
        day(agency, "PRESENT 15 1");
    }

    @Test
    void keepsWhatASuspendedTerminalSendsUntilItIsTrustedAgain() {
        TestAgency agency = agency("suspended");
        String serial = terminal(agency, null);
        Api admin = agency.admin();
        TerminalsOf.enrol(admin, serial, "7", agency.person(NIP), "2026-05-01");
        String route = "/v1/terminals/" + serial;
        Map<String, String> why = Map.of("reason", "Dicuri dari lobi");
        String seen = tag(agency, serial);

        assertThat(admin.post(route + "/suspension", why).status()).isEqualTo(428);
        assertThat(admin.with("If-Match", "\"9\"").post(route + "/suspension", why).status())
                .isEqualTo(412);
        JsonNode suspended = admin.with("If-Match", seen).post(route + "/suspension", why).json();
        assertThat(suspended.get("state").asString()).isEqualTo("SUSPENDED");
        assertThat(suspended.get("suspendedBecause").asString()).isEqualTo("Dicuri dari lobi");
        assertThat(
                        code(
                                admin.with("If-Match", tag(agency, serial))
                                        .post(route + "/suspension", why)))
                .isEqualTo("409 terminal-already-suspended");

        TerminalsOf.push(port, serial, ARRIVAL, "8\t2026-05-04 07:00:00\t0\t15");
        assertThat(punches(serial)).isEqualTo("0");
        assertThat(
                        TestAgency.text(
                                "select count(*) from raw_upload where serial_number = '"
                                        + serial
                                        + "'"))
                .isEqualTo("1");
        assertThat(reasons(agency, "reason=TERMINAL_SUSPENDED"))
                .containsExactly("TERMINAL_SUSPENDED 7", "TERMINAL_SUSPENDED 8");
        assertThat(code(admin.post(route + "/quarantine-retaking", Map.of())))
                .isEqualTo("409 terminal-suspended");

        var active =
                admin.with("If-Match", tag(agency, serial)).post(route + "/reactivation", Map.of());
        assertThat(active.json().get("state").asString()).isEqualTo("ACTIVE");
        assertThat(
                        code(
                                admin.with("If-Match", tag(agency, serial))
                                        .post(route + "/reactivation", Map.of())))
                .isEqualTo("409 terminal-not-suspended");
        assertThat(punches(serial)).isEqualTo("0");
        assertThat(retaken(agency, serial)).isEqualTo("{\"settled\":1,\"waiting\":1}");

        day(agency, "PRESENT 15 1");
        assertThat(reasons(agency, "terminal=" + serial)).containsExactly("PERSON_UNMAPPED 8");
        var later = TerminalsOf.enrol(admin, serial, "8", agency.person(OTHER), "2026-05-01");
        assertThat(later.json().get("settled").asInt()).isEqualTo(1);
    }

    /** As a terminal does that has nothing of its memory confirmed, and a file of it too. */
    @Test
    void makesNoPunchOfALineThatWasDismissedOrIsNotTrustedYetWhenItComesAgain() {
        TestAgency agency = agency("pin-dismissed-again");
        String serial = terminal(agency, null);
        Api admin = agency.admin();
        TerminalsOf.enrol(admin, serial, "7", agency.person(NIP), "2026-05-01");
        String route = "/v1/terminals/" + serial;
        admin.with("If-Match", tag(agency, serial))
                .post(route + "/suspension", Map.of("reason", "Dicuri"));
        TerminalsOf.push(port, serial, ARRIVAL, DEPARTURE);
        String arrival = admin.get("/v1/quarantined-lines").json().at("/items/0/id").asString();
        admin.post(
                route + "/quarantine-dismissals",
                Map.of("lines", List.of(arrival), "reason", "Palsu"));
        admin.with("If-Match", tag(agency, serial)).post(route + "/reactivation", Map.of());

        TerminalsOf.push(port, serial, ARRIVAL, DEPARTURE);

        assertThat(punches(serial)).isEqualTo("0");
        assertThat(reasons(agency, "terminal=" + serial)).containsExactly("TERMINAL_SUSPENDED 7");
        assertThat(retaken(agency, serial)).isEqualTo("{\"settled\":1,\"waiting\":0}");
        TerminalsOf.push(port, serial, ARRIVAL, DEPARTURE);
        assertThat(punches(serial)).isEqualTo("1");
    }

    @Test
    void keepsALineOfAnyLengthAndItsNeighbours() {
        TestAgency agency = agency("line-long");
        String serial = terminal(agency, null);
        TerminalsOf.enrol(agency.admin(), serial, "7", agency.person(NIP), "2026-05-01");
        StringBuilder noise = new StringBuilder();
        new Random(7).ints(9_000, 'A', 'Z' + 1).forEach(letter -> noise.append((char) letter));

        TerminalsOf.push(port, serial, "PIN=7\tId=" + noise + "\tAt=?", ARRIVAL);

        assertThat(punches(serial)).isEqualTo("1");
        assertThat(reasons(agency, "reason=NOT_UNDERSTOOD")).hasSize(1);
    }

    @Test
    void letsALineWaitNoMoreThatComesAgainOnceItsPersonIsKnown() {
        TestAgency agency = agency("pin-known-again");
        String serial = terminal(agency, null);
        TerminalsOf.push(port, serial, ARRIVAL, DEPARTURE);
        assertThat(reasons(agency, "terminal=" + serial)).hasSize(2);
        TestAgency.text(
                "insert into enrolment (agency_id, serial_number, pin, person_id, valid_from) values ('"
                        + agency.id()
                        + "', '"
                        + serial
                        + "', '7', '"
                        + agency.person(NIP)
                        + "', '2026-05-01') returning 1");

        TerminalsOf.push(port, serial, ARRIVAL);

        assertThat(punches(serial)).isEqualTo("1");
        assertThat(reasons(agency, "terminal=" + serial)).containsExactly("PERSON_UNMAPPED 7");
        day(agency, "PRESENT 15 1");
    }

    @Test
    void asksHrToLookWhileLinesWait() {
        TestAgency agency = agency("quarantine-task");
        String serial = terminal(agency, agency.unit("U1"));

        TerminalsOf.push(port, serial, ARRIVAL);
        TerminalsOf.push(port, serial, ARRIVAL, DEPARTURE);
        assertThat(tasks(agency)).isEqualTo("QUARANTINE_TO_CLEAR U1 open 1");

        TerminalsOf.enrol(agency.admin(), serial, "7", agency.person(NIP), "2026-05-01");
        assertThat(tasks(agency)).isEqualTo("QUARANTINE_TO_CLEAR U1 done 2");
    }

    @Test
    void showsAndMendsOnlyWhatTheGrantReaches() {
        TestAgency agency = agency("quarantine-reach");
        agency.addUnit("U2", null);
        String here = terminal(agency, agency.unit("U1"));
        String there = "OTH" + agency.id().toString().substring(24);
        TerminalsOf.register(agency, there, agency.unit("U2"));
        TerminalsOf.push(port, here, ARRIVAL);
        TerminalsOf.push(port, there, ARRIVAL, DEPARTURE);
        String hr = agency.addPeople("U1", "190001012000012003").getFirst();
        var granted =
                agency.admin()
                        .post(
                                "/v1/grants",
                                Map.of(
                                        "personId",
                                        hr,
                                        "role",
                                        "ADMIN_KEPEGAWAIAN",
                                        "unitId",
                                        agency.unit("U1"),
                                        "validFrom",
                                        "2026-01-01"));
        assertThat(granted.status()).as(granted.text()).isEqualTo(201);
        Api ofUnit = agency.as(hr, Role.PEGAWAI, Role.ADMIN_KEPEGAWAIAN);

        assertThat(serials(ofUnit.get("/v1/quarantined-lines").json())).containsExactly(here);
        assertThat(serials(ofUnit.get("/v1/terminals").json())).containsExactly(here);
        assertThat(code(ofUnit.get("/v1/terminals?from=2026-05-02&to=2026-05-01")))
                .isEqualTo("422 terminal-days-invalid");
        assertThat(serials(ofUnit.get("/v1/quarantined-lines?terminal=" + there).json())).isEmpty();
        assertThat(code(ofUnit.get("/v1/terminals/" + there))).isEqualTo("404 terminal-unknown");
        assertThat(code(TerminalsOf.enrol(ofUnit, there, "7", agency.person(NIP), "2026-05-01")))
                .isEqualTo("404 terminal-unknown");
        assertThat(code(TerminalsOf.enrol(ofUnit, here, "7", hr, "2026-05-01")))
                .isEqualTo("403 not-ones-own-record");
        assertThat(TerminalsOf.enrol(ofUnit, here, "7", agency.person(NIP), "2026-05-01").status())
                .isEqualTo(201);
        assertThat(agency.as(hr, Role.PEGAWAI).get("/v1/quarantined-lines").status())
                .isEqualTo(403);
        assertThat(
                        TestAgency.open(port, "quarantine-next")
                                .admin()
                                .get("/v1/quarantined-lines")
                                .json()
                                .get("items")
                                .isEmpty())
                .isTrue();

        JsonNode first =
                agency.admin()
                        .get("/v1/quarantined-lines?limit=1&unit=" + agency.unit("U2"))
                        .json();
        JsonNode second =
                agency.admin()
                        .get(
                                "/v1/quarantined-lines?limit=1&unit="
                                        + agency.unit("U2")
                                        + "&cursor="
                                        + first.get("next").asString())
                        .json();
        assertThat(first.at("/items/0/deviceTime").asString()).isEqualTo("2026-05-04T07:45:10");
        assertThat(second.at("/items/0/deviceTime").asString()).isEqualTo("2026-05-04T16:02:00");
        assertThat(second.has("next")).isFalse();
    }

    @Test
    void refusesAnEnrolmentThatCanNotBe() {
        TestAgency agency = agency("pin-refused");
        String serial = terminal(agency, null);
        Api admin = agency.admin();
        String person = agency.person(NIP);
        TerminalsOf.enrol(admin, serial, "7", person, "2026-05-01");

        assertThat(code(TerminalsOf.enrol(admin, serial, "7", agency.person(OTHER), "2026-06-01")))
                .isEqualTo("409 pin-taken");
        assertThat(
                        code(
                                TerminalsOf.enrol(
                                        admin,
                                        serial,
                                        "8",
                                        "01980000-0000-7000-8000-000000000000",
                                        "2026-06-01")))
                .isEqualTo("404 person-unknown");
        assertThat(code(TerminalsOf.enrol(admin, serial, "8\u0000", person, "2026-06-01")))
                .isEqualTo("400 body-invalid");
        assertThat(code(TerminalsOf.enrol(admin, "NOSUCH1", "8", person, "2026-06-01")))
                .isEqualTo("404 terminal-unknown");
        assertThat(
                        code(
                                admin.post(
                                        "/v1/terminals/" + serial + "/enrolments",
                                        Map.of(
                                                "pin", "8",
                                                "personId", person,
                                                "from", "2026-06-02",
                                                "to", "2026-06-01"))))
                .isEqualTo("422 enrolment-invalid");
        assertThat(TerminalsOf.enrol(admin, serial, "8", person, "1944-12-31").text())
                .contains("date-out-of-range");
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", NIP, OTHER);
        return agency;
    }

    private static String terminal(TestAgency agency, @Nullable String unit) {
        String serial = "TST" + agency.id().toString().substring(24);
        TerminalsOf.register(agency, serial, unit);
        return serial;
    }

    private static void closeMay(TestAgency agency) {
        agency.admin()
                .post(
                        "/v1/attendance-resolutions",
                        Map.of("from", "2026-05-01", "to", "2026-05-31"));
        agency.eventually(
                "select count(*) from attendance_day where agency_id = '" + agency.id() + "'",
                "62");
        agency.eventually(
                "select count(*) from stale_day where agency_id = '" + agency.id() + "'", "0");
        var closed =
                agency.admin().post("/v1/attendance-period-closings", Map.of("month", "2026-05"));
        assertThat(closed.status()).as(closed.text()).isEqualTo(201);
    }

    private static void day(TestAgency agency, String expected) {
        agency.eventually(
                "select status || ' ' || late_minutes || ' ' || revision from attendance_day where date = '2026-05-04' and person_id = '"
                        + agency.person(NIP)
                        + "'",
                expected);
    }

    private static String punches(String serial) {
        return TestAgency.text("select count(*) from punch where serial_number = '" + serial + "'");
    }

    private static String retaken(TestAgency agency, String serial) {
        var answer =
                agency.admin().post("/v1/terminals/" + serial + "/quarantine-retaking", Map.of());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().toString();
    }

    private static List<String> reasons(TestAgency agency, String asked) {
        List<String> reasons = new ArrayList<>();
        agency.admin()
                .get("/v1/quarantined-lines?" + asked)
                .json()
                .get("items")
                .forEach(
                        line ->
                                reasons.add(
                                        line.get("reason").asString()
                                                + " "
                                                + (line.hasNonNull("pin")
                                                        ? line.get("pin").asString()
                                                        : "null")));
        return reasons;
    }

    private static List<String> serials(JsonNode page) {
        List<String> serials = new ArrayList<>();
        page.get("items").forEach(item -> serials.add(item.get("serialNumber").asString()));
        return serials;
    }

    private static String tag(TestAgency agency, String serial) {
        return String.valueOf(agency.admin().get("/v1/terminals/" + serial).headers().get("etag"));
    }

    private static String code(Api.Answer answer) {
        return answer.status() + " " + answer.json().get("code").asString();
    }

    private static String tasks(TestAgency agency) {
        return TestAgency.text(
                "select string_agg(kind || ' ' || coalesce(code, 'null') || case when open then ' open ' else ' done ' end || task.revision, ', ') from platform.task left join unit using (unit_id) where task.agency_id = '"
                        + agency.id()
                        + "'");
    }
}
