package id.kinerja.tukin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The first accounts of people count once a second person has confirmed them as one set. */
@ServiceTest
class FirstAccountsIT {

    private static final String BANK = "123456789012";
    private static final String HEADER =
            "nip;nama;kode_bank;nama_bank;rekening;nama_rekening;ptkp;nik;npwp\n";

    private int port;
    private PayDesk desk;
    private PersonId one;
    private PersonId two;

    @BeforeEach
    void employTwo(@LocalServerPort int at) {
        port = at;
        desk = new PayDesk(at);
        one = employee();
        two = employee();
    }

    @Test
    void arePaidIntoByNobodyBeforeASecondPersonHasConfirmedThem() {
        String run = desk.pay("2026-05");
        Api.Answer kept = keep(List.of(payee(one, "11111"), payee(two, "22222")));
        assertThat(kept.json().get("kept").asInt()).isEqualTo(2);
        assertThat(kept.json().get("waiting").asInt()).isEqualTo(2);
        String batch = kept.json().get("batchId").asString();
        Api.Answer early = desk.lock(run);
        assertThat(code(early)).isEqualTo("payees-missing");
        assertThat(early.json().at("/errors/0/code").asString()).isEqualTo("payee-missing");
        assertThat(tasks(batch)).isEqualTo("1 true");

        // neither who has brought them nor who hasn't looked
        assertThat(confirm(desk.maker(), batch).status()).isEqualTo(403);
        assertThat(code(confirm(bothRoles(), batch)))
                .isEqualTo("payee-change-needs-a-second-person");
        String path = "/v1/payee-batches/" + batch;
        assertThat(desk.checker().post(path + "/confirmation", "").status()).isEqualTo(428);
        assertThat(
                        desk.checker()
                                .with("If-Match", "\"1\"")
                                .post(path + "/confirmation", "")
                                .status())
                .isEqualTo(412);
        assertThat(batch(batch).get("confirmable").asBoolean()).isTrue();
        assertThat(desk.maker().get(path).json().get("confirmable").asBoolean()).isFalse();

        assertThat(confirm(desk.checker(), batch).json().get("waiting").asInt()).isZero();

        assertThat(tasks(batch)).isEqualTo("1 false");
        assertThat(code(confirm(desk.checker(), batch))).isEqualTo("payee-batch-decided-already");
        assertThat(desk.lock(run).status()).isEqualTo(200);
        assertThat(web(run)).contains("\t11111\t", "\t22222\t");
        assertThat(audited("PAYEE_FIRST_GIVEN")).isEqualTo("2");
        assertThat(audited("PAYEE_BATCH_CONFIRMED")).isEqualTo("1");
        assertThat(audited("PAYEE_KEPT")).isEqualTo("2");
        // what is kept is no news
        assertThat(keep(payee(one, "11111")).json().has("batchId")).isFalse();
    }

    @Test
    void tellHowManyTheyAreTheirSumAndAFewOfThem() {
        String batch =
                keep(List.of(payee(one, "11111"), payee(two, "11111")))
                        .json()
                        .get("batchId")
                        .asString();

        JsonNode seen = batch(batch);

        assertThat(seen.get("count").asInt()).isEqualTo(2);
        assertThat(seen.get("waiting").asInt()).isEqualTo(2);
        assertThat(seen.get("broughtBy").asString()).isEqualTo(desk.makerId().toString());
        assertThat(seen.get("shared").asInt()).isEqualTo(1);
        assertThat(seen.get("sum").asString())
                .isEqualTo(
                        sha256(
                                Stream.of(one, two)
                                        .map(PersonId::toString)
                                        .sorted()
                                        .map(person -> person + ";" + BANK + ";11111\n")
                                        .collect(Collectors.joining())));
        assertThat(seen.get("sample")).isEqualTo(batch(batch).get("sample"));
        assertThat(seen.get("sample").findValuesAsString("personId"))
                .containsExactlyInAnyOrder(one.toString(), two.toString());
        assertThat(seen.get("sample").findValuesAsString("account")).containsOnly("*1111");
        assertThat(new PayDesk(port).checker().get("/v1/payee-batches/" + batch).status())
                .isEqualTo(404);
    }

    @Test
    void comeByFileWhoseImportIsTheirBatchAndThatOfTheConfirmerWaitsForSomebodyElse() {
        desk.told().grant(one, Role.PENYETUJU_TUKIN);
        Api confirmer = desk.as(one, Role.PENYETUJU_TUKIN);
        PolicyDesk.awaitRole(confirmer);
        String batch = applied(row(one, "11111") + row(two, "22222"));
        assertThat(batch(batch).get("count").asInt()).isEqualTo(2);

        assertThat(confirm(confirmer, batch).json().get("waiting").asInt()).isEqualTo(1);

        assertThat(kept(one)).isEqualTo("0");
        assertThat(kept(two)).isEqualTo("1");
        assertThat(tasks(batch)).isEqualTo("1 true");
        assertThat(code(confirm(confirmer, batch))).isEqualTo("payee-change-of-oneself");
        assertThat(confirm(desk.checker(), batch).status()).isEqualTo(200);
        assertThat(kept(one)).isEqualTo("1");
        assertThat(tasks(batch)).isEqualTo("1 false");
    }

