package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What a source can only sum up: days that become days, and months that are held against them. */
@ServiceTest
class ReportedRecapIT {

    private static final String ONE = "190001012000012001";
    private static final String TWO = "190001012000011002";
    private static final String DAYS =
            "nip,tanggal,jam_masuk,jam_keluar,status,menit_kerja,aktivitas\n";
    private static final String MONTHS =
            "nip,periode,hari_kerja,hari_hadir,hari_alpha,menit_terlambat,jenis_cuti,hari_cuti\n";

    private final int port;

    ReportedRecapIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void makesDaysOfADailyRecapThatSayWhatTheyRestOn() {
        TestAgency agency = agency("recap-days");
        FilesIn files = agency.files(agency.adminId(), "daily-recap");
        String file =
                DAYS
                        + ONE
                        + ",2026-05-04,07:20,16:10,WFO,480,apa saja\n"
                        + ONE
                        + ",2026-05-05,08:45,23:59,WFO,0,\n"
                        + ONE
                        + ",2026-05-06,07:20,16:10,WFA,480,\n"
                        + ONE
                        + ",2026-05-07,00:00,00:00,Cuti - Tahunan,0,\n"
                        + ONE
                        + ",2026-05-04,07:00,17:00,WFO,480,\n"
                        + "190001012000012999,2026-05-04,07:00,17:00,WFO,480,\n";

        FilesIn.Outcome checked = files.lookThrough(file);
        assertThat(checked.count("days")).isEqualTo(3);
        assertThat(checked.findings())
                .containsExactlyInAnyOrder(
                        "4 status recap-paper-missing",
                        "5 tanggal recap-row-twice",
                        "6 nip person-unknown");
        assertThat(day(agency, "2026-05-04").isMissingNode()).isTrue();

        assertThat(files.bringIn(file).state()).isEqualTo("APPLIED");

        resolved(agency, "2026-05-04", "PRESENT");
        JsonNode whole = day(agency, "2026-05-04");
        assertThat(whole.at("/papers/0/kind").asString()).isEqualTo("REKAP");
        assertThat(whole.get("lateMinutes").asInt()).isZero();
        resolved(agency, "2026-05-05", "PRESENT");
        assertThat(day(agency, "2026-05-05").get("missingOut").asBoolean()).isTrue();
        resolved(agency, "2026-05-06", "PRESENT");
        assertThat(day(agency, "2026-05-06").get("elsewhere").asBoolean()).isTrue();
        assertThat(day(agency, "2026-05-07").isMissingNode()).isTrue();
        // A later file stands in place of the one before, of the days that it speaks of.
        files.bringIn(DAYS + ONE + ",2026-05-04,09:30,16:10,WFO,400,\n");
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(day(agency, "2026-05-04").get("lateMinutes").asInt())
                                        .isPositive());
        assertThat(day(agency, "2026-05-06").get("elsewhere").asBoolean()).isTrue();
    }

    /** What no day comes of is not counted as taken. */
    @Test
    void takesNoDayOnWhichHeDoesNotServe() {
        TestAgency agency = agency("recap-retired");
        agency.retires(ONE, "2026-05-05");
        FilesIn files = agency.files(agency.adminId(), "daily-recap");

        FilesIn.Outcome checked =
                files.lookThrough(
                        DAYS
                                + ONE
                                + ",2026-05-04,07:20,16:10,WFO,480,\n"
                                + ONE
                                + ",2026-05-05,07:20,16:10,WFO,480,\n");

        assertThat(checked.findings()).containsExactly("2 tanggal not-serving-then");
        assertThat(checked.count("days")).isEqualTo(1);
    }

    @Test
    void keepsAMonthInFiguresBesideItsDaysAndMakesNoDaysOfIt() {
        TestAgency agency = agency("recap-months");
        agency.files(agency.adminId(), "daily-recap")
                .bringIn(DAYS + ONE + ",2026-05-04,07:20,16:10,WFO,480,\n");
        resolved(agency, "2026-05-04", "PRESENT");
        FilesIn files = agency.files(agency.adminId(), "monthly-recap");
        FilesIn.Outcome brought =
                files.bringIn(
                        MONTHS
                                + ONE
                                + ",2026-05,17,16,1,35,,\n"
                                + TWO
                                + ",2026-05,17,0,0,0,CUTI_TAHUNAN,1\n"
                                + TWO
                                + ",2026-04,20,18,0,0,CUTI_TAHUNAN,2\n");
        assertThat(brought.findings()).containsExactly("2 hari_kerja recap-does-not-add-up");
        assertThat(brought.count("months")).isEqualTo(2);

        JsonNode months = agency.admin().get("/v1/reported-months/2026-05").json().get("items");
        assertThat(months).hasSize(1);
        assertThat(months.at("/0/reported/present").asInt()).isEqualTo(16);
        assertThat(months.at("/0/ours/present").asInt()).isEqualTo(1);
        assertThat(
                        months.at("/0/differences")
                                .valueStream()
                                .map(one -> one.get("cause").asString()))
                .contains("PRESENT", "LATE_MINUTES")
                .doesNotContain("LEAVE");
        assertThat(day(agency, "2026-05-29").isMissingNode()).isTrue();
        JsonNode april =
                agency.admin()
                        .get("/v1/reported-months/2026-04?differing=true")
                        .json()
                        .get("items");
        assertThat(april.at("/0/differences/0/cause").asString()).isEqualTo("NO_DAYS_HERE");

        // The last file counts; an officer of another unit, and whoever has no office, see nothing.
        files.bringIn(MONTHS + ONE + ",2026-05,17,17,0,0,,\n");
        JsonNode anew = agency.admin().get("/v1/reported-months/2026-05").json().get("items");
        assertThat(anew.at("/0/reported/present").asInt()).isEqualTo(17);
        Api elsewhere = agency.officer(agency.person(TWO), "U2");
        assertThat(elsewhere.get("/v1/reported-months/2026-05").json().get("items")).isEmpty();
        assertThat(
                        agency.as(agency.person(ONE), Role.PEGAWAI)
                                .get("/v1/reported-months/2026-05")
                                .status())
                .isEqualTo(403);
    }

    @Test
    void takesNothingOfWhomTheOfficeDoesNotReachAndNothingOfOneself() {
        TestAgency agency = agency("recap-office");
        String person = agency.person(TWO);
        agency.officer(person, "U2");

        FilesIn.Outcome outcome =
                agency.files(person, "daily-recap")
                        .lookThrough(
                                DAYS
                                        + ONE
                                        + ",2026-05-04,07:20,16:10,WFO,480,\n"
                                        + TWO
                                        + ",2026-05-04,07:20,16:10,WFO,480,\n");

        assertThat(outcome.findings())
                .containsExactlyInAnyOrder(
                        "1 nip outside-ones-office", "2 nip not-ones-own-record");
        assertThat(outcome.count("days")).isZero();
    }

    private void resolved(TestAgency agency, String date, String status) {
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () -> {
                            JsonNode day = day(agency, date);
                            assertThat(day.path("status").asString("")).isEqualTo(status);
                        });
    }

    private static JsonNode day(TestAgency agency, String date) {
        return agency.admin()
                .get(
                        "/v1/attendance-days?person="
                                + agency.person(ONE)
                                + "&month="
                                + date.substring(0, 7))
                .json()
                .valueStream()
                .filter(day -> day.get("date").asString().equals(date))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addUnit("U2", null);
        agency.addPeople(Map.of(ONE, "U1", TWO, "U2"));
        assertThat(List.of(agency.person(ONE), agency.person(TWO))).doesNotContain("");
        return agency;
    }
}
