package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** One list of what waits for HR, on a Tuesday at eight, when work has begun at half past seven. */
@ServiceTest
class WorkListIT {

    private static final String SEEN = "190001012000012001";
    private static final String UNSEEN = "190001012000012002";
    private static final String ON_LEAVE = "190001012000012003";
    private static final String IN_OTHER_UNIT = "190001012000012004";
    private static final String WORK = "/v1/hr-work-items";
    private static final String PEOPLE = "/v1/unseen-people";

    private final int port;

    WorkListIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void tellsWhoShouldHaveComeByNowAndWasNotSeen() {
        TestAgency agency = agency("unseen");

        List<JsonNode> unseen =
                agency.admin().get(PEOPLE).json().get("items").valueStream().toList();

        assertThat(unseen)
                .extracting(one -> one.get("personId").asString())
                .containsExactlyInAnyOrder(agency.person(UNSEEN), agency.person(IN_OTHER_UNIT));
        assertThat(unseen.getFirst().get("due").asString()).isEqualTo("2026-06-02T07:30:00");
        assertThat(ids(agency.admin().get(PEOPLE + "?unit=" + agency.unit("U2"))))
                .containsExactly(agency.person(IN_OTHER_UNIT));
        Api.Answer first = agency.admin().get(PEOPLE + "?limit=1");
        String next = first.json().get("next").asString();
        assertThat(ids(first)).hasSize(1);
        assertThat(ids(agency.admin().get(PEOPLE + "?limit=1&cursor=" + next)))
                .hasSize(1)
                .doesNotContainAnyElementsOf(ids(first));

        agency.setClock("2026-06-02T07:15:00");
        assertThat(ids(agency.admin().get(PEOPLE))).isEmpty();
        agency.setClock("2026-06-06T09:00:00");
        assertThat(ids(agency.admin().get(PEOPLE))).as("on a Saturday").isEmpty();
    }

    @Test
    void countsWhatWaitsAndLeavesOutWhatDoesNot() {
        TestAgency agency = agency("hr-work");

        assertThat(work(agency.admin()))
                .isEqualTo(
                        Map.of(
                                "NOT_SEEN_TODAY", 2,
                                "LINES_PUT_ASIDE", 1,
                                "NO_ASSESSOR", 4,
                                "TERMINAL_SILENT", 1));
        JsonNode first = agency.admin().get(WORK).json().at("/work/0");
        assertThat(first.get("label").asString()).isEqualTo("Belum terlihat hari ini");
        assertThat(first.get("link").asString()).isEqualTo("/api/integration/v1/unseen-people");
        assertThat(first.get("more").asBoolean()).isFalse();
    }

    @Test
    void countsNoTasksAboutTheReaderHimself() {
        TestAgency agency = agency("hr-own");
        Api officer = agency.officer(agency.person(SEEN), "U1");
        for (String about : List.of(SEEN, UNSEEN)) {
            insert(
                    agency,
                    "inbox_task (agency_id, service, task_id, kind, role, unit_id, about_id, link, open, epoch, revision)",
                    "'integration', uuidv7(), 'DATA_CORRECTION_TO_DECIDE', 'ADMIN_KEPEGAWAIAN', '"
                            + agency.unit("U1")
                            + "', '"
                            + agency.person(about)
                            + "', '/x', true, 1, 1");
        }

        assertThat(tasks(officer)).containsEntry("DATA_CORRECTION_TO_DECIDE", 1);
        assertThat(tasks(agency.admin())).containsEntry("DATA_CORRECTION_TO_DECIDE", 2);
    }

    private static Map<String, Integer> tasks(Api reader) {
        return reader.get(WORK)
                .json()
                .get("work")
                .valueStream()
                .filter(item -> item.has("task"))
                .collect(
                        Collectors.toMap(
                                item -> item.get("task").asString(),
                                item -> item.get("count").asInt()));
    }