    @Test
    void leaveTheSetWhereOneIsRejectedOrGivenAnewBeforeAnybodyHasConfirmedIt() {
        String batch =
                keep(List.of(payee(one, "11111"), payee(two, "22222")))
                        .json()
                        .get("batchId")
                        .asString();
        String seen = tag(batch);
        // the same once more is no other, and its numbers wait with it
        assertThat(keep(payee(one, "11111")).json().has("batchId")).isFalse();
        assertThat(tag(batch)).isEqualTo(seen);
        Map<String, Object> numbered = new HashMap<>(payee(one, "11111"));
        numbered.put("nik", "9999990101000001");
        String other = keep(numbered).json().get("batchId").asString();
        assertThat(batch(batch).get("waiting").asInt()).isEqualTo(1);
        assertThat(
                        desk.checker()
                                .with("If-Match", seen)
                                .post("/v1/payee-batches/" + batch + "/confirmation", "")
                                .status())
                .isEqualTo(412);
        String change = waiting(two);
        assertThat(
                        desk.checker()
                                .post(
                                        "/v1/payee-changes/" + change + "/rejection",
                                        Map.of("reason", "Bukan rekeningnya."))
                                .status())
                .isEqualTo(204);
        assertThat(tasks(batch)).isEqualTo("1 false");
        assertThat(code(confirm(desk.checker(), batch))).isEqualTo("payee-batch-decided-already");

        assertThat(confirm(desk.checker(), other).status()).isEqualTo(200);

        assertThat(kept(one)).isEqualTo("1");
        assertThat(kept(two)).isEqualTo("0");
        // with its number, so that it is no news
        assertThat(keep(numbered).json().get("waiting").asInt()).isZero();
        assertThat(audited("PAYEE_KEPT")).isEqualTo("1");
    }

    @Test
    void keepTheRunFromBeingLockedWhereSeveralPeopleHaveOne() {
        PersonId third = employee();
        String run = desk.pay("2026-05");
        desk.keepPayee(one, null, "11111");
        desk.keepPayee(two, null, "11111");
        desk.keepPayee(third, null, "33333");

        Api.Answer refused = desk.lock(run);

        assertThat(code(refused)).isEqualTo("payees-missing");
        assertThat(refused.json().get("errors").findValuesAsString("code"))
                .containsOnly("account-of-several");
        assertThat(refused.json().get("errors").findValuesAsString("field"))
                .containsExactlyInAnyOrder(one.toString(), two.toString());
        assertThat(
                        desk.checker()
                                .with(
                                        "If-Match",
                                        requireNonNull(
                                                desk.maker()
                                                        .get("/v1/runs/" + run)
                                                        .headers()
                                                        .get("etag")))
                                .post(
                                        "/v1/runs/" + run + "/holds/" + two + "/leaving-out",
                                        Map.of("reason", "Rekening sama dengan pegawai lain."))
                                .status())
                .isEqualTo(200);
        assertThat(desk.lock(run).status()).isEqualTo(200);
    }

    @Test
    void getTheRunLockedOnceTheAccountOfOneIsChanged() {
        String run = desk.pay("2026-05");
        desk.keepPayee(one, null, "11111");
        desk.keepPayee(two, null, "11111");
        assertThat(code(desk.lock(run))).isEqualTo("payees-missing");

        assertThat(keep(payee(two, "22222")).json().get("waiting").asInt()).isEqualTo(1);
        assertThat(code(desk.lock(run))).isEqualTo("payees-missing");
        assertThat(
                        desk.checker()
                                .post("/v1/payee-changes/" + waiting(two) + "/confirmation", "")
                                .status())
                .isEqualTo(204);

        assertThat(desk.lock(run).status()).isEqualTo(200);
        assertThat(web(run)).contains("\t11111\t", "\t22222\t");
    }

