package id.kinerja.tukin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestPostgres;
import id.kinerja.platform.testing.Together;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** An account is changed by two people, and many come by file. */
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
        desk.keepPayee(person, null, OLD);
    }

    @Test
    void paysTheOldAccountUntilASecondPersonHasSeenTheNewOne() {
        lock("2026-05");

        JsonNode kept = keep(payee("99999"));
        assertThat(kept.get("kept").asInt()).isEqualTo(1);
        assertThat(kept.get("waiting").asInt()).isEqualTo(1);
        assertThat(keep(payee(NEW)).get("waiting").asInt()).isEqualTo(1);
        // the same once more is no other, and waits still
        assertThat(keep(payee(NEW)).get("waiting").asInt()).isEqualTo(1);
        assertThat(line(lock("2026-06"))).contains("\t" + OLD + "\t");

        JsonNode listed = changes("");
        assertThat(listed.findValuesAsString("state"))
                .containsExactly("WAITING", "REPLACED", "CONFIRMED");
        JsonNode waiting = listed.get(0);
        assertThat(waiting.get("account").asString()).isEqualTo("***4321");
        assertThat(waiting.get("bankCode").asString()).isEqualTo("123456789012");
        assertThat(waiting.get("replaces").asString()).isEqualTo("*2345");
        assertThat(listed.get(1).has("replaces")).isFalse();
        assertThat(tasks(listed)).containsExactly("true", "false", "");
        // the old one once more may be meant to take it back
        JsonNode again = keep(payee(OLD));
        assertThat(again.get("kept").asInt()).isZero();
        assertThat(again.at("/findings/0/code").asString()).isEqualTo("payee-other-account-waits");
        assertThat(waiting.get("actions").toString()).isEqualTo("[\"CONFIRM\",\"REJECT\"]");
        String id = waiting.get("id").asString();
        assertThat(desk.maker().post(path(id, "confirmation"), "").status()).isEqualTo(403);
        assertThat(desk.checker().post(path(id, "confirmation"), "").status()).isEqualTo(204);
        assertThat(code(reject(id))).isEqualTo("payee-change-decided-already");
        assertThat(tasks(listed)).containsExactly("false", "false", "");
        assertThat(line(lock("2026-07"))).contains("\t" + NEW + "\t");

        keep(payee("55555"));
        String other = changes("?state=WAITING").get(0).get("id").asString();
        assertThat(reject(other).status()).isEqualTo(204);
        assertThat(changes("?state=WAITING")).isEmpty();
        assertThat(changes("?state=REJECTED").get(0).get("reason").asString())
                .isEqualTo("Bukan rekening ini.");
    }

    @Test
    void isTakenBackByNobodyButWhoHasGivenIt() {
        lock("2026-05");
        keep(payee(NEW));
        JsonNode waiting = desk.maker().get("/v1/payee-changes").json().at("/items/0");
        assertThat(waiting.get("actions").toString()).isEqualTo("[\"WITHDRAW\"]");
        String id = waiting.get("id").asString();
        assertThat(code(secondMaker().post(path(id, "withdrawal"), "")))
                .isEqualTo("payee-change-of-another");

        assertThat(desk.maker().post(path(id, "withdrawal"), "").status()).isEqualTo(204);

        assertThat(changes("").findValuesAsString("state"))
                .containsExactly("WITHDRAWN", "CONFIRMED");
        assertThat(keep(payee(OLD)).get("findings")).isEmpty();
        assertThat(line(lock("2026-06"))).contains("\t" + OLD + "\t");
    }

    @Test
    void waitsBeforeAnybodyIsPaidToo() {
        assertThat(keep(payee(NEW)).get("waiting").asInt()).isEqualTo(1);

        assertThat(line(lock("2026-05"))).contains("\t" + OLD + "\t");
    }

    @Test
    void staysTheOneThatWasConfirmedWhereAnotherIsKeptAtTheSameMoment() throws Exception {
        lock("2026-05");
        keep(payee(NEW));
        String id = changes("?state=WAITING").get(0).get("id").asString();
        Map<String, Object> old = new HashMap<>(payee(OLD));
        old.put("nik", "9999990101000001");

        List<Api.Answer> answers =
                inTurn(
                        () -> desk.checker().post(path(id, "confirmation"), ""),
                        () -> desk.maker().post("/v1/payee-batches", payees(old)));

        assertThat(answers).extracting(Api.Answer::status).containsExactly(204, 200);
        // it was read behind the confirmation: the old account is a change of its own
        assertThat(answers.get(1).json().get("waiting").asInt()).isEqualTo(1);
        assertThat(line(lock("2026-06"))).contains("\t" + NEW + "\t");
    }

    @Test
    void isConfirmedWithWhatWasKeptOfTaxAtTheSameMoment() throws Exception {
        lock("2026-05");
        keep(payee(NEW));
        String id = changes("?state=WAITING").get(0).get("id").asString();
        Map<String, Object> old = new HashMap<>(payee(OLD));
        old.put("nik", "9999990101000001");

        List<Api.Answer> answers =
                inTurn(
                        () -> desk.maker().post("/v1/payee-batches", payees(old)),
                        () -> desk.checker().post(path(id, "confirmation"), ""));

        assertThat(answers).extracting(Api.Answer::status).containsExactly(200, 204);
        old.put("account", NEW);
        // all of it is as it is sent now
        assertThat(keep(old).get("waiting").asInt()).isZero();
        assertThat(numbersKept()).isEqualTo("1");
        assertThat(line(lock("2026-06"))).contains("\t" + NEW + "\t");
    }

    @Test
    void isTheLastOfTwoThatAreGivenAtTheSameMoment() throws Exception {
        lock("2026-05");

        List<Api.Answer> answers =
                inTurn(
                        () -> desk.maker().post("/v1/payee-batches", payees(payee(NEW))),
                        () -> desk.maker().post("/v1/payee-batches", payees(payee("55555"))));

        assertThat(answers).extracting(Api.Answer::status).containsExactly(200, 200);
        assertThat(changes("").findValuesAsString("state"))
                .containsExactly("WAITING", "REPLACED", "CONFIRMED");
        assertThat(changes("").get(0).get("account").asString()).isEqualTo("*5555");
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

        assertThat(numbersKept()).isEqualTo("2");
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
        assertThat(count(id, "waiting")).isEqualTo(1);
        // whoever brings it applies it
        assertThat(secondMaker().get("/v1/imports/" + id).status()).isEqualTo(404);
        assertThat(
                        secondMaker()
                                .with("If-Match", "\"1\"")
                                .post("/v1/imports/" + id + "/application", "")
                                .status())
                .isEqualTo(404);
        assertThat(PayDesk.text("select count(*) from payee where person_id = '" + second + "'"))
                .isEqualTo("0");
        apply(id);
        assertThat(PayDesk.confirmBatch(desk.checker(), id).status()).isEqualTo(200);
        assertThat(PayDesk.text("select count(*) from payee where person_id = '" + second + "'"))
                .isEqualTo("1");

        // a changed account waits, by file as by hand
        String changed =
                brought(
                        nip(person)
                                + ";CONTOH;123456789012;Bank Contoh;7654321;CONTOH;;9999990101000001;\n"
                                + good.replace("0022", "00221"));
        assertThat(count(changed, "waiting")).isEqualTo(1);
        assertThat(count(changed, "payees")).isEqualTo(1);
        assertThat(count(changed, "known")).isEqualTo(1);
        apply(changed);
        assertThat(changes("?state=WAITING")).hasSize(1);
    }

    /** Both at the same moment, the first one a little before. */
    private List<Api.Answer> inTurn(Supplier<Api.Answer> first, Supplier<Api.Answer> second)
            throws Exception {
        try (Connection holder = TestPostgres.superuser("tukin");
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute(
                    "select pg_advisory_xact_lock(hashtextextended('payees of "
                            + desk.agency()
                            + "', 0))");
            var one = Together.meanwhile(first);
            Together.waits(one);
            var other = Together.meanwhile(second);
            Together.waits(other);
            holder.commit();
            return List.of(one.get(10, TimeUnit.SECONDS), other.get(10, TimeUnit.SECONDS));
        }
    }

    private Api secondMaker() {
        PersonId other = PersonId.next();
        desk.told().grant(other, Role.PENGELOLA_TUKIN);
        Api maker = desk.as(other, Role.PENGELOLA_TUKIN);
        PolicyDesk.awaitRole(maker);
        return maker;
    }

    private Api.Answer reject(String id) {
        return desk.checker().post(path(id, "rejection"), Map.of("reason", "Bukan rekening ini."));
    }

    /** Whether a second person has them to do. */
    private static List<String> tasks(JsonNode changes) {
        return changes.findValuesAsString("id").stream()
                .map(
                        id ->
                                PayDesk.text(
                                        "select open::text from platform.task where kind ="
                                                + " 'PAYEE_CHANGE_TO_CONFIRM' and reference = '"
                                                + id
                                                + "'"))
                .toList();
    }

    private String numbersKept() {
        return PayDesk.text(
                "select count(*) from platform.audit_entry where act = 'PAYEE_NUMBERS_KEPT'"
                        + " and subject_id = '"
                        + person
                        + "'");
    }

    private static Map<String, Object> payees(Map<String, Object> payee) {
        return Map.of("payees", List.of(payee));
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
        Api.Answer answer = desk.maker().post("/v1/payee-batches", payees(payee));
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