    @Test
    void countsSourcesThatAreSilentAndWhatCameToNothing() {
        TestAgency agency = agency("hr-failed");
        TerminalsOf.hikvision(agency, agency.person(SEEN));
        String device = TerminalsOf.fingerspot(agency, agency.person(SEEN));
        insert(
                agency,
                "cloud_pull (agency_id, pull_id, serial_number, first_day, last_day, next_day, state, fault, ended_at)",
                "uuidv7(), '"
                        + device
                        + "', '2026-05-01', '2026-05-02', '2026-05-01', 'FAILED', 'TOKEN_REFUSED', now()");
        insert(
                agency,
                "notice_delivery (agency_id, delivery_id, person_id, channel, form, kind, reference, count, state, queued_at, next_try)",
                "uuidv7(), '"
                        + agency.person(SEEN)
                        + "', 'EMAIL', 'SINGLE', 'RECAP_PUBLISHED', 'x', 1, 'FAILED', now(), now()");
        String endpoint =
                insert(
                        agency,
                        "webhook_endpoint (agency_id, endpoint_id, name, url, kinds, sealed)",
                        "uuidv7(), 'SIMPEG', 'https://simpeg.example/', '{PERSON}', ''",
                        "endpoint_id");
        insert(
                agency,
                "webhook_delivery (agency_id, delivery_id, endpoint_id, kind, entity, epoch, fact_revision, body, state)",
                "uuidv7(), '" + endpoint + "', 'PERSON', 'x', 1, 1, '{}', 'REJECTED'");

        insert(
                agency,
                "siasn_answer (agency_id, answer_id, nip, state, tried_at, fault)",
                "uuidv7(), '190001012000012077', 'NEVER', now(), 'UNREADABLE'");
        insert(
                agency,
                "siasn_answer (agency_id, answer_id, nip, state, drift, fetched_at, tried_at)",
                "uuidv7(), '190001012000012078', 'NOT_FOUND', '{DATE_FORM}', now(), now()");

        assertThat(work(agency.admin()))
                .containsEntry("SIASN_UNANSWERED", 1)
                .containsEntry("SIASN_DRIFTED", 1)
                .containsEntry("TERMINAL_SILENT", 3)
                .containsEntry("CLOUD_PULL_FAILED", 1)
                .containsEntry("WEBHOOK_REJECTED", 1)
                .containsEntry("NOTICE_FAILED", 1)
                .doesNotContainKey("TERMINAL_UNREGISTERED");
        assertThat(work(agency.officer(agency.person(SEEN), "U2")))
                .doesNotContainKeys(
                        "CLOUD_PULL_FAILED",
                        "WEBHOOK_REJECTED",
                        "NOTICE_FAILED",
                        "SIASN_UNANSWERED",
                        "SIASN_DRIFTED");
        assertThat(
                        agency.as(agency.person(SEEN), Role.PEGAWAI, Role.ADMIN_KEPEGAWAIAN)
                                .get("/v1/unregistered-terminals")
                                .status())
                .isEqualTo(403);
        assertThat(agency.admin().get("/v1/unregistered-terminals").json())
                .as("of several agencies nobody knows whose they are")
                .isEmpty();
    }

    @Test
    void missesATerminalOnlyInTheHoursOfThoseWhoPunchThere() {
        TestAgency agency = TestAgency.open(port, "hr-silent");
        agency.addUnit("U1", null);
        agency.addUnit("POST", null);
        agency.addPeople("U1", SEEN);
        agency.addPeople("POST", UNSEEN);
        TerminalsOf.adms(agency, agency.person(SEEN));
        Api ofOffice = agency.admin();

        assertThat(silentAt(agency, ofOffice, "2026-06-02T09:00:00")).isEqualTo(1);
        assertThat(silentAt(agency, ofOffice, "2026-06-02T06:00:00")).isZero();
        assertThat(silentAt(agency, ofOffice, "2026-06-02T20:00:00")).isZero();
        assertThat(silentAt(agency, ofOffice, "2026-06-06T09:00:00")).as("on a Saturday").isZero();

        TerminalsOf.adms(agency, agency.person(UNSEEN));
        String roster =
                insert(
                        agency,
                        "roster (agency_id, roster_id, unit_id, month, state)",
                        "uuidv7(), '" + agency.unit("POST") + "', '2026-06', 'PUBLISHED'",
                        "roster_id");
        insert(
                agency,
                "rostered_day (agency_id, person_id, date, roster_id, shift_code, starts_at, ends_at, over_at, break_minutes)",
                "'"
                        + agency.person(UNSEEN)
                        + "', '2026-06-06', '"
                        + roster
                        + "', 'MALAM', '2026-06-06 21:00', '2026-06-07 05:00', '2026-06-06T22:00:00Z', 0");

        assertThat(silentAt(agency, ofOffice, "2026-06-06T20:00:00")).isZero();
        assertThat(silentAt(agency, ofOffice, "2026-06-06T22:00:00")).isEqualTo(1);
        assertThat(silentAt(agency, ofOffice, "2026-06-07T04:00:00"))
                .as("past midnight, on a Sunday")
                .isEqualTo(1);
        assertThat(silentAt(agency, ofOffice, "2026-06-07T06:00:00")).isZero();
    }

