package id.kinerja.tukin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** An account that was paid into is changed by two people, and many come by file. */
@ServiceTest
class PayeeChangeIT {

    private static final String OLD = "12345";
    private static final String NEW = "7654321";
    private static final String HEADER =
            "nip;nama;kode_bank;nama_bank;rekening;nama_rekening;ptkp;nik;npwp\n";

    private PayDesk desk;
    private PersonId person;

    @BeforeEach
    void employSomebody(@LocalServerPort int port) {
        desk = new PayDesk(port);
        person = desk.told().employee(8);
        for (String month : List.of("2026-05", "2026-06", "2026-07")) {
            desk.told().rated(person, month, "BAIK");
        }
        PayDesk.awaitRows("rating_fact", person, 3);
        desk.keepPayee(person);
    }

    @Test
    void paysTheOldAccountUntilASecondPersonHasSeenTheNewOne() {
        // nobody was paid yet: it is mended by one
        assertThat(keep(payee("11111")).get("waiting").asInt()).isZero();
        assertThat(keep(payee(OLD)).get("waiting").asInt()).isZero();
        lock("2026-05");

        JsonNode kept = keep(payee("99999"));
        assertThat(kept.get("kept").asInt()).isEqualTo(1);
        assertThat(kept.get("waiting").asInt()).isEqualTo(1);
        assertThat(keep(payee(NEW)).get("waiting").asInt()).isEqualTo(1);
        // the same once more is no other
        assertThat(keep(payee(NEW)).get("waiting").asInt()).isZero();
        assertThat(line(lock("2026-06"))).contains("\t" + OLD + "\t");

        JsonNode listed = changes("");
        assertThat(listed.findValuesAsString("state")).containsExactly("WAITING", "REPLACED");
        JsonNode waiting = listed.get(0);
        assertThat(waiting.get("account").asString()).isEqualTo("***4321");
        assertThat(waiting.get("actions").toString()).isEqualTo("[\"CONFIRM\",\"REJECT\"]");
        String id = waiting.get("id").asString();
        assertThat(desk.maker().post(path(id, "confirmation"), "").status()).isEqualTo(403);
        assertThat(desk.checker().post(path(id, "confirmation"), "").status()).isEqualTo(204);
        assertThat(code(desk.checker().post(path(id, "rejection"), "")))
                .isEqualTo("payee-change-decided-already");
        assertThat(line(lock("2026-07"))).contains("\t" + NEW + "\t");

        keep(payee("55555"));
        String other = changes("?state=WAITING").get(0).get("id").asString();
        assertThat(desk.checker().post(path(other, "rejection"), "").status()).isEqualTo(204);
        assertThat(changes("?state=WAITING")).isEmpty();
    }

    @Test
    void takesNoConfirmationOfWhoHasGivenIt() {
        desk.told().grant(desk.makerId(), Role.PENYETUJU_TUKIN);
        lock("2026-05");
        keep(payee(NEW));
        String id = changes("?state=WAITING").get(0).get("id").asString();
        Api both = desk.as(desk.makerId(), Role.PENYETUJU_TUKIN);

        await().atMost(PayDesk.SOON)
                .untilAsserted(
                        () ->
                                assertThat(code(both.post(path(id, "confirmation"), "")))
                                        .isEqualTo("payee-change-needs-a-second-person"));

        assertThat(line(lock("2026-06"))).contains("\t" + OLD + "\t");
    }

    @Test
    void clearsWhatIsNamedAndTakesNoValueBesideIt() {
        Map<String, Object> both = new HashMap<>(payee(OLD));
        both.put("nik", "9999990101000001");
        both.put("clear", List.of("NIK"));
        assertThat(keep(both).at("/findings/0/code").asString())
                .isEqualTo("payee-given-and-cleared");
        both.remove("clear");
        keep(both);
        both.remove("nik");
        both.put("clear", List.of("NIK"));
        assertThat(keep(both).get("kept").asInt()).isEqualTo(1);

        assertThat(
                        PayDesk.text(
                                "select count(*) from platform.audit_entry where act = 'PAYEE_NUMBERS_KEPT'"
                                        + " and subject_id = '"
                                        + person
                                        + "'"))
                .isEqualTo("2");
    }

