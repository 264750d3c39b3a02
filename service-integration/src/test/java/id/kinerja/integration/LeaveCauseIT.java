package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a leave is for: who says it, who knows it, and what is told. Today is 2 June 2026. */
@ServiceTest
class LeaveCauseIT {

    private static final String HEAD = "190001012000011001";
    private static final String CHIEF = "190001012000011002";
    private static final String HER = "190001012000012011";
    private static final String HIM = "190001012000011012";
    private static final String AUDITOR = "190001012000012013";

    private final int port;

    LeaveCauseIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void goesFromARequestToPayAndIsReadByHimWhoDecidesAndHrAlone() {
        TestAgency agency = office("sick-cause-asked");
        Api her = agency.as(agency.person(HER), Role.PEGAWAI);
        Api chief = agency.as(agency.person(CHIEF), Role.PEGAWAI);
        Api head = agency.as(agency.person(HEAD), Role.PEGAWAI);
        Api auditor = auditorOf(agency);
        Map<String, Object> asked = sick("RAWAT_INAP", "2026-05-25", "2026-05-29");
        asked.put("proof", "SKD-1/2026");

        Api.Answer sent = her.post("/v1/leave-requests", asked);

        assertThat(sent.status()).as(sent.text()).isEqualTo(201);
        String path = "/v1/leave-requests/" + sent.json().get("id").asString();
        String all = "/v1/leave-requests?person=" + agency.person(HER);
        for (Api reader : List.of(her, chief, agency.admin())) {
            assertThat(cause(reader.get(path))).isEqualTo("RAWAT_INAP");
        }
        assertThat(her.get(all).text()).contains("RAWAT_INAP");
        assertThat(chief.get("/v1/leave-requests?waiting=me").text()).contains("RAWAT_INAP");
        hides(auditor.get(path));
        hides(auditor.get(all));

        chief.with("If-Match", "\"1\"").post(path + "/consideration", Map.of("opinion", "AGREE"));
        Api.Answer decided =
                head.with("If-Match", "\"2\"")
                        .post(
                                path + "/decision",
                                Map.of(
                                        "outcome", "APPROVED",
                                        "decreeNumber", "SK-9/2026",
                                        "decreeDate", "2026-06-02"));

        assertThat(cause(decided)).as(decided.text()).isEqualTo("RAWAT_INAP");
        assertThat(cause(chief.get(path))).isEqualTo("RAWAT_INAP");
        hides(auditor.get(path));
        String leave = "/v1/leaves/" + decided.json().get("leaveId").asString();
        String leaves = "/v1/leaves?person=" + agency.person(HER);
        assertThat(cause(her.get(leave))).isEqualTo("RAWAT_INAP");
        assertThat(agency.admin().get(leaves).text()).contains("RAWAT_INAP");
        hides(auditor.get(leave));
        hides(auditor.get(leaves));
        told(agency, "SAKIT_B1");
    }

    @Test
    void followsTheRequestWhereHrHasRecordedTheSameDaysWithoutACause() {
        TestAgency agency = office("sick-cause-recorded");
        Map<String, Object> asked = sick("RAWAT_INAP", "2026-05-25", "2026-05-29");
        asked.put("proof", "SKD-1/2026");
        String path =
                "/v1/leave-requests/"
                        + agency.as(agency.person(HER), Role.PEGAWAI)
                                .post("/v1/leave-requests", asked)
                                .json()
                                .get("id")
                                .asString();
        agency.as(agency.person(CHIEF), Role.PEGAWAI)
                .with("If-Match", "\"1\"")
                .post(path + "/consideration", Map.of("opinion", "AGREE"));
        agency.as(agency.person(HEAD), Role.PEGAWAI)
                .with("If-Match", "\"2\"")
                .post(path + "/decision", Map.of("outcome", "APPROVED"));
        String leave = recorded(agency, agency.person(HER), sick(null, "2026-05-25", "2026-05-29"));

        Api.Answer decided =
                agency.admin()
                        .with("If-Match", "\"3\"")
                        .post(
                                path + "/decree",
                                Map.of("decreeNumber", "CS-1", "decreeDate", "2026-05-04"));

        assertThat(decided.json().path("leaveId").asString(decided.text())).isEqualTo(leave);
        assertThat(cause(agency.admin().get("/v1/leaves/" + leave))).isEqualTo("RAWAT_INAP");
        told(agency, "SAKIT_A1", "SAKIT_B2");
    }