    @Test
    void missesATerminalWithoutEnrolmentsInTheHoursOfItsUnitAndOneOfNobodyAlways() {
        TestAgency agency = TestAgency.open(port, "hr-silent-unit");
        agency.addUnit("U1", null);
        agency.addUnit("U2", null);
        agency.addPeople("U1", SEEN);
        TerminalsOf.register(agency, TerminalsOf.freeSerial(), agency.unit("U1"));
        TerminalsOf.register(agency, TerminalsOf.freeSerial(), agency.unit("U2"));

        assertThat(silentAt(agency, agency.admin(), "2026-06-02T09:00:00")).isEqualTo(2);
        assertThat(silentAt(agency, agency.admin(), "2026-06-06T09:00:00")).isEqualTo(1);
    }

    private static int silentAt(TestAgency agency, Api reader, String time) {
        agency.setClock(time);
        return work(reader).getOrDefault("TERMINAL_SILENT", 0);
    }

    private static void insert(TestAgency agency, String columns, String values) {
        insert(agency, columns, values, "1");
    }

    private static String insert(
            TestAgency agency, String columns, String values, String returning) {
        return TestAgency.text(
                "insert into "
                        + columns
                        + " values ('"
                        + agency.id()
                        + "', "
                        + values
                        + ") returning "
                        + returning);
    }

    @Test
    void reachesAsFarAsTheOffice() {
        TestAgency agency = agency("hr-unit");
        Api ofUnit = agency.officer(agency.person(SEEN), "U2");

        assertThat(work(ofUnit)).isEqualTo(Map.of("NOT_SEEN_TODAY", 1, "NO_ASSESSOR", 1));
        assertThat(ofUnit.get(PEOPLE + "?unit=" + agency.unit("U1")).status()).isEqualTo(403);
        assertThat(agency.as(agency.person(SEEN), Role.PEGAWAI).get(WORK).status()).isEqualTo(403);
    }

    /**
     * Four people of whom one has punched, beside a line of nobody and a terminal never heard of.
     */
    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addUnit("U2", null);
        agency.addPeople("U1", SEEN, UNSEEN, ON_LEAVE);
        agency.addPeople("U2", IN_OTHER_UNIT);
        String serial = "TST" + code;
        TerminalsOf.register(agency, serial);
        TerminalsOf.register(agency, serial + "-2");
        TerminalsOf.enrol(agency.admin(), serial, "7", agency.person(SEEN), "2026-05-01");
        TerminalsOf.push(
                port, serial, "7\t2026-06-02 07:20:00\t0\t15", "8\t2026-06-02 07:21:00\t0\t15");
        Api.Answer leave =
                agency.admin()
                        .post(
                                "/v1/leaves",
                                Map.of(
                                        "personId", agency.person(ON_LEAVE),
                                        "type", "SAKIT",
                                        "from", "2026-06-02",
                                        "to", "2026-06-02",
                                        "decreeNumber", "SK-1",
                                        "decreeDate", "2026-06-01"));
        assertThat(leave.status()).as(leave.text()).isEqualTo(201);
        return agency;
    }

    private static Map<String, Integer> work(Api reader) {
        return reader.get(WORK)
                .json()
                .get("work")
                .valueStream()
                .filter(item -> item.has("kind"))
                .collect(
                        Collectors.toMap(
                                item -> item.get("kind").asString(),
                                item -> item.get("count").asInt()));
    }

    private static List<String> ids(Api.Answer answer) {
        return answer.json()
                .get("items")
                .valueStream()
                .map(one -> one.get("personId").asString())
                .toList();
    }
}
