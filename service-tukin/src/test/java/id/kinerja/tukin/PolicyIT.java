package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.EventJson;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import id.kinerja.platform.testing.TestKafka;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.statement.Months;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Policies from their proposal to their activation by a second person who has read them. */
@ServiceTest
class PolicyIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    private final AgencyId agency = AgencyId.next();
    private final PersonId maker = PersonId.next();
    private final PersonId checker = PersonId.next();
    private final Told told = new Told(agency);
    private final Api api;
    private final PolicyDesk desk;

    PolicyIT(@LocalServerPort int port) {
        api = Api.at("http://127.0.0.1:" + port + "/api/tukin");
        desk = new PolicyDesk(api, told, agency, maker, checker);
    }

    @Test
    void givesTheSecondPersonTheWholeDocumentToRead() {
        String id = desk.propose(Months.shipped());

        Api.Answer read = desk.checker().get("/v1/policies/" + id);

        assertThat(read.headers()).containsEntry("etag", "\"1\"");
        JsonNode policy = read.json();
        assertThat(policy.get("state").asString()).isEqualTo("DRAFT");
        assertThat(policy.get("proposedBy").asString()).isEqualTo(maker.toString());
        assertThat(policy.has("activatedBy")).isFalse();
        assertThat(JSON.treeToValue(policy.get("document"), PolicyDocument.class))
                .isEqualTo(Months.shipped());
    }

    @Test
    void takesInNoPolicyWhoseExamplesComeToSomethingElse() {
        Api.Answer wrong =
                desk.maker()
                        .post(
                                "/v1/policies",
                                Months.changed(
                                        document ->
                                                ((ObjectNode) document.at("/examples/0/expected"))
                                                        .put("net", 7)));
        Api.Answer none =
                desk.maker()
                        .post(
                                "/v1/policies",
                                Months.changed(document -> document.remove("examples")));

        assertThat(code(wrong)).isEqualTo("policy-invalid");
        assertThat(wrong.json().at("/errors/0/field").asString())
                .isEqualTo("examples[0].expected.net");
        assertThat(wrong.json().at("/errors/0/detail").asString()).contains("Rp7", "Rp0");
        assertThat(none.json().at("/errors/0/code").asString()).isEqualTo("part-missing");
    }

    @Test
    void activatesNothingThatWasTakenInWithoutAPartThatItNeeds() {
        String id = desk.propose(Months.shipped());
        PayDesk.text(
                "update policy set document = document #- '{plt,basis}' where policy_id = '"
                        + id
                        + "' returning code");

        Api.Answer refused =
                desk.checker()
                        .with("If-Match", "\"1\"")
                        .post("/v1/policies/" + id + "/activation", "");

        assertThat(code(refused)).isEqualTo("policy-invalid");
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("plt.basis");
    }

    @Test
    void takesInNoPolicyOfWhichItsExamplesShowNothing() {
        Api.Answer answer = desk.maker().post("/v1/policies", Months.changed(document -> {}));

        assertThat(code(answer)).isEqualTo("policy-invalid");
        JsonNode errors = answer.json().get("errors");
        assertThat(errors.findValuesAsString("code"))
                .containsExactly("examples-pay-nothing", "class-table-without-example");
        assertThat(errors.findValuesAsString("field"))
                .containsExactly("examples", "classes.amounts");
        assertThat(answer.json().at("/errors/0/detail").asString()).contains("lebih dari Rp0");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "~[]~, part-missing",
                "~[{\"name\": \"Tanpa jabatan\", \"facts\": {\"month\": \"2026-05\"}, \"expected\": {\"net\": 0}}]~, examples-pay-nothing"
            })
    void activatesNothingThatWasTakenInBeforeMoreWasAskedOfExamples(String kept, String code) {
        String id = desk.propose(Months.shipped());
        PayDesk.text(
                "update policy set document = jsonb_set(document, '{examples}', '"
                        + kept
                        + "') where policy_id = '"
                        + id
                        + "' returning code");

        Api.Answer refused = PolicyDesk.activate(desk.checker(), id);

        assertThat(code(refused)).isEqualTo("policy-invalid");
        assertThat(refused.json().at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(stateOf(id)).isEqualTo("DRAFT");
    }

    @Test
    void saysInWordsWhatAVersionChanges() {
        String first = desk.propose(Months.changed(document -> {}));
        String second =
                desk.propose(
                        Months.changed(
                                document -> {
                                    document.put("version", 2);
                                    ObjectNode attendance = document.withObject("attendance");
                                    attendance.put("absentPerDay", "4");
                                    ((ObjectNode) attendance.withArray("late").get(1))
                                            .put("cut", "1.1");
                                    document.withObject("classes")
                                            .withObject("amounts")
                                            .put("8", 4_600_000);
                                    document.withArray("leave").remove(0);
                                    document.put("tax", "NONE");
                                }));

        Api.Answer answer =
                desk.checker().get("/v1/policies/" + second + "/differences?since=" + first);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        List<String> items =
                answer.json()
                        .get("items")
                        .valueStream()
                        .map(
                                item ->
                                        item.get("part").asString()
                                                + ": "
                                                + item.path("before").asString("-")
                                                + " → "
                                                + item.path("after").asString("-"))
                        .toList();
        assertThat(items)
                .contains(
                        "Versi: 1 → 2",
                        "Tabel kelas › Tunjangan sebulan › 8: Rp4.595.150 → Rp4.600.000",
                        "Kehadiran › Terlambat › TL2 › Potongan: 1 % → 1.1 %",
                        "Kehadiran › Alpha per hari: 3 % → 4 %",
                        "Cuti › Cuti sakit 3 › Potongan per hari: 2.5 % → -",
                        "Pajak: Ditanggung pemerintah → Tanpa pajak")
                .noneMatch(item -> item.startsWith("Cuti › Cuti besar"))
                .noneMatch(item -> item.contains("TL3"));
        Api employee = api.as(TestIssuer.token(agency, PersonId.next(), Role.PEGAWAI));
        assertThat(code(employee.get("/v1/policies/" + second + "/differences?since=" + first)))
                .isEqualTo("role-missing");
        assertThat(
                        code(
                                desk.checker()
                                        .get(
                                                "/v1/policies/"
                                                        + second
                                                        + "/differences?since="
                                                        + UUID.randomUUID())))
                .isEqualTo("policy-unknown");
    }

    @Test
    void worksOutAMonthThatIsMadeUpForWhoeverWantsToCheck() {
        String id = desk.propose(Months.shipped());
        Api employee = api.as(TestIssuer.token(agency, PersonId.next(), Role.PEGAWAI));
        Map<String, Object> facts =
                Map.of(
                        "month",
                        "2026-05",
                        "places",
                        List.of(Map.of("kelas", 8)),
                        "days",
                        List.of(Map.of("date", "2026-05-04", "lateMinutes", 31)),
                        "predikat",
                        "BAIK");

        assertThat(code(simulation(employee, Map.of("policyId", id, "facts", facts))))
                .as("nobody is paid by a draft yet")
                .isEqualTo("policy-unknown");
        PolicyDesk.activate(desk.checker(), id);
        Api.Answer active = simulation(employee, Map.of("policyId", id, "facts", facts));
        Api.Answer written =
                simulation(employee, Map.of("policy", Months.shipped(), "facts", facts));

        assertThat(active.status()).as(active.text()).isEqualTo(200);
        assertThat(active.json().get("net").asLong()).isEqualTo(4_576_769);
        assertThat(active.json().at("/lines/2/parts/0/text").asString()).isNotBlank();
        assertThat(active.json().at("/lines/2/parts/0/article").asString()).contains("Kemenag");
        assertThat(written.json()).isEqualTo(active.json());
        Api.Answer open =
                simulation(
                        employee,
                        Map.of(
                                "policyId",
                                id,
                                "facts",
                                Map.of("month", "2026-05", "places", List.of(Map.of("kelas", 8)))));
        assertThat(open.json().get("complete").asBoolean()).isFalse();
        assertThat(open.json().at("/openQuestions/0/code").asString()).isEqualTo("rating-missing");
    }

    @Test
    void saysWhatIsWrongWithACase() {
        assertThat(code(simulation(desk.maker(), Map.of("facts", Map.of("month", "2026-05")))))
                .isEqualTo("simulation-invalid");
        Api.Answer both =
                simulation(
                        desk.maker(),
                        Map.of("policyId", UUID.randomUUID(), "policy", Months.shipped()));
        assertThat(both.json().at("/errors/0/code").asString()).isEqualTo("one-policy-only");
        Api.Answer noFacts = simulation(desk.maker(), Map.of("policy", Months.shipped()));
        assertThat(noFacts.json().at("/errors/0/field").asString()).isEqualTo("facts");
        Api.Answer noRules =
                simulation(
                        desk.maker(),
                        Map.of(
                                "policy",
                                Months.changed(document -> document.remove("tax")),
                                "facts",
                                Map.of("month", "2026-05")));
        assertThat(noRules.json().at("/errors/0/code").asString()).isEqualTo("tax-not-chosen");
    }

    private static Api.Answer simulation(Api who, Map<String, ?> request) {
        return who.post("/v1/simulations/statement", request);
    }

    @Test
    void activatesExactlyWhatWasRead() {
        String id = desk.propose(Months.shipped());
        String activation = "/v1/policies/" + id + "/activation";

        assertThat(desk.checker().post(activation, "").status()).isEqualTo(428);
        Api.Answer stale = desk.checker().with("If-Match", "\"2\"").post(activation, "");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stateOf(id)).isEqualTo("DRAFT");

        assertThat(desk.checker().with("If-Match", "\"1\"").post(activation, "").status())
                .isEqualTo(204);

        Api.Answer active = desk.maker().get("/v1/policies/" + id);
        assertThat(active.headers()).containsEntry("etag", "\"2\"");
        assertThat(active.json().get("state").asString()).isEqualTo("ACTIVE");
        assertThat(active.json().get("activatedBy").asString()).isEqualTo(checker.toString());
        // what was read before is no longer how it stands, and there is nothing more to activate
        assertThat(desk.checker().with("If-Match", "\"1\"").post(activation, "").status())
                .isEqualTo(412);
        assertThat(code(PolicyDesk.activate(desk.checker(), id)))
                .isEqualTo("policy-active-already");
    }

    @Test
    void letsNobodyActivateHisOwnPolicy() {
        told.grant(maker, Role.PENYETUJU_TUKIN);
        Api both =
                api.as(TestIssuer.token(agency, maker, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN));
        PolicyDesk.awaitRole(api.as(TestIssuer.token(agency, maker, Role.PENYETUJU_TUKIN)));
        String id = desk.propose(Months.shipped());

        assertThat(code(PolicyDesk.activate(both, id))).isEqualTo("needs-a-second-person");
        assertThat(stateOf(id)).isEqualTo("DRAFT");
        assertThat(PolicyDesk.activate(desk.checker(), id).status()).isEqualTo(204);
    }

    @Test
    void listsPoliciesPartByPartTheLastProposedFirst() {
        List<String> proposed = new ArrayList<>();
        for (int version = 1; version <= 5; version++) {
            proposed.addFirst(desk.propose(shipped(version)));
        }
        PolicyDesk.activate(desk.checker(), proposed.get(1));
        List<JsonNode> listed = new ArrayList<>();
        List<Integer> parts = new ArrayList<>();

        String path = "/v1/policies?limit=2";
        for (String next = ""; next != null; ) {
            JsonNode part = desk.checker().get(path + next).json();
            parts.add(part.get("items").size());
            part.get("items").forEach(listed::add);
            next = part.has("next") ? "&cursor=" + part.get("next").asString() : null;
        }

        assertThat(parts).containsExactly(2, 2, 1);
        assertThat(listed)
                .extracting(one -> one.get("id").asString())
                .containsExactlyElementsOf(proposed);
        assertThat(listed)
                .extracting(one -> one.get("state").asString())
                .containsExactly("DRAFT", "ACTIVE", "DRAFT", "DRAFT", "DRAFT");
        JsonNode active = listed.get(1);
        assertThat(active.get("code").asString()).isEqualTo(Months.shipped().code());
        assertThat(active.get("version").asInt()).isEqualTo(4);
        assertThat(active.at("/basis/regulation").asString())
                .isEqualTo(Months.shipped().classes().basis().regulation());
        assertThat(active.get("validFrom").asString())
                .isEqualTo(Months.shipped().validFrom().toString());
        assertThat(active.get("proposedBy").asString()).isEqualTo(maker.toString());
        assertThat(active.get("activatedBy").asString()).isEqualTo(checker.toString());
        assertThat(active.get("revision").asLong()).isEqualTo(2);
    }

    @Test
    void showsANeighbourNothingAndLetsHimActivateNothing() {
        String id = desk.propose(Months.shipped());
        AgencyId elsewhere = AgencyId.next();
        PolicyDesk neighbour =
                new PolicyDesk(
                        api, new Told(elsewhere), elsewhere, PersonId.next(), PersonId.next());

        assertThat(neighbour.checker().get("/v1/policies").json().get("items")).isEmpty();
        assertThat(code(neighbour.checker().get("/v1/policies/" + id))).isEqualTo("policy-unknown");
        Api.Answer activation =
                neighbour
                        .checker()
                        .with("If-Match", "\"1\"")
                        .post("/v1/policies/" + id + "/activation", "");
        assertThat(activation.status()).isEqualTo(404);
        assertThat(stateOf(id)).isEqualTo("DRAFT");
    }

    @Test
    void isForThoseAloneWhoHoldARoleForTheAgency() {
        String id = desk.propose(Months.shipped());
        PersonId auditor = PersonId.next();
        told.grant(auditor, Role.AUDITOR);
        Api auditing = api.as(TestIssuer.token(agency, auditor, Role.AUDITOR));
        Api employee = api.as(TestIssuer.token(agency, PersonId.next(), Role.PEGAWAI));
        Api ungranted =
                api.as(
                        TestIssuer.token(
                                agency,
                                PersonId.next(),
                                Role.PENGELOLA_TUKIN,
                                Role.PENYETUJU_TUKIN));
        PolicyDesk.awaitRole(auditing);

        assertThat(auditing.get("/v1/policies/" + id).status()).isEqualTo(200);
        assertThat(code(employee.get("/v1/policies"))).isEqualTo("role-missing");
        assertThat(code(employee.get("/v1/policies/" + id))).isEqualTo("role-missing");
        assertThat(code(ungranted.get("/v1/policies/" + id))).isEqualTo("role-not-for-the-agency");
        assertThat(
                        code(
                                ungranted
                                        .with("If-Match", "\"1\"")
                                        .post("/v1/policies/" + id + "/activation", "")))
                .isEqualTo("role-not-for-the-agency");
        assertThat(desk.maker().get("/v1/policies/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void endsTheOneInForceTheDayBeforeItsSuccessorBegins() {
        String first = desk.propose(shipped(1));
        PolicyDesk.activate(desk.checker(), first);
        String second = desk.propose(PolicyDesk.shipped(2, JULY, null));
        String third = desk.propose(PolicyDesk.shipped(3, JULY.plusMonths(2), null));

        assertThat(PolicyDesk.activate(desk.checker(), second).status()).isEqualTo(204);
        assertThat(PolicyDesk.activate(desk.checker(), third).status()).isEqualTo(204);

        Api.Answer ended = desk.maker().get("/v1/policies/" + first);
        assertThat(ended.headers()).containsEntry("etag", "\"3\"");
        assertThat(ended.json().get("state").asString()).isEqualTo("ACTIVE");
        assertThat(ended.json().get("validTo").asString()).isEqualTo("2026-06-30");
        assertThat(desk.maker().get("/v1/policies").json().get("items"))
                .extracting(one -> one.path("validTo").asString(""))
                .containsExactly("", "2026-08-31", "2026-06-30");
        assertThatAuditorsFindTheEndOf(first, second);
        assertThat(toldOf(first)).containsExactly("2 ", "3 2026-06-30");
        assertThat(toldOf(second)).containsExactly("2 ", "3 2026-08-31");
    }

    @Test
    void refusesOneThatBeginsNoLaterOrMeetsAnotherBehind() {
        PolicyDesk.activate(desk.checker(), desk.propose(PolicyDesk.shipped(1, JULY, null)));
        String same = desk.propose(PolicyDesk.shipped(2, JULY, null));
        String earlier = desk.propose(PolicyDesk.shipped(3, JULY.minusMonths(1), null));

        assertThat(code(PolicyDesk.activate(desk.checker(), same))).isEqualTo("policy-overlaps");
        assertThat(code(PolicyDesk.activate(desk.checker(), earlier))).isEqualTo("policy-overlaps");
    }

    @Test
    void holdsForWholeMonths() {
        Api.Answer answer =
                desk.maker().post("/v1/policies", PolicyDesk.shipped(2, JULY.plusDays(1), null));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/code").asString())
                .isEqualTo("policy-begins-mid-month");
    }

    @Test
    void keepsItsDocumentAndItsBeginningWhoeverTries() {
        String id = desk.propose(PolicyDesk.shipped(1, JULY, JULY.plusMonths(6)));
        PolicyDesk.activate(desk.checker(), id);

        for (String change :
                List.of(
                        "code = 'another'",
                        "during = daterange('2026-07-01', null), endings = 1",
                        "during = daterange('2026-08-01', '2026-12-01'), endings = 1",
                        "during = 'empty', endings = 1",
                        "during = daterange('2026-07-01', '2026-12-01')")) {
            assertThatThrownBy(
                            () ->
                                    PayDesk.text(
                                            "update policy set "
                                                    + change
                                                    + " where policy_id = '"
                                                    + id
                                                    + "' returning code"))
                    .as(change)
                    .hasStackTraceContaining("An active policy never changes");
        }
    }

    @Test
    void refusesAPolicyThatCannotBeAppliedAndSaysWhy() {
        String withoutTax =
                new String(EventJson.write(Months.shipped()), StandardCharsets.UTF_8)
                        .replace("\"DTP\"", "null");

        Api.Answer answer = desk.maker().post("/v1/policies", withoutTax);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("tax-not-chosen");
    }

    @Test
    void refusesAGapBetweenBandsWhereItIsProposed() {
        Api.Answer answer =
                desk.maker()
                        .post(
                                "/v1/policies",
                                Months.changed(
                                        document ->
                                                ((ObjectNode) document.at("/attendance/late/1"))
                                                        .put("from", 35)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors")).hasSize(1);
        assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("attendance.late");
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("bands-with-gap");
    }

    @Test
    void namesTheAmountBelowZeroAndTheEndBeforeTheBeginning() {
        String shipped = new String(EventJson.write(Months.shipped()), StandardCharsets.UTF_8);

        JsonNode negative =
                desk.maker()
                        .post("/v1/policies", shipped.replace(":4595150", ":-4595150"))
                        .json()
                        .get("errors");
        JsonNode backwards =
                desk.maker()
                        .post("/v1/policies", PolicyDesk.shipped(2, JULY, JULY.minusDays(1)))
                        .json()
                        .get("errors");

        assertThat(negative.findValuesAsString("field")).containsExactly("classes.amounts");
        assertThat(negative.findValuesAsString("code")).containsExactly("amount-negative");
        assertThat(backwards.findValuesAsString("field")).containsExactly("validTo");
        assertThat(backwards.findValuesAsString("code")).containsExactly("ends-before-it-starts");
    }

    @Test
    void needsALegalBasisOfItsCap() {
        String withoutBasis =
                new String(EventJson.write(Months.shipped()), StandardCharsets.UTF_8)
                        .replaceFirst("\"cap\":\\{\"basis\":\\{[^}]*}", "\"cap\":{\"basis\":null");

        JsonNode errors = desk.maker().post("/v1/policies", withoutBasis).json().get("errors");

        assertThat(errors.findValuesAsString("field")).containsExactly("cap.basis");
    }

    private static PolicyDocument shipped(int version) {
        return PolicyDesk.shipped(version, Months.shipped().validFrom(), null);
    }

    private void assertThatAuditorsFindTheEndOf(String policy, String successor) {
        PersonId auditor = PersonId.next();
        told.grant(auditor, Role.AUDITOR);
        Api auditing = api.as(TestIssuer.token(agency, auditor, Role.AUDITOR));
        await().atMost(PolicyDesk.SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                auditing.get("/v1/audit?act=POLICY_ENDED")
                                                        .json()
                                                        .path("items"))
                                        .hasSize(2));
        assertThat(auditing.get("/v1/audit?act=POLICY_ENDED").json().get("items").toString())
                .contains(policy)
                .contains(successor)
                .contains("2026-06-30");
    }

    /** The revisions and ends that were told of it, in order. */
    private static List<String> toldOf(String policy) {
        List<String> told = new ArrayList<>();
        TopicPartition partition = new TopicPartition(Topics.POLICY.name(), 0);
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", TestKafka.bootstrap()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            await().atMost(PolicyDesk.SOON)
                    .until(
                            () -> {
                                consumer.poll(Duration.ofMillis(200))
                                        .forEach(
                                                record ->
                                                        told.addAll(
                                                                ends(
                                                                        policy,
                                                                        JSON.readTree(
                                                                                record.value()))));
                                return told.size() >= 2;
                            });
        }
        return told;
    }

    private static List<String> ends(String policy, JsonNode event) {
        return event.get("policyId").asString().equals(policy)
                ? List.of(event.get("revision").asLong() + " " + event.path("validTo").asString(""))
                : List.of();
    }

    private String stateOf(String policy) {
        return desk.maker().get("/v1/policies/" + policy).json().get("state").asString();
    }

    private static String code(Api.Answer answer) {
        return answer.json().get("code").asString();
    }
}