    /** Nor do days, the trail or notices say it to anybody. */
    @Test
    void standsInNoDayNoTrailAndNoNotice() {
        TestAgency agency = office("sick-cause-elsewhere");
        String her = agency.person(HER);
        String leave = recorded(agency, her, sick(null, "2026-05-04", "2026-05-05"));
        changed(agency, leave, 1, "KECELAKAAN_KERJA");

        String days = "/v1/attendance-days?person=" + her + "&month=2026-05";
        agency.eventually(
                "select count(*)::text from attendance_day where status = 'LEAVE' and person_id = '"
                        + her
                        + "'",
                "2");
        for (Api reader :
                List.of(
                        agency.as(her, Role.PEGAWAI),
                        agency.as(agency.person(CHIEF), Role.PEGAWAI),
                        auditorOf(agency),
                        agency.admin())) {
            assertThat(reader.get(days).text()).contains("LEAVE").doesNotContain("KECELAKAAN");
        }
        assertThat(agency.as(her, Role.PEGAWAI).get("/v1/notices").text())
                .contains("LEAVE_DECIDED")
                .doesNotContain("KECELAKAAN");
        assertThat(
                        TestAgency.text(
                                "select string_agg(act || detail::text, ',') from platform.audit_entry"
                                        + " where reference = '"
                                        + leave
                                        + "'"))
                .contains("LEAVE_RECORDED", "LEAVE_CAUSE_CHANGED")
                .doesNotContain("KECELAKAAN");
    }

    /** Recorded without one it is an ordinary illness. */
    @Test
    void isMendedByHrOnceTheLettersAreThereAndPayIsTold() {
        TestAgency agency = office("sick-cause-mended");
        String leave = recorded(agency, agency.person(HER), sick(null, "2026-05-04", "2026-05-05"));
        String path = "/v1/leaves/" + leave;
        Api.Answer before = agency.admin().get(path);
        assertThat(cause(before)).isEqualTo("RAWAT_JALAN");
        assertThat(before.json().get("actions").toString()).contains("CHANGE_CAUSE");
        Map<String, Object> inHospital = Map.of("cause", "RAWAT_INAP");
        assertThat(agency.admin().post(path + "/cause", inHospital).status()).isEqualTo(428);
        assertThat(post(agency.admin(), path, 7, inHospital).status()).isEqualTo(412);
        assertThat(code(post(agency.as(agency.person(HER), Role.PEGAWAI), path, 1, inHospital)))
                .isEqualTo("role-missing");
        assertThat(code(post(office("sick-cause-foreign").admin(), path, 1, inHospital)))
                .isEqualTo("leave-unknown");

        Api.Answer mended = post(agency.admin(), path, 1, inHospital);
        Api.Answer again = post(agency.admin(), path, 2, inHospital);

        assertThat(cause(mended)).as(mended.text()).isEqualTo("RAWAT_INAP");
        assertThat(mended.json().get("findings")).isEmpty();
        assertThat(again.headers().get("etag")).isEqualTo("\"2\"");
        told(agency, "SAKIT_A1", "SAKIT_B2");
    }