    @Test
    void takesFilesAfterALookAndLeavesWrongRowsOut() {
        lock("2026-05");
        PersonId second = desk.told().employee(8);
        PayDesk.awaitRows("directory.person", second, 1);
        String good = nip(second) + ";DUA;123456789012;Bank Contoh;0022;DUA;K/1;-;\n";
        String file =
                good.replace("0022", "00221")
                        + good.replace("0022", "00222")
                        + "190001012000011099;TIGA;123456789012;Bank;12345;TIGA;;;\n"
                        + nip(person)
                        + ";SATU;123456789012;Bank Contoh;1.2E+10;SATU;;;\n"
                        + nip(person)
                        + ";SATU;12345;Bank Contoh;12345;SATU;;;\n"
                        + nip(person)
                        + ";SATU;123456789012;Bank Contoh;12345;;X/9;;\n";

        String id = brought(file);

        assertThat(findings(id))
                .containsExactlyInAnyOrder(
                        "2 nip payee-row-twice",
                        "3 nip person-unknown",
                        "4 rekening precision-lost",
                        "5 kode_bank bank-code-invalid",
                        "6 nama_rekening cell-empty",
                        "6 ptkp ptkp-unknown");
        assertThat(count(id, "payees")).isEqualTo(1);
        assertThat(PayDesk.text("select count(*) from payee where person_id = '" + second + "'"))
                .isEqualTo("0");
        apply(id);
        assertThat(PayDesk.text("select count(*) from payee where person_id = '" + second + "'"))
                .isEqualTo("1");

        // a changed account waits, by file as by hand
        String changed =
                brought(
                        nip(person)
                                + ";CONTOH;123456789012;Bank Contoh;7654321;CONTOH;;;\n"
                                + good.replace("0022", "00221"));
        assertThat(count(changed, "waiting")).isEqualTo(1);
        assertThat(count(changed, "known")).isEqualTo(1);
        apply(changed);
        assertThat(changes("?state=WAITING")).hasSize(1);
    }

    private String lock(String month) {
        String run = desk.pay(month);
        Api.Answer locked = desk.lock(run);
        assertThat(locked.status()).as(locked.text()).isEqualTo(200);
        return run;
    }

    private Map<String, Object> payee(String account) {
        return Map.of(
                "personId", person.toString(),
                "name", "CONTOH",
                "bankCode", "123456789012",
                "bankName", "Bank Contoh",
                "account", account,
                "accountName", "CONTOH");
    }

    private JsonNode keep(Map<String, Object> payee) {
        Api.Answer answer =
                desk.maker().post("/v1/payee-batches", Map.of("payees", List.of(payee)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String line(String run) {
        return desk.maker().get("/v1/runs/" + run + "/files/web-gaji/INDUK").text();
    }

    private JsonNode changes(String query) {
        return desk.checker().get("/v1/payee-changes" + query).json().get("items");
    }

    private static String path(String id, String step) {
        return "/v1/payee-changes/" + id + "/" + step;
    }

    private static String code(Api.Answer answer) {
        return answer.json().get("code").asString();
    }

    private String brought(String rows) {
        Api.Answer sent =
                desk.maker()
                        .with("Idempotency-Key", UUID.randomUUID().toString())
                        .send("POST", "/v1/imports?profile=payees", HEADER + rows, "text/csv");
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        String id = sent.json().get("id").asString();
        await().atMost(PayDesk.SOON).until(() -> imported(id, "state").equals("CHECKED"));
        return id;
    }

    private void apply(String id) {
        String tag = requireNonNull(desk.maker().get("/v1/imports/" + id).headers().get("etag"));
        Api.Answer applied =
                desk.maker().with("If-Match", tag).post("/v1/imports/" + id + "/application", "");
        assertThat(applied.status()).as(applied.text()).isEqualTo(202);
        await().atMost(PayDesk.SOON).until(() -> imported(id, "state").equals("APPLIED"));
    }

    private String imported(String id, String what) {
        return desk.maker().get("/v1/imports/" + id).json().get(what).asString();
    }

    private int count(String id, String what) {
        return desk.maker().get("/v1/imports/" + id).json().at("/counts/" + what).asInt();
    }

    private List<String> findings(String id) {
        return desk.maker()
                .get("/v1/imports/" + id + "/findings")
                .json()
                .get("items")
                .valueStream()
                .map(
                        one ->
                                one.get("row").asInt()
                                        + " "
                                        + one.get("field").asString()
                                        + " "
                                        + one.get("code").asString())
                .toList();
    }

    private static String nip(PersonId of) {
        return PayDesk.text("select nip from directory.person where person_id = '" + of + "'");
    }
}
