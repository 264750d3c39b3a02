package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.PersonRated;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.table.PlainWorkbook;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.ServiceTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Files of e-Kinerja, read, held against ours, and written. */
@ServiceTest
class EkinerjaIT {

    private static final String ONE = "190001012000012001";
    private static final String TWO = "190001012000011002";
    private static final String THREE = "190001012000012003";
    private static final List<String> HEADER =
            List.of(
                    "No",
                    "NIP",
                    "Nama",
                    "Jabatan",
                    "Rating Hasil  Kinerja",
                    "Rating Perilaku Kerja",
                    "Predikat Kinerja Periodik");

    private final int port;

    EkinerjaIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void holdsTheRatingsOfARecapAgainstOurs() {
        TestAgency agency = agency("ekinerja-recap");
        rated(agency, ONE, "2026-05", "SESUAI_EKSPEKTASI", "BAIK", 1);
        rated(agency, THREE, "2026-05", "SESUAI_EKSPEKTASI", "BAIK", 1);
        FilesIn files = agency.files(agency.adminId(), "ekinerja-recap");
        FilesIn.Outcome brought =
                files.bringIn(
                        recap(
                                "Periode Bulanan V Tahun 2026",
                                row(ONE, "Sesuai Ekspektasi", "sesuai  ekspektasi", "BAIK"),
                                row(
                                        TWO,
                                        "Di Atas Ekspektasi",
                                        "Sesuai Ekspektasi",
                                        "PERLU PERBAIKAN"),
                                row(THREE, "Sesuai Ekspektasi", "Sesuai Ekspektasi", "CUKUP"),
                                row(
                                        "9999994101000001",
                                        "Sesuai Ekspektasi",
                                        "Sesuai Ekspektasi",
                                        "BAIK")));
        assertThat(brought.state()).as(brought.job().toString()).isEqualTo("APPLIED");
        assertThat(brought.findings())
                .containsExactlyInAnyOrder(
                        "3 predikat kinerja periodik value-unknown", "4 nip looks-like-nik");
        assertThat(brought.count("ratings")).isEqualTo(2);
        await().atMost(TestAgency.SOON)
                .untilAsserted(() -> assertThat(compared(agency, "")).hasSize(3));

        assertThat(causes(agency, ONE)).isEmpty();
        assertThat(causes(agency, TWO)).containsExactly("MISSING_HERE");
        assertThat(causes(agency, THREE)).containsExactly("UNREADABLE_THERE");
        rated(agency, ONE, "2026-05", "DI_ATAS_EKSPEKTASI", "BAIK", 2);
        await().atMost(TestAgency.SOON)
                .untilAsserted(() -> assertThat(causes(agency, ONE)).containsExactly("HASIL"));
        assertThat(compared(agency, "?differing=true")).hasSize(3);

        Api.Answer excluded =
                agency.admin()
                        .post(
                                "/v1/ekinerja-exclusions",
                                Map.of(
                                        "personId", agency.person(THREE),
                                        "reason", "TUGAS_BELAJAR",
                                        "from", "2026-05-10"));
        assertThat(excluded.status()).as(excluded.text()).isEqualTo(201);
        assertThat(causes(agency, THREE)).containsExactly("RATED_THOUGH_EXCLUDED");
        for (String from : List.of("2026-05-01", "2026-05-10", "2027-01-01")) {
            Api.Answer again =
                    agency.admin()
                            .post(
                                    "/v1/ekinerja-exclusions",
                                    Map.of(
                                            "personId",
                                            agency.person(THREE),
                                            "reason",
                                            "CLTN",
                                            "from",
                                            from));
            assertThat(again.json().get("code").asString())
                    .as(from)
                    .isEqualTo("ekinerja-exclusion-overlaps");
        }
        assertThat(
                        agency.admin()
                                .post(
                                        "/v1/ekinerja-exclusions",
                                        Map.of(
                                                "personId", agency.person(THREE),
                                                "reason", "CLTN",
                                                "from", "2026-04-01",
                                                "to", "2026-04-30"))
                                .status())
                .isEqualTo(201);
        assertThat(
                        agency.admin()
                                .post(
                                        "/v1/ekinerja-exclusions",
                                        Map.of(
                                                "personId", agency.person(THREE),
                                                "reason", "CLTN",
                                                "from", "1944-04-01",
                                                "to", "1944-04-30"))
                                .text())
                .contains("date-out-of-range");
        String path = "/v1/ekinerja-exclusions/" + excluded.json().get("id").asString();
        Api admin = agency.admin();
        assertThat(admin.post(path + "/ending", Map.of("lastDay", "2026-05-09")).status())
                .isEqualTo(428);
        assertThat(
                        admin.with("If-Match", "\"1\"")
                                .post(path + "/ending", Map.of("lastDay", "2026-05-09"))
                                .status())
                .isEqualTo(422);
        assertThat(
                        admin.with("If-Match", "\"1\"")
                                .post(path + "/ending", Map.of("lastDay", "2026-05-20"))
                                .status())
                .isEqualTo(200);
        assertThat(admin.get("/v1/ekinerja-exclusions").json().at("/items/1/to").asString())
                .isEqualTo("2026-05-20");
        assertThat(
                        agency.as(agency.person(ONE), Role.PEGAWAI)
                                .get("/v1/ekinerja-recaps/2026-05")
                                .status())
                .isEqualTo(403);
    }