    @Test
    void saysWhatIsWrongWithACause() {
        TestAgency agency = office("sick-cause-wrong");
        Api admin = agency.admin();
        Map<String, Object> annual = sick("RAWAT_INAP", "2026-05-04", "2026-05-05");
        annual.put("type", "TAHUNAN");

        assertThat(findings(post(admin, agency.person(HER), annual)))
                .containsExactly("cause sick-cause-of-other-leave");
        assertThat(
                        findings(
                                post(
                                        admin,
                                        agency.person(HIM),
                                        sick("GUGUR_KANDUNGAN", "2026-05-04", "2026-05-05"))))
                .containsExactly("cause sick-cause-of-a-woman");
        assertThat(
                        findings(
                                agency.as(agency.person(HER), Role.PEGAWAI)
                                        .post(
                                                "/v1/leave-requests",
                                                sick(
                                                        "GUGUR_KANDUNGAN",
                                                        "2026-06-08",
                                                        "2026-07-23"))))
                .containsExactly(
                        "to leave-longer-than-allowed", "proof leave-proof-of-doctor-or-midwife");
        String his =
                "/v1/leaves/"
                        + recorded(
                                agency,
                                agency.person(HIM),
                                sick("RAWAT_INAP", "2026-05-04", "2026-05-05"));
        assertThat(findings(post(admin, his, 1, Map.of("cause", "GUGUR_KANDUNGAN"))))
                .containsExactly("cause sick-cause-of-a-woman");
        annual.remove("cause");
        String other = "/v1/leaves/" + recorded(agency, agency.person(HER), annual);
        assertThat(admin.get(other).json().has("cause")).isFalse();
        assertThat(admin.get(other).json().get("actions").toString()).doesNotContain("CHANGE");
        assertThat(findings(post(admin, other, 1, Map.of("cause", "RAWAT_INAP"))))
                .containsExactly("cause sick-cause-of-other-leave");
        assertThat(admin.with("If-Match", "\"1\"").post(his + "/cancellation", "").status())
                .isEqualTo(200);
        assertThat(code(post(admin, his, 2, Map.of("cause", "RAWAT_JALAN"))))
                .isEqualTo("leave-already-cancelled");
    }

    /** What isn't known of an illness is often written where its cause should stand. */
    @Test
    void isReadFromAColumnOfAFileThatRepeatsNothingElse() {
        TestAgency agency = office("sick-cause-file");
        FilesIn files = agency.files(agency.adminId(), "leave-decrees");
        String header = "nip,jenis_cuti,mulai,selesai,nomor_sk,tanggal_sk,sebab_sakit\n";
        FilesIn.Outcome outcome =
                files.bringIn(
                        header
                                + HER
                                + ",SAKIT,2026-05-04,2026-05-05,CS-1,2026-05-04,RAWAT_INAP\n"
                                + HER
                                + ",SAKIT,2026-05-11,2026-05-12,CS-2,2026-05-11,demam berdarah\n"
                                + HER
                                + ",TAHUNAN,2026-05-18,2026-05-19,CT-1,2026-05-11,RAWAT_INAP\n"
                                + HIM
                                + ",SAKIT,2026-05-04,2026-05-05,CS-3,2026-05-04,GUGUR_KANDUNGAN\n"
                                + HIM
                                + ",SAKIT,2026-05-11,2026-05-12,CS-4,2026-05-11,\n");

        assertThat(outcome.findings())
                .containsExactlyInAnyOrder(
                        "2 sebab_sakit sick-cause-unknown",
                        "3 sebab_sakit sick-cause-of-other-leave",
                        "4 sebab_sakit sick-cause-of-a-woman");
        assertThat(agency.admin().get("/v1/imports/" + outcome.id() + "/findings?limit=200").text())
                .doesNotContain("demam");
        assertThat(causes(agency, HER)).containsExactly("RAWAT_INAP");
        assertThat(causes(agency, HIM)).containsExactly("RAWAT_JALAN");

        FilesIn.Outcome other =
                files.bringIn(
                        header
                                + HER
                                + ",SAKIT,2026-05-04,2026-05-05,CS-1,2026-05-04,KECELAKAAN_KERJA\n"
                                + HIM
                                + ",SAKIT,2026-05-11,2026-05-12,CS-4,2026-05-11,\n");
        assertThat(other.findings()).containsExactly("1 sebab_sakit sick-cause-recorded-otherwise");
        assertThat(other.count("known")).isEqualTo(2);
        assertThat(causes(agency, HER)).containsExactly("RAWAT_INAP");
    }