    @Test
    void keepTheRunFromBeingLockedWhereBanksStandAsInTwoPayeeSystems() {
        PersonId third = employee();
        String run = desk.pay("2026-05");
        keepAtBank(one, "008");
        keepAtBank(two, "110");
        keepAtBank(third, BANK);

        Api.Answer refused = desk.lock(run);

        assertThat(code(refused)).isEqualTo("payees-missing");
        JsonNode errors = refused.json().get("errors");
        assertThat(errors.findValuesAsString("code"))
                .containsExactly("bank-code-of-another-system");
        assertThat(errors.findValuesAsString("field")).containsExactly(third.toString());

        keepAtBank(third, "008");
        assertThat(desk.lock(run).status()).isEqualTo(200);
        assertThat(desk.maker().get("/v1/runs/" + run + "/payments?profile=json").status())
                .isEqualTo(200);
        // Web Gaji knows none of them
        Api.Answer web = desk.maker().get("/v1/runs/" + run + "/files/web-gaji/INDUK");
        assertThat(web.json().get("errors").findValuesAsString("code"))
                .containsOnly("bank-code-not-of-span");
    }

    private void keepAtBank(PersonId person, String bank) {
        Map<String, Object> payee = new HashMap<>(payee(person, PayDesk.accountOf(person)));
        payee.put("bankCode", bank);
        Api.Answer kept = keep(payee);
        desk.confirmPayees(kept);
        desk.confirmChange(person);
    }

    private PersonId employee() {
        PersonId person = desk.told().employee(8);
        desk.told().rated(person, "BAIK");
        PayDesk.awaitRows("rating_fact", person, 1);
        PayDesk.awaitRows("directory.person", person, 1);
        return person;
    }

    private Api bothRoles() {
        desk.told().grant(desk.makerId(), Role.PENYETUJU_TUKIN);
        Api both = desk.as(desk.makerId(), Role.PENYETUJU_TUKIN);
        PolicyDesk.awaitRole(both);
        return both;
    }

    private Api.Answer keep(Map<String, Object> payee) {
        return keep(List.of(payee));
    }

    private Api.Answer keep(List<Map<String, Object>> payees) {
        Api.Answer answer = desk.maker().post("/v1/payee-batches", Map.of("payees", payees));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private static Map<String, Object> payee(PersonId person, String account) {
        return Map.of(
                "personId",
                person.toString(),
                "name",
                "CONTOH",
                "bankCode",
                BANK,
                "bankName",
                "Bank Contoh",
                "account",
                account,
                "accountName",
                "CONTOH");
    }

    private static Api.Answer confirm(Api by, String batch) {
        return PayDesk.confirmBatch(by, batch);
    }

    private JsonNode batch(String id) {
        Api.Answer answer = desk.checker().get("/v1/payee-batches/" + id);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String tag(String batch) {
        return requireNonNull(
                desk.checker().get("/v1/payee-batches/" + batch).headers().get("etag"));
    }

    /** How many tasks the batch has given, and whether they are open. */
    private static String tasks(String batch) {
        return PayDesk.text(
                "select count(*) || ' ' || bool_and(open)::text from platform.task"
                        + " where kind = 'PAYEE_BATCH_TO_CONFIRM' and reference = '"
                        + batch
                        + "'");
    }

    private String waiting(PersonId of) {
        return desk.checker()
                .get("/v1/payee-changes?state=WAITING")
                .json()
                .get("items")
                .valueStream()
                .filter(change -> change.get("personId").asString().equals(of.toString()))
                .map(change -> change.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String kept(PersonId person) {
        return PayDesk.text("select count(*) from payee where person_id = '" + person + "'");
    }

    private String audited(String act) {
        return PayDesk.text(
                "select count(*) from platform.audit_entry where act = '"
                        + act
                        + "' and agency_id = '"
                        + desk.agency()
                        + "'");
    }

    private String web(String run) {
        return desk.maker().get("/v1/runs/" + run + "/files/web-gaji/INDUK").text();
    }

    private static String code(Api.Answer answer) {
        return answer.json().get("code").asString();
    }

    private static String row(PersonId person, String account) {
        return PayDesk.text("select nip from directory.person where person_id = '" + person + "'")
                + ";CONTOH;"
                + BANK
                + ";Bank Contoh;"
                + account
                + ";CONTOH;;;\n";
    }

    /** The import's id. */
    private String applied(String rows) {
        Api.Answer sent =
                desk.maker()
                        .with("Idempotency-Key", UUID.randomUUID().toString())
                        .send("POST", "/v1/imports?profile=payees", HEADER + rows, "text/csv");
        assertThat(sent.status()).as(sent.text()).isEqualTo(202);
        String id = sent.json().get("id").asString();
        String path = "/v1/imports/" + id;
        await().atMost(PayDesk.SOON).until(() -> imported(path).equals("CHECKED"));
        String seen = requireNonNull(desk.maker().get(path).headers().get("etag"));
        assertThat(desk.maker().with("If-Match", seen).post(path + "/application", "").status())
                .isEqualTo(202);
        await().atMost(PayDesk.SOON).until(() -> imported(path).equals("APPLIED"));
        return id;
    }

    private String imported(String path) {
        return desk.maker().get(path).json().get("state").asString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
