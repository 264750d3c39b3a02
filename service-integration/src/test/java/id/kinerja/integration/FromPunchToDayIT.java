package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceTest
class FromPunchToDayIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PEOPLE =
            """
            nip,nama,jenis_pegawai,unor_kode,jabatan_kode,jenis_jabatan,penugasan,kelas_jabatan,golongan,tmt_jabatan,tmt_selesai,nomor_sk,nip_atasan,status
            190001012000012001,"Contoh Satu, S.T.",PNS,U1,J1,JFT,D,8,III/c,2022-01-01,,SK-1,190001012000011002,AKTIF
            190001012000011002,Contoh Atasan,PNS,U1,J2,ADMINISTRATOR,D,12,IV/a,2021-01-01,,SK-2,,AKTIF
            9999994101000001,Tertukar,PNS,U1,J3,JFU,D,5,II/a,2022-01-01,,SK-3,,AKTIF
            190001012000012001,Ganda,PNS,U1,J1,JFT,D,8,III/c,2022-01-01,,SK-1,,AKTIF
            190001012000013001,Salah,PNS,U1,J1,JFT,D,8,III/c,2022-01-01,,SK-1,,AKTIF
            """;

    private String base = "";
    private Api api = Api.at("");

    @BeforeEach
    void speakToTheService(@LocalServerPort int port) {
        base = "http://127.0.0.1:" + port + "/api/integration";
        api = Api.at(base);
    }

    @Test
    void carriesAPunchToItsAttendanceDay() throws SQLException {
        AgencyId agency = openAgency("punch-to-day");
        Api admin = admin(agency);
        addUnits(admin);

        assertThat(admin.send("POST", "/v1/imports?profile=personnel", PEOPLE, "text/csv").status())
                .isEqualTo(400);
        FilesIn.Outcome applied = new FilesIn(base, agency, adminId(agency)).bringIn(PEOPLE);
        assertThat(applied.state()).isEqualTo("APPLIED");
        assertThat(applied.people()).isEqualTo(2);
        assertThat(applied.findings())
                .containsExactly("3 nip looks-like-nik", "4 nip duplicate-row", "5 nip nip-sex");

        admin.with("If-Match", "\"0\"")
                .put(
                        "/v1/calendars/2026",
                        Map.of(
                                "decree",
                                "SKB 3 Menteri",
                                "holidays",
                                List.of(
                                        Map.of(
                                                "date",
                                                "2026-05-14",
                                                "kind",
                                                "NATIONAL_HOLIDAY",
                                                "name",
                                                "Kenaikan"))));
        String person =
                text(
                        "select person_id from person where nip = '190001012000012001' and agency_id = '"
                                + agency
                                + "'");
        String serial = "TST" + agency.toString().substring(24);
        assertThat(admin.post("/v1/terminals", terminal(serial, person)).status()).isEqualTo(201);
        setClock(agency, "2026-06-01T09:00:00");
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                text(
                                                        "select clock_offset_seconds <> 0 from directory.agency where agency_id = '"
                                                                + agency
                                                                + "'"))
                                        .isEqualTo("t"));

        String body =
                "1\t2026-05-04 07:45:10\t0\t15\n1\t2026-05-04 16:02:00\t1\t15\n9\t2026-05-04 07:00:00\t0\t1\ngarbage\n1\t2015-01-01 00:00:05\t0\t1\n";
        assertThat(push(serial, body)).isEqualTo("OK: 5");
        assertThat(push(serial, body)).isEqualTo("OK: 5");

        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                text(
                                                        "select status || ' ' || late_minutes || ' ' || revision from attendance_day where person_id = '"
                                                                + person
                                                                + "' and date = '2026-05-04'"))
                                        .isEqualTo("PRESENT 15 1"));
        assertThat(text("select count(*) from punch where serial_number = '" + serial + "'"))
                .isEqualTo("2");
        assertThat(
                        text(
                                "select string_agg(reason, ' ' order by reason) from quarantined_line where serial_number = '"
                                        + serial
                                        + "'"))
                .isEqualTo("CLOCK_RESET NOT_UNDERSTOOD PERSON_UNMAPPED");
        assertThat(text("select count(*) from raw_upload where serial_number = '" + serial + "'"))
                .isEqualTo("2");

        var terminal = admin.get("/v1/terminals").json().at("/items/0");
        assertThat(terminal.get("lines").asInt()).isEqualTo(10);
        assertThat(terminal.get("punches").asInt()).isEqualTo(2);
        assertThat(terminal.get("putAside").asInt()).isEqualTo(3);
        assertThat(terminal.get("repeated").asInt()).isEqualTo(5);
        assertThat(terminal.get("waiting").toString())
                .isEqualTo("{\"CLOCK_RESET\":1,\"NOT_UNDERSTOOD\":1,\"PERSON_UNMAPPED\":1}");

        assertThat(
                        admin.post(
                                        "/v1/attendance-resolutions",
                                        Map.of("from", "2026-05-04", "to", "2026-05-15"))
                                .status())
                .isEqualTo(202);
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                text(
                                                        "select string_agg(status, ' ' order by date) from attendance_day where person_id = '"
                                                                + person
                                                                + "'"))
                                        .isEqualTo(
                                                "PRESENT ABSENT ABSENT ABSENT ABSENT OFF OFF ABSENT ABSENT ABSENT HOLIDAY ABSENT"));
    }

    @Test
    void answersATerminalThatNobodyRegistered() throws SQLException {
        assertThat(push("TSTUNKNOWN1", "1\t2026-05-04 07:45:10\t0\t15\n")).isEqualTo("OK: 0");
        assertThat(
                        text(
                                "select count(*) from pending_terminal where serial_number = 'TSTUNKNOWN1'"))
                .isEqualTo("1");
        assertThat(text("select count(*) from raw_upload where serial_number = 'TSTUNKNOWN1'"))
                .isEqualTo("0");
    }

    @Test
    void tellsATerminalItsZoneAndWhereToResume() {
        AgencyId agency = openAgency("wita");
        Api admin = admin(agency);
        admin.post(
                "/v1/terminals",
                Map.of(
                        "serialNumber",
                        "TSTWITA001",
                        "site",
                        "Makassar",
                        "zone",
                        "Asia/Makassar",
                        "inUseSince",
                        "2026-01-01",
                        "enrolments",
                        List.of()));

        Api.Answer answer = api.get("/iclock/cdata?SN=TSTWITA001&options=all");

        String reply = answer.text();
        assertThat(answer.headers())
                .as("it is told how long the answer is, and sets its clock by its time")
                .containsEntry("content-length", Integer.toString(reply.length()))
                .containsKey("date");
        assertThat(reply)
                .startsWith("GET OPTION FROM: TSTWITA001\nATTLOGStamp=0\n")
                .contains("TimeZone=8");
    }

    @Test
    void refusesToTakeOverTheTerminalOfAnotherAgency() {
        Map<String, Object> request =
                Map.of(
                        "serialNumber",
                        "TSTMINE001",
                        "site",
                        "A",
                        "zone",
                        "Asia/Jakarta",
                        "inUseSince",
                        "2026-01-01",
                        "enrolments",
                        List.of());

        assertThat(admin(openAgency("first")).post("/v1/terminals", request).status())
                .isEqualTo(201);
        assertThat(
                        admin(openAgency("second"))
                                .post("/v1/terminals", request)
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("terminal-taken");
    }

    @Test
    void letsOnlyThePlatformOpenAgenciesAndOnlyHrImport() {
        AgencyId agency = openAgency("roles");
        Api employee = api.as(TestIssuer.token(agency, PersonId.next(), Role.PEGAWAI));

        assertThat(employee.post("/v1/agencies", agencyRequest("other")).status()).isEqualTo(403);
        assertThat(
                        employee.with("Idempotency-Key", "k")
                                .send("POST", "/v1/imports?profile=personnel", PEOPLE, "text/csv")
                                .status())
                .isEqualTo(403);
        assertThat(
                        api.as(TestIssuer.tokenWithoutAgency(Role.PLATFORM_ADMIN))
                                .post("/v1/agencies", agencyRequest("roles"))
                                .json()
                                .get("code")
                                .asString())
                .isEqualTo("agency-code-taken");
    }

    @Test
    void tellsEverybodyWhichDayItIsInHisAgency() {
        AgencyId agency = openAgency("own-agency");

        setClock(agency, "2026-06-02T08:00:00");
        Api anybody = api.as(TestIssuer.token(agency, PersonId.next(), Role.PEGAWAI));

        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(anybody.get("/v1/agencies/me").text())
                                        .contains("\"id\":\"" + agency + "\"")
                                        .contains("\"zone\":\"Asia/Jakarta\"")
                                        .contains("\"today\":\"2026-06-02\""));
    }

    @Test
    void enrolsNobodyWhomTheAgencyDoesNotHave() {
        AgencyId agency = openAgency("enrolments");
        Map<String, Object> terminal =
                Map.of(
                        "serialNumber",
                        "TSTENROL0001",
                        "site",
                        "Lobi",
                        "zone",
                        "Asia/Jakarta",
                        "inUseSince",
                        "2026-01-01",
                        "enrolments",
                        List.of(
                                Map.of(
                                        "pin",
                                        "7",
                                        "personId",
                                        PersonId.next().toString(),
                                        "from",
                                        "2026-01-01")));

        var refused = admin(agency).post("/v1/terminals", terminal);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("person-unknown");
        assertThat(refused.json().at("/errors/0/row").asInt()).isEqualTo(1);
    }

    @Test
    void givesNobodyTheAccountOfAnotherAgency() {
        openAgency("first-come");
        Map<String, Object> request = new HashMap<>(agencyRequest("late-come"));
        request.put("adminUsername", "Admin-first-come");

        var refused =
                api.as(TestIssuer.tokenWithoutAgency(Role.PLATFORM_ADMIN))
                        .post("/v1/agencies", request);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("username-taken");
    }

    private AgencyId openAgency(String code) {
        var answer =
                api.as(TestIssuer.tokenWithoutAgency(Role.PLATFORM_ADMIN))
                        .post("/v1/agencies", agencyRequest(code));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        AgencyId agency = AgencyId.parse(answer.json().get("id").asString());
        await().atMost(SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                text(
                                                        "select count(*) from directory.agency where agency_id = '"
                                                                + agency
                                                                + "'"))
                                        .isEqualTo("1"));
        return agency;
    }

    private static Map<String, Object> agencyRequest(String code) {
        return Map.of(
                "code",
                code,
                "name",
                "Instansi Contoh",
                "kind",
                "DEMO",
                "zone",
                "Asia/Jakarta",
                "adminUsername",
                "admin-" + code,
                "adminName",
                "Admin",
                "validFrom",
                "2026-01-01");
    }

    private void setClock(AgencyId agency, String local) {
        var answer =
                api.as(TestIssuer.tokenWithoutAgency(Role.PLATFORM_ADMIN))
                        .with("If-Match", "\"1\"")
                        .put("/v1/agencies/" + agency + "/business-clock", Map.of("now", local));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Api admin(AgencyId agency) {
        return api.as(
                TestIssuer.token(
                        agency,
                        PersonId.parse(adminId(agency)),
                        Role.PEGAWAI,
                        Role.ADMIN_KEPEGAWAIAN));
    }

    private static String adminId(AgencyId agency) {
        return TestAgency.text("select person_id from granted where agency_id = '" + agency + "'");
    }

    private static void addUnits(Api admin) {
        var answer =
                admin.post(
                        "/v1/units",
                        Map.of(
                                "units",
                                List.of(
                                        Map.of(
                                                "code",
                                                "U1",
                                                "name",
                                                "Unit Satu",
                                                "validFrom",
                                                "2020-01-01"))));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static Map<String, Object> terminal(String serial, String person) {
        return Map.of(
                "serialNumber",
                serial,
                "site",
                "Lobi",
                "zone",
                "Asia/Jakarta",
                "inUseSince",
                "2026-01-01",
                "enrolments",
                List.of(
                        Map.of(
                                "pin",
                                "1",
                                "personId",
                                UUID.fromString(person),
                                "from",
                                "2026-01-01")));
    }

    private String push(String serial, String body) {
        return api.send(
                        "POST",
                        "/iclock/cdata?SN=" + serial + "&table=ATTLOG&Stamp=1",
                        body,
                        "text/plain")
                .text();
    }

    private static String text(String sql) throws SQLException {
        try (Connection connection = TestPostgres.superuser("integration");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        }
    }
}