    @Test
    void forgetsWhatCouldNotBeReadOnceALaterFileSaysItPlainly() {
        TestAgency agency = agency("ekinerja-unread");
        rated(agency, ONE, "2026-05", "SESUAI_EKSPEKTASI", "BAIK", 1);
        FilesIn files = agency.files(agency.adminId(), "ekinerja-recap");
        String title = "Periode Bulanan V Tahun 2026";
        files.bringIn(recap(title, row(ONE, "Sesuai", "Sesuai Ekspektasi", "BAIK")));
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () -> assertThat(causes(agency, ONE)).containsExactly("UNREADABLE_THERE"));

        files.bringIn(recap(title, row(ONE, "Sesuai Ekspektasi", "Sesuai Ekspektasi", "BAIK")));

        assertThat(causes(agency, ONE)).isEmpty();
    }

    @Test
    void refusesAnAnnualRecapAndOneWithoutItsPeriod() {
        TestAgency agency = agency("ekinerja-annual");
        FilesIn files = agency.files(agency.adminId(), "ekinerja-recap");
        String[] row = row(ONE, "Sesuai Ekspektasi", "Sesuai Ekspektasi", "BAIK");

        assertThat(files.lookThrough(recap("Periode Tahunan 2026", row)).fault())
                .isEqualTo("ekinerja-recap-annual");
        assertThat(files.lookThrough(recap("Rekap", row)).fault())
                .isEqualTo("ekinerja-period-unknown");
        assertThat(files.lookThrough("nip,nama\n1,2\n").fault()).isEqualTo("file-header-wrong");
        assertThat(
                        files.lookThrough(
                                        recap(
                                                "Periode Bulanan 5 Tahun 2026",
                                                row(
                                                        "=1+1",
                                                        "Sesuai Ekspektasi",
                                                        "Sesuai Ekspektasi",
                                                        "BAIK")))
                                .findings())
                .anyMatch(one -> one.contains("nip"));
    }

    @Test
    void writesOurRatingsInTheFormThatItReads() {
        TestAgency agency = agency("ekinerja-file");
        rated(agency, ONE, "2026-05", "SESUAI_EKSPEKTASI", "BAIK", 1);
        rated(agency, TWO, "2026-05", "DI_ATAS_EKSPEKTASI", "BAIK", 1);
        await().atMost(TestAgency.SOON)
                .untilAsserted(() -> assertThat(compared(agency, "")).hasSize(2));
        assertThat(causes(agency, ONE)).containsExactly("MISSING_THERE");
        byte[] file = agency.download(agency.adminId(), "/v1/ekinerja-recaps/2026-05/file");
        assertThat(agency.download(agency.adminId(), "/v1/ekinerja-recaps/2026-05/file"))
                .isEqualTo(file);

        FilesIn.Outcome again = agency.files(agency.adminId(), "ekinerja-recap").bringIn(file);

        assertThat(again.findings()).isEmpty();
        assertThat(again.count("ratings")).isEqualTo(2);
        assertThat(causes(agency, ONE)).isEmpty();
        assertThat(causes(agency, TWO)).isEmpty();
    }

    @Test
    void listsWhoseSkpIsMissingThereButForThoseExcluded() {
        TestAgency agency = agency("ekinerja-skp");
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of("Laporan SKP Tahun 2026"));
        rows.add(List.of("Instansi Contoh"));
        rows.add(List.of("No", "NIP", "Nama", "Plt/Plh", "Periode Akhir"));
        rows.add(List.of(1L, ONE, "A", "", "2026-12-31"));
        rows.add(List.of(2L, ONE, "A", "PLT", "2026-12-31"));
        FilesIn.Outcome brought =
                agency.files(agency.adminId(), "ekinerja-skp")
                        .bringIn(PlainWorkbook.of("Laporan", rows));
        assertThat(brought.findings()).isEmpty();
        assertThat(brought.count("skps")).isEqualTo(2);
        assertThat(missing(agency))
                .contains(agency.person(TWO), agency.person(THREE))
                .doesNotContain(agency.person(ONE));

        agency.admin()
                .post(
                        "/v1/ekinerja-exclusions",
                        Map.of(
                                "personId", agency.person(TWO),
                                "reason", "HUKUMAN_DISIPLIN",
                                "from", "2026-06-01",
                                "to", "2026-06-30"));

        assertThat(missing(agency))
                .contains(agency.person(THREE))
                .doesNotContain(agency.person(TWO));
    }

    private static List<String> missing(TestAgency agency) {
        return agency.admin()
                .get("/v1/ekinerja-skps/2026/missing")
                .json()
                .get("items")
                .valueStream()
                .map(one -> one.get("personId").asString())
                .toList();
    }

    private static List<JsonNode> compared(TestAgency agency, String query) {
        return agency.admin()
                .get("/v1/ekinerja-recaps/2026-05" + query)
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private static List<String> causes(TestAgency agency, String nip) {
        String person = agency.person(nip);
        return compared(agency, "").stream()
                .filter(one -> one.get("personId").asString().equals(person))
                .findFirst()
                .orElse(MissingNode.getInstance())
                .path("causes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static String[] row(String nip, String hasil, String perilaku, String predikat) {
        return new String[] {nip, "Contoh", "Jabatan", hasil, perilaku, predikat};
    }

    /** As e-Kinerja lays it out, with the header in the fifth row. */
    private static byte[] recap(String period, String[]... ratings) {
        List<List<?>> rows = new ArrayList<>();
        rows.add(List.of("9999 - Instansi Contoh"));
        rows.add(List.of("Subbagian Contoh"));
        rows.add(List.of(period));
        rows.add(List.of());
        rows.add(HEADER);
        for (String[] rating : ratings) {
            List<Object> cells = new ArrayList<>();
            cells.add((long) rows.size());
            cells.addAll(List.of(rating));
            rows.add(cells);
        }
        return PlainWorkbook.of("Rekap", rows);
    }

    private static void rated(
            TestAgency agency,
            String nip,
            String period,
            String hasil,
            String predikat,
            long revision) {
        UUID person = UUID.fromString(agency.person(nip));
        Personnel.tell(
                Topics.RATING,
                new PersonRated(
                        agency.id().value(),
                        person,
                        person,
                        UUID.fromString(agency.unit("U1")),
                        period,
                        hasil,
                        "SESUAI_EKSPEKTASI",
                        predikat,
                        "DELIVERED",
                        Instant.parse("2026-06-01T00:00:00Z"),
                        1,
                        revision));
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", ONE, TWO, THREE);
        return agency;
    }
}
