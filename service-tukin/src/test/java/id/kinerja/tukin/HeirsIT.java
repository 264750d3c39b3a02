package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Who has died on the last of May is owed his month, and nobody but his heirs gets it. */
@ServiceTest
class HeirsIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 31);
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 31);
    private static final String OWN = "12345";
    private static final String OF_HEIRS = "777001";

    private int port;
    private PayDesk desk;
    private Told told;
    private PersonId dead;
    private String nip;

    @BeforeEach
    void employSomebody(@LocalServerPort int at) {
        port = at;
        desk = new PayDesk(at);
        told = desk.told();
        told.today(TODAY);
        dead = PersonId.next();
        nip = told.nextNip();
        told.person(dead, nip, "PNS", 1, new PersonChanged.Status("AKTIF", Told.LONG_AGO, null));
        told.assign(dead, told.unit(), 8, DateRange.of(Told.LONG_AGO, LAST));
        told.day(dead, MONDAY, "ABSENT", 0, 1);
        told.rated(dead, "BAIK");
        PayDesk.awaitRows("rating_fact", dead, 1);
        PayDesk.awaitRows("directory.assignment", dead, 1);
        desk.keepPayee(dead, null, OWN);
    }

    @Test
    void arePaidByTheirDocumentAndStandInTheAccounts() {
        die();
        PersonId living = told.employee(8);
        told.rated(living, "BAIK");
        PayDesk.awaitRows("rating_fact", living, 1);
        desk.keepPayee(living);
        String may = desk.open("2026-05");
        desk.calculated(may);
        desk.check(may);
        assertThat(desk.run(may).get("heirsMissing").toString()).isEqualTo("[\"" + dead + "\"]");

        Api.Answer refused = desk.approve(may);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(code(refused)).isEqualTo("run-heirs-missing");
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo(dead.toString());
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("heirs-missing");

        // a wrong row keeps nobody else from being kept
        JsonNode kept =
                keep(
                        List.of(
                                payee(living, OF_HEIRS, heirs("SKAW-9", "2026-06-03")),
                                payee(dead, OWN, heirs("SKAW-9", "2026-06-03")),
                                payee(dead, OF_HEIRS, heirs("SKAW-9", "2026-08-01")),
                                payee(dead, OF_HEIRS, heirs("SKAW-9", "2026-05-30")),
                                payee(dead, OF_HEIRS, heirs(" ", "2026-06-03")),
                                payee(dead, OF_HEIRS, heirs("SKAW-9", "2026-06-03"))));
        assertThat(kept.get("kept").asInt()).isEqualTo(1);
        assertThat(kept.get("waiting").asInt()).isEqualTo(1);
        assertThat(kept.get("findings").valueStream().map(HeirsIT::rowAndCode))
                .containsExactly(
                        "1 heirs heirs-of-the-living",
                        "2 account heirs-account-his-own",
                        "3 heirs.documentDate heirs-document-in-future",
                        "4 heirs.documentDate heirs-document-before-death",
                        "5 heirs.document heirs-document-missing");
        assertThat(code(desk.approve(may))).isEqualTo("run-heirs-missing");
        JsonNode waiting = confirmed();
        assertThat(waiting.get("heirs").toString())
                .contains("SITI CONTOH", "ISTRI", "SKAW-9", "2026-06-03");
        assertThat(waiting.get("replaces").asString()).isEqualTo("*2345");
        assertThat(desk.run(may).get("heirsMissing")).isEmpty();
        assertThat(desk.approve(may).status()).isEqualTo(200);
        Api.Answer locked = desk.lock(may);
        assertThat(locked.status()).as(locked.text()).isEqualTo(200);

        assertThat(line(may, "INDUK")).contains(OF_HEIRS).doesNotContain("\t" + OWN + "\t");
        assertThat(spj(may).sheet("Ahli waris").stream().filter(row -> row.getFirst().equals(nip)))
                .containsExactly(
                        List.of(
                                nip,
                                "2026-05",
                                "SITI CONTOH",
                                "ISTRI",
                                "SKAW-9",
                                "2026-06-03",
                                "4540008"));
        assertThat(sampled(may).get("heirs").toString())
                .contains("SITI CONTOH", "ISTRI", "SKAW-9", "2026-06-03");

        // what is sent anew without them is his own account again, and pays nobody
        keep(payee(dead, OWN, null));
        assertThat(line(may, "INDUK")).contains(OF_HEIRS);
    }

    @Test
    void holdNobodyUpAsLongAsTheyHaveNoDocument() {
        assertThat(desk.lock(desk.pay("2026-05")).status()).isEqualTo(200);
        die();
        told.correction(dead, MONDAY, "PRESENT", 0, 1);
        String june = desk.open("2026-06");
        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 1);
        desk.calculated(june);
        desk.check(june);
        assertThat(code(desk.approve(june))).isEqualTo("run-heirs-missing");

        // nothing but a difference of May is his, and that is held as well
        assertThat(
                        desk.checker()
                                .put(
                                        "/v1/runs/" + june + "/holds/" + dead,
                                        Map.of("reason", "Menunggu surat ahli waris."))
                                .status())
                .isEqualTo(200);
        assertThat(desk.run(june).get("heirsMissing")).isEmpty();
        assertThat(desk.approve(june).status()).isEqualTo(200);
        assertThat(desk.lock(june).status()).isEqualTo(200);

        // he was paid before, so a second person looks at the account of the heirs
        assertThat(
                        keep(payee(dead, OF_HEIRS, heirs("SK-KUASA/3", "2026-06-09")))
                                .get("waiting")
                                .asInt())
                .isEqualTo(1);
        String july = desk.open("2026-07");
        desk.calculated(july);
        desk.check(july);
        assertThat(code(desk.approve(july))).isEqualTo("run-heirs-missing");
        confirmed();
        assertThat(desk.approve(july).status()).isEqualTo(200);
        assertThat(desk.lock(july).status()).isEqualTo(200);
        assertThat(line(july, "KEKURANGAN")).contains(OF_HEIRS).contains("55142");
    }

    @Test
    void areMissedByTheLockWhereTheDeathIsKnownAfterTheApproval() {
        String may = desk.pay("2026-05");
        die();

        Api.Answer refused = desk.lock(may);

        assertThat(code(refused)).isEqualTo("payees-missing");
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo("heirs-missing");
        keep(payee(dead, OF_HEIRS, heirs("SKAW-9", "2026-06-03")));
        assertThat(code(desk.lock(may))).isEqualTo("payees-missing");
        confirmed();
        assertThat(desk.lock(may).status()).isEqualTo(200);

        // by another document it is another account
        assertThat(
                        keep(payee(dead, OF_HEIRS, heirs("SKAW-10", "2026-06-04")))
                                .get("waiting")
                                .asInt())
                .isEqualTo(1);
        confirmed();
        assertThat(
                        PayDesk.text(
                                "select count(*) from platform.audit_entry where act = 'PAYEE_HEIRS_KEPT'"
                                        + " and subject_id = '"
                                        + dead
                                        + "'"))
                .isEqualTo("1");

        // he lives after all: the next payment isn't theirs
        told.person(dead, nip, "PNS", 3, new PersonChanged.Status("AKTIF", Told.LONG_AGO, null));
        PayDesk.awaitRows("directory.person_status", dead, 1);
        told.correction(dead, MONDAY, "PRESENT", 0, 1);
        String june = desk.open("2026-06");
        await().atMost(PayDesk.SOON).until(() -> desk.corrections(june).size() == 1);
        desk.calculated(june);
        desk.check(june);
        JsonNode living = desk.approve(june).json();
        assertThat(living.get("code").asString()).isEqualTo("run-heirs-missing");
        assertThat(living.at("/errors/0/code").asString()).isEqualTo("heirs-of-the-living");
        keep(payee(dead, OWN, null));
        assertThat(code(desk.approve(june))).isEqualTo("run-heirs-missing");
        confirmed();
        assertThat(desk.approve(june).status()).isEqualTo(200);
        assertThat(desk.lock(june).status()).isEqualTo(200);
        assertThat(line(june, "KEKURANGAN")).contains("\t" + OWN + "\t");
    }

    /** What waited. */
    private JsonNode confirmed() {
        JsonNode waiting =
                desk.checker().get("/v1/payee-changes?state=WAITING").json().at("/items/0");
        String path = "/v1/payee-changes/" + waiting.get("id").asString();
        assertThat(desk.checker().post(path + "/confirmation", "").status()).isEqualTo(204);
        return waiting;
    }

    private void die() {
        told.person(
                dead,
                nip,
                "PNS",
                2,
                new PersonChanged.Status("AKTIF", Told.LONG_AGO, LAST),
                new PersonChanged.Status("MENINGGAL", LAST.plusDays(1), null));
        PayDesk.awaitRows("directory.person_status", dead, 2);
    }

    private JsonNode keep(Map<String, Object> payee) {
        return keep(List.of(payee));
    }

    private JsonNode keep(List<Map<String, Object>> payees) {
        Api.Answer answer = desk.maker().post("/v1/payee-batches", Map.of("payees", payees));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static Map<String, Object> payee(
            PersonId person, String account, @Nullable Map<String, String> heirs) {
        Map<String, Object> payee =
                new HashMap<>(
                        Map.of(
                                "personId", person.toString(),
                                "name", "CONTOH",
                                "bankCode", "123456789012",
                                "bankName", "Bank Contoh",
                                "account", account,
                                "accountName", "CONTOH"));
        if (heirs != null) {
            payee.put("heirs", heirs);
        }
        return payee;
    }

    private static Map<String, String> heirs(String document, String date) {
        return Map.of(
                "name",
                "SITI CONTOH",
                "relation",
                "ISTRI",
                "document",
                document,
                "documentDate",
                date);
    }

    private String line(String run, String kind) {
        return desk.maker()
                .get("/v1/runs/" + run + "/files/web-gaji/" + kind)
                .text()
                .lines()
                .filter(line -> line.contains(nip))
                .findFirst()
                .orElseThrow();
    }

    private Download spj(String run) {
        return Download.of(
                port,
                TestIssuer.token(desk.agency(), desk.makerId(), Role.PENGELOLA_TUKIN),
                "/v1/runs/" + run + "/spj?format=XLSX");
    }

    private JsonNode sampled(String run) {
        PersonId person = PersonId.next();
        told.grant(person, Role.AUDITOR);
        Api auditor = desk.as(person, Role.AUDITOR);
        await().atMost(PayDesk.SOON).until(() -> auditor.get("/v1/runs").status() == 200);
        return auditor.get("/v1/runs/" + run + "/audit-sample?seed=1")
                .json()
                .get("people")
                .valueStream()
                .filter(one -> one.get("personId").asString().equals(dead.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static String rowAndCode(JsonNode finding) {
        return finding.get("row").asInt()
                + " "
                + finding.get("field").asString()
                + " "
                + finding.get("code").asString();
    }

    private static String code(Api.Answer answer) {
        return answer.json().get("code").asString();
    }
}