    /** Of a birth the request says it by the child, and no further question is asked. */
    @Test
    void isToldOfOtherLeaveAsAnEffectThatSaysNothingOfWhy() {
        TestAgency agency = office("leave-cause-told");
        String leave =
                recorded(
                        agency,
                        agency.person(HIM),
                        leave("ALASAN_PENTING", "KELUARGA_SAKIT", "2026-05-04", "2026-05-05"));
        String path = "/v1/leaves/" + leave;
        assertThat(cause(agency.as(agency.person(HIM), Role.PEGAWAI).get(path)))
                .isEqualTo("KELUARGA_SAKIT");
        assertThat(auditorOf(agency).get(path).text())
                .contains("ALASAN_PENTING")
                .doesNotContain("KELUARGA", "cause");
        changed(agency, leave, 1, "KELUARGA_MENINGGAL");
        recorded(
                agency,
                agency.person(HIM),
                leave("ALASAN_PENTING", "ISTRI_MELAHIRKAN", "2026-05-11", "2026-05-12"));
        recorded(
                agency,
                agency.person(HER),
                leave("ALASAN_PENTING", null, "2026-05-04", "2026-05-05"));
        recorded(
                agency,
                agency.person(HER),
                leave("BESAR", "ANAK_KEEMPAT", "2026-05-11", "2026-05-12"));
        Map<String, Object> birth = leave("MELAHIRKAN", null, "2026-06-08", "2026-08-31");
        birth.put("child", 3);
        Api.Answer asked =
                agency.as(agency.person(HER), Role.PEGAWAI).post("/v1/leave-requests", birth);

        assertThat(cause(asked)).as(asked.text()).isEqualTo("ANAK_KETIGA");
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(Told.on(Topics.LEAVE, agency.id()))
                                        .extracting(
                                                event ->
                                                        event.path("effect").asString("")
                                                                + event.path("otherEffect")
                                                                        .asString("-")
                                                                + event.get("revision").asInt())
                                        .containsExactlyInAnyOrder(
                                                "PENTING_B1",
                                                "PENTING_A2",
                                                "PENTING_D1",
                                                "-1",
                                                "LAHIR_D1"));
        assertThat(Told.on(Topics.LEAVE, agency.id()).toString())
                .doesNotContain("KELUARGA", "ISTRI", "ANAK");
    }

    @Test
    void saysWhatIsWrongWithACauseOfOtherLeave() {
        TestAgency agency = office("leave-cause-wrong");
        Api admin = agency.admin();
        String her = agency.person(HER);

        assertThat(
                        findings(
                                post(
                                        admin,
                                        her,
                                        leave(
                                                "TAHUNAN",
                                                "PERKAWINAN",
                                                "2026-05-04",
                                                "2026-05-05"))))
                .containsExactly("cause leave-cause-of-other-leave");
        assertThat(
                        findings(
                                post(
                                        admin,
                                        her,
                                        leave(
                                                "ALASAN_PENTING",
                                                "ISTRI_MELAHIRKAN",
                                                "2026-05-04",
                                                "2026-05-05"))))
                .containsExactly("cause leave-cause-of-a-man");
        assertThat(
                        findings(
                                post(
                                        admin,
                                        agency.person(HIM),
                                        leave(
                                                "BESAR",
                                                "ANAK_KEEMPAT",
                                                "2026-05-04",
                                                "2026-05-05"))))
                .containsExactly("cause sick-cause-of-a-woman");
        Map<String, Object> birth = leave("MELAHIRKAN", "ANAK_KEDUA", "2026-06-08", "2026-08-31");
        birth.put("child", 3);
        assertThat(findings(agency.as(her, Role.PEGAWAI).post("/v1/leave-requests", birth)))
                .containsExactly("cause leave-cause-of-other-child");
        String important =
                "/v1/leaves/"
                        + recorded(
                                agency,
                                her,
                                leave("ALASAN_PENTING", null, "2026-05-04", "2026-05-05"));
        assertThat(findings(post(admin, important, 1, Map.of("cause", "RAWAT_INAP"))))
                .containsExactly("cause sick-cause-of-other-leave");
        assertThat(findings(post(admin, important, 1, Map.of("cause", "ANAK_KEDUA"))))
                .containsExactly("cause leave-cause-of-other-leave");
    }

    @Test
    void isReadFromTheColumnOfAllCausesToo() {
        TestAgency agency = office("leave-cause-file");
        FilesIn.Outcome outcome =
                agency.files(agency.adminId(), "leave-decrees")
                        .bringIn(
                                "nip,jenis_cuti,mulai,selesai,nomor_sk,tanggal_sk,sebab_sakit,sebab_cuti\n"
                                        + HER
                                        + ",ALASAN_PENTING,2026-05-04,2026-05-05,CP-1,2026-05-04,,KELUARGA_MENINGGAL\n"
                                        + HER
                                        + ",SAKIT,2026-05-11,2026-05-12,CS-2,2026-05-11,RAWAT_INAP,RAWAT_INAP\n"
                                        + HER
                                        + ",ALASAN_PENTING,2026-05-18,2026-05-19,CP-3,2026-05-11,,nenek sakit\n"
                                        + HER
                                        + ",ALASAN_PENTING,2026-05-20,2026-05-21,CP-4,2026-05-11,,ISTRI_MELAHIRKAN\n"
                                        + HIM
                                        + ",SAKIT,2026-05-11,2026-05-12,CS-4,2026-05-11,,RAWAT_INAP\n");

        assertThat(outcome.findings())
                .containsExactlyInAnyOrder(
                        "2 sebab_cuti leave-cause-twice",
                        "3 sebab_cuti leave-cause-unknown",
                        "4 sebab_cuti leave-cause-of-a-man");
        assertThat(agency.admin().get("/v1/imports/" + outcome.id() + "/findings?limit=200").text())
                .doesNotContain("nenek");
        assertThat(causes(agency, HER)).containsExactly("KELUARGA_MENINGGAL");
        assertThat(causes(agency, HIM)).containsExactly("RAWAT_INAP");
    }

    private TestAgency office(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addUnit("U2", "U1");
        agency.addRows(
                leader(HEAD, "U1")
                        + leader(CHIEF, "U2")
                        + staff(HER)
                        + staff(HIM)
                        + staff(AUDITOR));
        return agency;
    }

    private static String leader(String nip, String unit) {
        return nip
                + ",Kepala,PNS,"
                + unit
                + ",K1,ADMINISTRATOR,D,12,IV/a,2022-01-01,,SK-1,,AKTIF\n";
    }

    private static String staff(String nip) {
        return nip + ",Contoh,PNS,U2,J1,JFT,D,8,III/c,2022-01-01,,SK-1,,AKTIF\n";
    }

    private static Api auditorOf(TestAgency agency) {
        agency.admin()
                .post(
                        "/v1/grants",
                        Map.of(
                                "personId", agency.person(AUDITOR),
                                "role", "AUDITOR",
                                "validFrom", "2026-01-01"));
        return agency.as(agency.person(AUDITOR), Role.PEGAWAI, Role.AUDITOR);
    }

    private static Map<String, Object> sick(@Nullable String cause, String from, String to) {
        return leave("SAKIT", cause, from, to);
    }

    private static Map<String, Object> leave(
            String type, @Nullable String cause, String from, String to) {
        Map<String, Object> leave =
                new LinkedHashMap<>(Map.of("type", type, "from", from, "to", to));
        if (cause != null) {
            leave.put("cause", cause);
        }
        return leave;
    }

    private static Api.Answer post(Api who, String person, Map<String, Object> leave) {
        Map<String, Object> decree = new LinkedHashMap<>(leave);
        decree.put("personId", person);
        decree.put("decreeNumber", "CS-1");
        decree.put("decreeDate", "2026-05-04");
        return who.post("/v1/leaves", decree);
    }

    private static Api.Answer post(Api who, String path, int seen, Map<String, Object> cause) {
        return who.with("If-Match", "\"" + seen + "\"").post(path + "/cause", cause);
    }

    private static String recorded(TestAgency agency, String person, Map<String, Object> leave) {
        Api.Answer answer = post(agency.admin(), person, leave);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private static void changed(TestAgency agency, String leave, int seen, String cause) {
        Api.Answer answer =
                post(agency.admin(), "/v1/leaves/" + leave, seen, Map.of("cause", cause));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private static void told(TestAgency agency, String... causes) {
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () ->
                                assertThat(Told.on(Topics.LEAVE, agency.id()))
                                        .extracting(
                                                event ->
                                                        event.get("effect").asString()
                                                                + event.get("revision").asInt())
                                        .containsExactly(causes));
    }

    private static List<String> causes(TestAgency agency, String nip) {
        return agency.admin()
                .get("/v1/leaves?person=" + agency.person(nip))
                .json()
                .get("items")
                .valueStream()
                .map(leave -> leave.get("cause").asString())
                .toList();
    }

    private static void hides(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).contains("SAKIT").doesNotContain("RAWAT_INAP", "cause");
    }

    private static String cause(Api.Answer answer) {
        return answer.json().path("cause").asString(answer.text());
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }

    private static List<String> findings(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.json()
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString() + " " + error.get("code").asString())
                .toList();
    }
}
