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

/** Soldiers and police officers, who have an NRP in place of a NIP. */
@ServiceTest
class SoldierIT {

    private static final String NIP = "190001012000012001";
    private static final String NRP = "70010001";
    private static final String HEADER =
            "nip,nama,jenis_pegawai,unor_kode,jabatan_kode,jenis_jabatan,penugasan,kelas_jabatan,golongan,tmt_jabatan,tmt_selesai,nomor_sk,nip_atasan\n";

    private final int port;

    SoldierIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void isRecordedAndFoundByHisNrp() {
        TestAgency agency = agency("soldier");

        Api.Answer added = agency.admin().post("/v1/people", newcomer("TNI", null, "12345/p"));

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().get("nrp").asString()).isEqualTo("12345/P");
        assertThat(added.json().has("nip")).isFalse();
        String person = added.json().get("id").asString();
        assertThat(ids(agency, "nrp=12345/P")).containsExactly(person);
        assertThat(ids(agency, "nrp=12345/X")).isEmpty();
        assertThat(
                        TestAgency.text(
                                "select username from wanted_account where person_id = '"
                                        + person
                                        + "'"))
                .isEqualTo("soldier.12345-p");
        agency.eventually(
                "select nip from directory.person where person_id = '" + person + "'", "12345/P");
        assertThat(code(agency.admin().get("/v1/people?nrp=" + NIP))).isEqualTo("nrp-form");
        assertThat(code(agency.admin().get("/v1/people?nip=" + NRP))).isEqualTo("looks-like-nrp");
    }

    @Test
    void isToldWhatIsWrongWithHisNumber() {
        TestAgency agency = agency("soldier-wrong");
        Api admin = agency.admin();

        assertThat(code(admin.post("/v1/people", newcomer("POLRI", NIP, NRP))))
                .isEqualTo("two-numbers");
        assertThat(code(admin.post("/v1/people", newcomer("PNS", null, NRP))))
                .isEqualTo("nrp-of-another-kind");
        assertThat(code(admin.post("/v1/people", newcomer("POLRI", null, "POLRI-1"))))
                .isEqualTo("nrp-form");
        assertThat(code(admin.post("/v1/people", newcomer("POLRI", NRP, null))))
                .isEqualTo("nrp-wanted");
        assertThat(code(admin.post("/v1/people", newcomer("POLRI", NIP, null))))
                .isEqualTo("nrp-wanted");
        assertThat(admin.post("/v1/people", newcomer("POLRI", null, NRP)).status()).isEqualTo(201);
        assertThat(admin.post("/v1/people", newcomer("POLRI", null, NRP)).json().get("code"))
                .hasToString("\"number-taken\"");
    }

    @Test
    void keepsTheNumberThatHeHadBefore() {
        TestAgency agency = agency("soldier-renumbered");
        String person =
                agency.admin()
                        .post("/v1/people", newcomer("POLRI", null, NRP))
                        .json()
                        .get("id")
                        .asString();
        Map<String, @Nullable Object> corrected = newcomer("POLRI", null, "70010009");
        corrected.remove("from");
        corrected.put("since", "2026-05-01");

        Api.Answer answer =
                agency.admin().with("If-Match", "\"1\"").put("/v1/people/" + person, corrected);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(ids(agency, "nrp=" + NRP)).containsExactly(person);
        assertThat(ids(agency, "nrp=70010009")).containsExactly(person);
        assertThat(agency.admin().get("/v1/people/" + person + "/facts").text())
                .contains("\"since\":\"2026-05-01\",\"value\":\"70010009\"");
    }

    @Test
    void comesInByFileAndAssessesWhoeverNamesHisNrp() {
        TestAgency agency = agency("soldier-file");
        String rest = ",2022-01-01,,SK-1,";

        FilesIn.Outcome taken =
                agency.files(agency.adminId())
                        .bringIn(
                                HEADER
                                        + (NIP + ",Contoh,PNS,U1,J1,JFT,D,8,III/c" + rest + NRP)
                                        + "\n"
                                        + (NRP
                                                + ",Kombes Contoh,POLRI,U1,K1,JPT_PRATAMA,D,14,"
                                                + rest)
                                        + "\n"
                                        + ("70010002,Contoh Dua,PNS,U1,J1,JFT,D,8," + rest)
                                        + "\n");

        assertThat(taken.findings()).containsExactly("3 nip looks-like-nrp");
        assertThat(taken.people()).isEqualTo(2);
        String chief = ids(agency, "nrp=" + NRP).getFirst();
        assertThat(
                        TestAgency.text(
                                "select assessor_id from assessor join assignment using (assignment_id) where person_id = '"
                                        + agency.person(NIP)
                                        + "'"))
                .isEqualTo(chief);
        FilesIn.Outcome leave =
                agency.files(agency.adminId(), "leave-openings")
                        .bringIn("nip,tahun,terpakai,dasar\n" + NRP + ",2026,2,Kartu cuti\n");
        assertThat(leave.findings())
                .as("found, though no law gives soldiers and police leave here")
                .containsExactly("1 nip leave-without-law");
    }

    private static @Nullable String code(Api.Answer answer) {
        JsonNode json = answer.json();
        JsonNode first = json.at("/errors/0/code");
        return first.isMissingNode() ? json.get("code").asString() : first.asString();
    }

    private static List<String> ids(TestAgency agency, String query) {
        Api.Answer answer = agency.admin().get("/v1/people?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json()
                .get("items")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    private static Map<String, @Nullable Object> newcomer(
            String jenis, @Nullable String nip, @Nullable String nrp) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("nip", nip);
        body.put("nrp", nrp);
        body.put("name", "Contoh Prajurit");
        body.put("jenisPegawai", jenis);
        body.put("golongan", null);
        body.put("from", "2026-01-01");
        return body;
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        return agency;
    }
}
