package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.platform.testing.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An agency opened for a test, with its first admin and a clock that stands in June 2026. */
final class TestAgency {

    private static final HttpClient FILES = HttpClient.newHttpClient();
    static final Duration SOON = Duration.ofSeconds(20);
    private static final Map<String, Integer> OPENED = new ConcurrentHashMap<>();
    private static final String HEADER =
            "nip,nama,jenis_pegawai,unor_kode,jabatan_kode,jenis_jabatan,penugasan,kelas_jabatan,golongan,tmt_jabatan,tmt_selesai,nomor_sk,nip_atasan,status\n";

    private final String base;
    private final Api api;
    private final AgencyId id;

    private TestAgency(String base, Api api, AgencyId id) {
        this.base = base;
        this.api = api;
        this.id = id;
    }

    /** A code that is there, since a test is tried once more, gets a number. */
    static TestAgency open(int port, String named) {
        int times = OPENED.merge(named, 1, Integer::sum);
        String code = times == 1 ? named : named + "-" + times;
        String base = "http://127.0.0.1:" + port + "/api/integration";
        Api api = Api.at(base);
        Api platform = api.as(TestIssuer.tokenWithoutAgency(Role.PLATFORM_ADMIN));
        var answer =
                platform.post(
                        "/v1/agencies",
                        Map.of(
                                "code", code,
                                "name", "Instansi " + code,
                                "kind", "DEMO",
                                "zone", "Asia/Jakarta",
                                "adminUsername", "admin-" + code,
                                "adminName", "Admin",
                                "validFrom", "2026-01-01"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        TestAgency agency =
                new TestAgency(base, api, AgencyId.parse(answer.json().get("id").asString()));
        agency.eventually(
                "select count(*) from directory.agency where agency_id = '" + agency.id + "'", "1");
        agency.setClock("2026-06-02T08:00:00");
        return agency;
    }

    AgencyId id() {
        return id;
    }

    void setClock(String local) {
        String before = clock();
        Api platform = api.as(TestIssuer.tokenWithoutAgency(Role.PLATFORM_ADMIN));
        String version = platform.get("/v1/agencies/" + id).headers().getOrDefault("etag", "");
        var answer =
                platform.with("If-Match", version)
                        .put("/v1/agencies/" + id + "/business-clock", Map.of("now", local));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        await().atMost(SOON).untilAsserted(() -> assertThat(clock()).isNotEqualTo(before));
    }

    private String clock() {
        return text("select revision from directory.agency where agency_id = '" + id + "'");
    }

    /** The first admin, whose grant is for the whole agency. */
    Api admin() {
        return as(adminId(), Role.PEGAWAI, Role.ADMIN_KEPEGAWAIAN);
    }

    /**
     * Somebody with HR's office.
     *
     * @param unit for which he has it; the whole agency where there is none
     */
    Api officer(String person, @Nullable String unit) {
        Map<String, Object> grant = new LinkedHashMap<>();
        grant.put("personId", person);
        grant.put("role", "ADMIN_KEPEGAWAIAN");
        grant.put("unitId", unit == null ? null : unit(unit));
        grant.put("validFrom", "2026-01-01");
        var answer = admin().post("/v1/grants", grant);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return as(person, Role.PEGAWAI, Role.ADMIN_KEPEGAWAIAN);
    }

    String adminId() {
        return text(
                "select person_id from granted where role = 'ADMIN_KEPEGAWAIAN' and agency_id = '"
                        + id
                        + "' order by grant_id limit 1");
    }

    Api as(String person, Role... roles) {
        return api.as(TestIssuer.token(id, PersonId.parse(person), roles));
    }

    /** Files that this person brings in. */
    FilesIn files(String person) {
        return new FilesIn(base, id, person);
    }

    /** Files of another kind that this person brings in. */
    FilesIn files(String person, String profile) {
        return new FilesIn(base, id, person, profile);
    }

    /** The bytes of a file that HR downloads. */
    byte[] download(String person, String path) {
        String token =
                TestIssuer.token(id, PersonId.parse(person), Role.PEGAWAI, Role.ADMIN_KEPEGAWAIAN);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", "Bearer " + token)
                        .build();
        try {
            var answer = FILES.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    void addUnit(String code, @Nullable String parent) {
        Map<String, Object> unit = new LinkedHashMap<>();
        unit.put("code", code);
        unit.put("name", "Unit " + code);
        unit.put("parentCode", parent);
        unit.put("validFrom", "2020-01-01");
        var answer = admin().post("/v1/units", Map.of("units", List.of(unit)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    /** Everybody in the unit since 2022, without an assessor; returns their ids. */
    List<String> addPeople(String unit, String... nips) {
        Map<String, String> units = new LinkedHashMap<>();
        List.of(nips).forEach(nip -> units.put(nip, unit));
        addPeople(units);
        return List.of(nips).stream().map(this::person).toList();
    }

    /** As {@link #addPeople(String, String...)}, each in a unit of his own, by one file. */
    void addPeople(Map<String, String> unitsByNip) {
        StringBuilder csv = new StringBuilder(HEADER);
        unitsByNip.forEach(
                (nip, unit) ->
                        csv.append(nip)
                                .append(",Contoh ")
                                .append(nip, 11, 18)
                                .append(",PNS,")
                                .append(unit)
                                .append(",J1,JFT,D,8,III/c,2022-01-01,,SK-1,,AKTIF\n"));
        FilesIn.Outcome outcome = files(adminId()).bringIn(csv.toString());
        assertThat(outcome.state()).as(outcome.job().toString()).isEqualTo("APPLIED");
        assertThat(outcome.findings()).isEmpty();
    }

    /** Who leads the unit since 2022. */
    void addHead(String unit, String nip) {
        String row =
                ",Kepala,PNS," + unit + ",K1,ADMINISTRATOR,D,12,IV/a,2022-01-01,,SK-1,,AKTIF\n";
        FilesIn.Outcome outcome = files(adminId()).bringIn(HEADER + nip + row);
        assertThat(outcome.findings()).as(outcome.job().toString()).isEmpty();
    }

    /** Everybody in the unit since 2022, under its head, who is registered already. */
    void addTeam(String unit, String head, String... nips) {
        StringBuilder rows = new StringBuilder();
        List.of(nips)
                .forEach(
                        nip ->
                                rows.append(nip)
                                        .append(",Contoh,PNS,")
                                        .append(unit)
                                        .append(",J1,JFT,D,8,III/c,2022-01-01,,SK-1,")
                                        .append(head)
                                        .append(",AKTIF\n"));
        addRows(rows.toString());
    }

    /** People by rows as they stand below the header of the file. */
    void addRows(String rows) {
        FilesIn.Outcome outcome = files(adminId()).bringIn(HEADER + rows);
        assertThat(outcome.findings()).as(outcome.job().toString()).isEmpty();
    }

    /** Who has been there since he was added, and retires. */
    void retires(String nip, String from) {
        var answer =
                admin().with("If-Match", "\"1\"")
                        .post(
                                "/v1/people/" + person(nip) + "/service-changes",
                                Map.of("status", "PENSIUN", "from", from, "decreeNumber", "SK-3"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    String person(String nip) {
        return text(
                "select person_id from person where nip = '"
                        + nip
                        + "' and agency_id = '"
                        + id
                        + "'");
    }

    String unit(String code) {
        return text(
                "select unit_id from unit where code = '"
                        + code
                        + "' and agency_id = '"
                        + id
                        + "'");
    }

    void eventually(String sql, String expected) {
        await().atMost(SOON).untilAsserted(() -> assertThat(text(sql)).isEqualTo(expected));
    }

    static String text(String sql) {
        try (Connection connection = TestPostgres.superuser("integration");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.next() ? String.valueOf(result.getString(1)) : "";
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }
}
