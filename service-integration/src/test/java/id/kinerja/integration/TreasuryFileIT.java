package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Days and hours for Web Gaji. */
@ServiceTest
class TreasuryFileIT {

    private static final String ONE = "190001012000012001";
    private static final String TWO = "190001012000012002";
    private static final String THREE = "190001012000012003";
    private static final String ELSEWHERE = "190001012000012004";
    private static final String SATKER = "417001";
    private static final int DAYS_OF_MAY = 31;

    private final int port;

    TreasuryFileIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void haveOneLineForEachDayThatEarnsMealsOrHoursByOrder() {
        TestAgency agency = agency("treasury-files");
        // One and three stay long on the 29th, which three alone was ordered to.
        punches(agency);
        leave(agency, TWO);
        order(agency, THREE, ELSEWHERE);
        Api admin = agency.admin();
        assertThat(admin.get(path("UANG_MAKAN", SATKER)).json().get("code").asString())
                .isEqualTo("treasury-month-open");
        close(agency, 4 * DAYS_OF_MAY);

        Api.Answer meals = admin.get(path("UANG_MAKAN", SATKER));
        assertThat(meals.status()).as(meals.text()).isEqualTo(200);
        assertThat(meals.text())
                .isEqualTo(
                        String.join(
                                "",
                                ONE + "\t2026-05-04\r\n",
                                ONE + "\t2026-05-29\r\n",
                                TWO + "\t2026-05-05\r\n",
                                THREE + "\t2026-05-29\r\n"));
        assertThat(admin.get(path("UANG_LEMBUR", SATKER)).text())
                .isEqualTo(THREE + "\t2026-05-29\t3\r\n");
        assertThat(admin.get(path("UANG_LEMBUR", "417002")).text())
                .isEqualTo(ELSEWHERE + "\t2026-05-29\t3\r\n");

        Api.Answer workbook = admin.get(path("UANG_MAKAN", SATKER) + "&format=XLSX");
        assertThat(workbook.status()).isEqualTo(200);
        assertThat(workbook.headers().get("content-type")).contains("spreadsheetml.sheet");
        assertThat(workbook.headers().get("content-disposition"))
                .contains("uang-makan-" + SATKER + "-2026-05.xlsx");

        // a correction that comes later changes no day that stands
        leave(agency, ONE);
        Api.Answer again = admin.get(path("UANG_MAKAN", SATKER));
        assertThat(again.text()).isEqualTo(meals.text());
        assertThat(again.headers().get("etag")).isEqualTo(meals.headers().get("etag"));
    }

    @Test
    void areForWhoseOfficeReachesAllTheSatker() {
        TestAgency agency = agency("treasury-office");
        Api ofOther = agency.officer(agency.person(ELSEWHERE), "U9");

        assertThat(ofOther.get(path("UANG_MAKAN", SATKER)).json().get("code").asString())
                .isEqualTo("kode-satker-unknown");
        assertThat(agency.admin().get(path("UANG_MAKAN", "999999")).json().get("code").asString())
                .isEqualTo("kode-satker-unknown");
        assertThat(
                        agency.as(agency.person(ONE), Role.PEGAWAI)
                                .get(path("UANG_MAKAN", SATKER))
                                .status())
                .isEqualTo(403);
    }

    private void punches(TestAgency agency) {
        String serial = TerminalsOf.freeSerial();
        TerminalsOf.register(agency, serial);
        int pin = 1;
        for (String nip : List.of(ONE, TWO, THREE, ELSEWHERE)) {
            TerminalsOf.enrol(
                    agency.admin(),
                    serial,
                    String.valueOf(pin++),
                    agency.person(nip),
                    "2026-01-01");
        }
        TerminalsOf.push(
                port,
                serial,
                "1\t2026-05-04 07:20:00\t0\t1\t0\t0\t0",
                "1\t2026-05-04 16:35:00\t1\t1\t0\t0\t0",
                "2\t2026-05-04 07:20:00\t0\t1\t0\t0\t0",
                "2\t2026-05-04 16:35:00\t1\t1\t0\t0\t0",
                "2\t2026-05-05 07:20:00\t0\t1\t0\t0\t0",
                "2\t2026-05-05 16:35:00\t1\t1\t0\t0\t0",
                "1\t2026-05-29 07:20:00\t0\t1\t0\t0\t0",
                "1\t2026-05-29 20:10:00\t1\t1\t0\t0\t0",
                "3\t2026-05-29 07:20:00\t0\t1\t0\t0\t0",
                "3\t2026-05-29 20:10:00\t1\t1\t0\t0\t0",
                "4\t2026-05-29 07:20:00\t0\t1\t0\t0\t0",
                "4\t2026-05-29 20:10:00\t1\t1\t0\t0\t0");
        agency.eventually(
                "select count(*) from punch where serial_number = '" + serial + "'", "12");
    }

    private static void leave(TestAgency agency, String nip) {
        Api.Answer answer =
                agency.admin()
                        .post(
                                "/v1/leaves",
                                Map.of(
                                        "personId", agency.person(nip),
                                        "type", "TAHUNAN",
                                        "from", "2026-05-04",
                                        "to", "2026-05-04",
                                        "decreeNumber", "SK-" + nip,
                                        "decreeDate", "2026-05-04"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static void order(TestAgency agency, String... nips) {
        Api.Answer answer =
                agency.admin()
                        .post(
                                "/v1/overtime-orders",
                                Map.of(
                                        "number", "SPL-1/2026",
                                        "letterDate", "2026-05-28",
                                        "work", "Penyusunan laporan",
                                        "from", "2026-05-29T16:30:00",
                                        "to", "2026-05-29T19:30:00",
                                        "people",
                                                List.of(nips).stream()
                                                        .map(agency::person)
                                                        .toList()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static void close(TestAgency agency, int personDays) {
        agency.admin()
                .post(
                        "/v1/attendance-resolutions",
                        Map.of("from", "2026-05-01", "to", "2026-05-31"));
        agency.eventually(
                "select count(*) from attendance_day where date between '2026-05-01' and '2026-05-31' and agency_id = '"
                        + agency.id()
                        + "'",
                String.valueOf(personDays));
        agency.eventually(
                "select count(*) from stale_day where agency_id = '" + agency.id() + "'", "0");
        Api.Answer closed =
                agency.admin().post("/v1/attendance-period-closings", Map.of("month", "2026-05"));
        assertThat(closed.status()).as(closed.text()).isEqualTo(201);
    }

    private static String path(String kind, String satker) {
        return "/v1/treasury-files?month=2026-05&kind=" + kind + "&kodeSatker=" + satker;
    }

    /** A satker with a unit below that has no code, and another below with one of its own. */
    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        addUnit(agency, "U1", SATKER);
        agency.addUnit("U2", "U1");
        addUnit(agency, "U9", "417002");
        agency.addPeople(Map.of(ONE, "U1", TWO, "U2", THREE, "U2", ELSEWHERE, "U9"));
        return agency;
    }

    private static void addUnit(TestAgency agency, String code, String satker) {
        Map<String, Object> unit =
                Map.of(
                        "code",
                        code,
                        "name",
                        "Unit " + code,
                        "kodeSatker",
                        satker,
                        "validFrom",
                        "2020-01-01");
        Api.Answer answer = agency.admin().post("/v1/units", Map.of("units", List.of(unit)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
}
