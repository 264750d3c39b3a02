package id.kinerja.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.TestIssuer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** How an agency settles a feature in its own way. */
@SampleTest
class SettingsIT {

    private static final Map<String, Object> TWO_BOWS = Map.of("word", "sugeng", "bows", 2);

    private final AgencyId agency = AgencyId.next();
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private Api anyone = Api.at("");
    private Api maker = Api.at("");
    private Api checker = Api.at("");

    @Autowired
    SettingsIT(TransactionTemplate transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void speakToTheService(@LocalServerPort int port) {
        anyone = Api.at("http://127.0.0.1:" + port + "/api/integration");
        maker = anyone.as(TestIssuer.token(agency, PersonId.next(), Role.ADMIN_KEPEGAWAIAN));
        checker = anyone.as(TestIssuer.token(agency, PersonId.next(), Role.ADMIN_KEPEGAWAIAN));
    }

    @Test
    void holdsWhatIsShippedUntilASecondPersonApproves() {
        String id = propose("2026-05-01", TWO_BOWS).json().get("id").asString();
        assertThat(wordOn("2026-05-02")).isEqualTo("halo");

        assertThat(approve(maker, id).json().get("code").asString())
                .isEqualTo("settings-need-a-second-person");
        assertThat(approve(checker, id).status()).isEqualTo(204);

        assertThat(wordOn("2026-04-30")).isEqualTo("halo");
        assertThat(wordOn("2026-05-01")).isEqualTo("sugeng");
        assertThat(approve(checker, id).json().get("code").asString())
                .isEqualTo("settings-already-approved");
    }

    @Test
    void offersTheApprovalToTheSecondPersonAlone() {
        Api employee = anyone.as(TestIssuer.token(agency, PersonId.next(), Role.PEGAWAI));
        String id = propose("2026-05-01", TWO_BOWS).json().get("id").asString();

        assertThat(offered(maker)).containsExactly("WITHDRAW");
        assertThat(approve(maker, id).status()).isEqualTo(403);
        assertThat(refuse(maker, id).status()).isEqualTo(403);
        assertThat(offered(employee)).isEmpty();
        assertThat(approve(employee, id).status()).isEqualTo(403);
        assertThat(refuse(employee, id).status()).isEqualTo(403);
        assertThat(offered(checker)).containsExactly("APPROVE", "REFUSE");
        assertThat(approve(checker, id).status()).isEqualTo(204);
        assertThat(offered(checker)).isEmpty();
        assertThat(approve(checker, id).status()).isEqualTo(409);
    }

    @Test
    void approvesNoProposalBesideALaterOneOfTheSameDay() {
        String earlier = propose("2026-05-01", TWO_BOWS).json().get("id").asString();
        String later =
                propose("2026-05-01", Map.of("word", "horas", "bows", 1))
                        .json()
                        .get("id")
                        .asString();
        assertThat(approve(checker, later).status()).isEqualTo(204);

        assertThat(approve(checker, earlier).json().get("code").asString())
                .isEqualTo("settings-overtaken");
        assertThat(wordOn("2026-05-01")).isEqualTo("horas");
        assertThat(refuse(checker, earlier).status()).isEqualTo(204);
    }

    @Test
    void putsNothingInForceThatASecondPersonRefuses() {
        String id = propose("2026-05-01", TWO_BOWS).json().get("id").asString();
        assertThat(openTasks(id)).isOne();

        assertThat(
                        checker.post(
                                        "/v1/settings/politeness/" + id + "/refusal",
                                        Map.of("reason", " "))
                                .text())
                .contains("field-missing");
        assertThat(refuse(checker, id).status()).isEqualTo(204);

        assertThat(openTasks(id)).isZero();
        assertThat(wordOn("2026-05-02")).isEqualTo("halo");
        var refused = maker.get("/v1/settings/politeness").json().at("/items/0");
        assertThat(refused.get("refusalReason").asString()).isEqualTo("Belum ada SK");
        assertThat(refused.get("refusedBy").isNull()).isFalse();
        assertThat(refused.get("actions")).isEmpty();
        assertThat(offered(checker)).isEmpty();
        assertThat(approve(checker, id).text()).contains("settings-already-refused");
        assertThat(refuse(checker, id).text()).contains("settings-already-refused");
        assertThat(withdraw(maker, id).text()).contains("settings-already-refused");
        assertThat(propose("2026-05-01", TWO_BOWS).json().get("version").asInt()).isEqualTo(2);
    }

    @Test
    void letsItsProposerAloneTakeAProposalBack() {
        String id = propose("2026-05-01", TWO_BOWS).json().get("id").asString();

        assertThat(withdraw(checker, id).text()).contains("settings-of-another-proposer");
        assertThat(withdraw(maker, id).status()).isEqualTo(204);

        assertThat(openTasks(id)).isZero();
        var withdrawn = checker.get("/v1/settings/politeness").json().at("/items/0");
        assertThat(withdrawn.get("withdrawnAt").isNull()).isFalse();
        assertThat(withdrawn.get("actions")).isEmpty();
        assertThat(approve(checker, id).text()).contains("settings-withdrawn");
        assertThat(refuse(checker, id).text()).contains("settings-withdrawn");
        assertThat(withdraw(maker, id).text()).contains("settings-withdrawn");
        String approved = propose("2026-05-01", TWO_BOWS).json().get("id").asString();
        approve(checker, approved);
        assertThat(withdraw(maker, approved).text()).contains("settings-already-approved");
        assertThat(wordOn("2026-05-02")).isEqualTo("sugeng");
    }

    @Test
    void namesEachFieldThatIsMissing() {
        var without = propose("2026-05-01", Map.of());

        assertThat(without.status()).isEqualTo(422);
        assertThat(
                        without.json()
                                .get("errors")
                                .valueStream()
                                .map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrder("word", "bows");
        assertThat(without.json().at("/errors/0/code").asString()).isEqualTo("field-missing");
        assertThat(
                        propose("2026-05-01", Map.of("word", "a", "bows", "two"))
                                .json()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("field-not-understood");
    }

    private long openTasks(String id) {
        return AgencyScope.call(
                agency,
                () ->
                        transactions.execute(
                                transaction ->
                                        jdbc.sql(
                                                        "select count(*) from platform.task where reference = cast(:id as uuid) and open")
                                                .param("id", id)
                                                .query(Long.class)
                                                .single()));
    }

    private static Api.Answer refuse(Api by, String id) {
        return by.post(
                "/v1/settings/politeness/" + id + "/refusal", Map.of("reason", "Belum ada SK"));
    }

    private static Api.Answer withdraw(Api by, String id) {
        return by.post("/v1/settings/politeness/" + id + "/withdrawal", "");
    }

    private static List<String> offered(Api who) {
        return who.get("/v1/settings/politeness")
                .json()
                .at("/items/0/actions")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void listsVersionsWithWhoDecidedThem() {
        String id = propose("2026-05-01", TWO_BOWS).json().get("id").asString();
        approve(checker, id);
        propose("2026-06-01", TWO_BOWS);

        var versions = maker.get("/v1/settings/politeness?limit=1").json();

        assertThat(versions.at("/items/0/version").asInt()).isEqualTo(2);
        assertThat(versions.at("/items/0").has("approvedBy")).isTrue();
        var next = maker.get("/v1/settings/politeness?cursor=" + versions.get("next").asString());
        assertThat(next.json().at("/items/0/legalBasis").asString()).isEqualTo("SK 1/2026");
        assertThat(next.json().at("/items/0/approvedBy").isNull()).isFalse();
    }

    @Test
    void refusesWhatTheFeatureOrItsTypeDoesNotAllow() {
        assertThat(propose("2026-05-01", Map.of("word", "a", "bows", -1)).status()).isEqualTo(422);
        var unknown = propose("2026-05-01", Map.of("word", "a", "bows", 1, "bow", 1));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().at("/errors/0/field").asString()).isEqualTo("bow");
        assertThat(unknown.json().at("/errors/0/code").asString()).isEqualTo("unknown-field");
        assertThat(maker.get("/v1/settings/nothing").status()).isEqualTo(404);
    }

    @Test
    void staysBehindTheWallAndBehindTheRole() {
        String id = propose("2026-05-01", TWO_BOWS).json().get("id").asString();
        Api neighbour =
                anyone.as(
                        TestIssuer.token(AgencyId.next(), PersonId.next(), Role.ADMIN_KEPEGAWAIAN));
        Api employee = anyone.as(TestIssuer.token(agency, PersonId.next(), Role.PEGAWAI));

        assertThat(approve(neighbour, id).status()).isEqualTo(404);
        assertThat(neighbour.get("/v1/settings/politeness").json().get("items")).isEmpty();
        assertThat(approve(employee, id).status()).isEqualTo(403);
    }

    private Api.Answer propose(String from, Map<String, Object> document) {
        return maker.post(
                "/v1/settings/politeness",
                Map.of("effectiveFrom", from, "legalBasis", "SK 1/2026", "document", document));
    }

    private static Api.Answer approve(Api by, String id) {
        return by.post("/v1/settings/politeness/" + id + "/approval", "");
    }

    private String wordOn(String date) {
        return maker.get("/v1/politeness?asOf=" + date).json().get("word").asString();
    }
}
