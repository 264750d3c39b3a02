package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.integration.death.Deaths;
import id.kinerja.integration.death.Heir;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The document by which somebody's service ended with his life, and his heirs. */
@ServiceTest
class DeathIT {

    private static final String ONE = "190001012000012001";
    private static final String OTHER = "190001012000012002";
    private static final String NIK = "3201010101010042";
    private static final String ACCOUNT = "1234567890987";

    private final int port;
    private final Deaths deaths;
    private final TransactionTemplate transactions;

    @Autowired
    DeathIT(@LocalServerPort int port, Deaths deaths, PlatformTransactionManager transactions) {
        this.port = port;
        this.deaths = deaths;
        this.transactions = new TransactionTemplate(transactions);
    }

    @Test
    void keepsTheHeirsSealedAndShowsWhatIdentifiesOrPaysThemMasked() {
        TestAgency agency = agency("death-heirs");
        String dead = deceased(agency);
        assertThat(death(agency.admin(), dead).json().get("version").asInt()).isZero();

        Api.Answer written =
                write(agency.admin(), dead, "0", List.of(heir(null, NIK, ACCOUNT, "2026-05-25")));

        assertThat(written.status()).as(written.text()).isEqualTo(200);
        JsonNode read = death(agency.admin(), dead).json();
        assertThat(read.get("diedOn").asString()).isEqualTo("2026-05-19");
        assertThat(read.at("/document/number").asString()).isEqualTo("AKTA-1/2026");
        assertThat(read.at("/heirs/0/name").asString()).isEqualTo("Contoh Waris");
        assertThat(read.at("/heirs/0/nik").asString()).isEqualTo("************0042");
        assertThat(read.at("/heirs/0/account").asString()).isEqualTo("*********0987");
        assertThat(
                        TestAgency.text(
                                "select encode(sealed_heirs, 'escape') || document_number from death where agency_id = '"
                                        + agency.id()
                                        + "'"))
                .doesNotContain(NIK, ACCOUNT, "Waris")
                .contains("AKTA-1/2026");
        Heir kept = known(agency, dead);
        assertThat(kept.nik()).isEqualTo(NIK);
        assertThat(Objects.requireNonNull(kept.account()).number()).isEqualTo(ACCOUNT);
        assertThat(kept.toString()).doesNotContain(NIK, "Waris");
        assertThat(
                        TestAgency.text(
                                "select string_agg(act || detail::text, ' ') from platform.audit_entry where agency_id = '"
                                        + agency.id()
                                        + "' and act like 'DEATH%'"))
                .contains("DEATH_RECORDED", "DEATH_SEEN")
                .doesNotContain(NIK, ACCOUNT, "Waris");
    }

    @Test
    void leavesWhatIsLeftOutOfAnHeirWhoIsKnownAsItIs() {
        TestAgency agency = agency("death-again");
        String dead = deceased(agency);
        String id =
                write(agency.admin(), dead, "0", List.of(heir(null, NIK, ACCOUNT, "2026-05-25")))
                        .json()
                        .at("/heirs/0/id")
                        .asString();

        assertThat(
                        write(
                                        agency.admin(),
                                        dead,
                                        "0",
                                        List.of(heir(id, null, null, "2026-05-26")))
                                .status())
                .isEqualTo(412);
        assertThat(
                        write(
                                        agency.admin(),
                                        dead,
                                        "1",
                                        List.of(heir(id, null, null, "2026-05-26")))
                                .status())
                .isEqualTo(200);

        assertThat(known(agency, dead).nik()).isEqualTo(NIK);
        assertThat(known(agency, dead).document().date()).hasToString("2026-05-26");
        assertThat(agency.admin().put("/v1/people/" + dead + "/death", body(List.of())).status())
                .isEqualTo(428);
        assertThat(write(agency.admin(), dead, "2", List.of()).json().get("heirs")).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithoutRepeatingANumber() {
        TestAgency agency = agency("death-wrong");
        String dead = deceased(agency);
        String short15 = NIK.substring(1);
        String bornOnThe32nd = "3201013201010042";

        Api.Answer refused =
                write(
                        agency.admin(),
                        dead,
                        "0",
                        List.of(
                                heir(null, short15, "no-account", "2026-05-18"),
                                heir(null, NIK, ACCOUNT, "2126-05-25"),
                                heir(null, NIK, ACCOUNT, "2026-05-25"),
                                heir(null, bornOnThe32nd, ACCOUNT, "2026-05-25")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(
                        refused.json()
                                .get("errors")
                                .valueStream()
                                .map(
                                        error ->
                                                error.get("field").asString()
                                                        + " "
                                                        + error.get("code").asString()))
                .containsExactlyInAnyOrder(
                        "heirs[0].document.date before-death",
                        "heirs[0].nik nik-invalid",
                        "heirs[0].account.number account-invalid",
                        "heirs[1].document.date date-after-today",
                        "heirs[2] heir-twice",
                        "heirs[3].nik nik-invalid");
        assertThat(refused.text())
                .doesNotContain(short15, bornOnThe32nd, NIK, ACCOUNT, "no-account");
    }

    @Test
    void makesNoHeirOfAnIdThatItDoesNotKnowNorOfANameThatNoDatabaseKeeps() {
        TestAgency agency = agency("death-unknown-heir");
        String dead = deceased(agency);
        Map<String, Object> named = new LinkedHashMap<>(heir(null, null, null, "2026-05-25"));
        named.put("name", "Contoh\0Waris");

        Api.Answer refused =
                write(
                        agency.admin(),
                        dead,
                        "0",
                        List.of(
                                heir(UUID.randomUUID().toString(), null, null, "2026-05-25"),
                                named));

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(
                        refused.json()
                                .get("errors")
                                .valueStream()
                                .map(
                                        error ->
                                                error.get("field").asString()
                                                        + " "
                                                        + error.get("code").asString()))
                .containsExactlyInAnyOrder(
                        "heirs[0].id heir-unknown", "heirs[1].name value-not-storable");
        assertThat(death(agency.admin(), dead).json().get("version").asInt()).isZero();
    }

    @Test
    void isForHrThatReachesHisLastPlaceAndOfTheDeadAlone() {
        TestAgency agency = agency("death-office");
        agency.addUnit("U2", null);
        String dead = deceased(agency);
        String other = agency.person(OTHER);
        List<String> officers = agency.addPeople("U1", "190001012000012003", "190001012000012004");

        assertThat(death(agency.as(other, Role.PEGAWAI), dead).status()).isEqualTo(403);
        assertThat(death(agency.as(other, Role.PEGAWAI, Role.AUDITOR), dead).status())
                .isEqualTo(403);
        assertThat(death(agency.officer(officers.getFirst(), "U1"), dead).status()).isEqualTo(200);
        assertThat(death(agency.officer(officers.getLast(), "U2"), dead).status()).isEqualTo(404);
        assertThat(death(agency.admin(), other).text()).contains("person-not-deceased");
        assertThat(write(agency.admin(), other, "0", List.of()).text())
                .contains("person-not-deceased");
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", ONE, OTHER);
        return agency;
    }

    private static String deceased(TestAgency agency) {
        String person = agency.person(ONE);
        var answer =
                agency.admin()
                        .with("If-Match", "\"1\"")
                        .post(
                                "/v1/people/" + person + "/service-changes",
                                Map.of(
                                        "status", "MENINGGAL",
                                        "from", "2026-05-20",
                                        "decreeNumber", "SK-3"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return person;
    }

    private static Api.Answer death(Api who, String person) {
        return who.get("/v1/people/" + person + "/death");
    }

    private static Api.Answer write(
            Api who, String person, String version, List<Map<String, Object>> heirs) {
        return who.with("If-Match", "\"" + version + "\"")
                .put("/v1/people/" + person + "/death", body(heirs));
    }

    private static Map<String, Object> body(List<Map<String, Object>> heirs) {
        return Map.of(
                "document",
                Map.of("kind", "AKTA_KEMATIAN", "number", "AKTA-1/2026", "date", "2026-05-22"),
                "heirs",
                heirs);
    }

    private static Map<String, Object> heir(
            @Nullable String id, @Nullable String nik, @Nullable String account, String date) {
        Map<String, Object> heir = new HashMap<>();
        heir.put("id", id);
        heir.put("name", "Contoh Waris");
        heir.put("relation", "ISTRI");
        heir.put("nik", nik);
        heir.put(
                "account",
                account == null
                        ? null
                        : Map.of("bankName", "Bank", "number", account, "holder", "Contoh Waris"));
        heir.put(
                "document",
                Map.of("kind", "SURAT_KETERANGAN_AHLI_WARIS", "number", "W-1", "date", date));
        return heir;
    }

    /** As whoever pays him will read it. */
    private Heir known(TestAgency agency, String person) {
        return AgencyScope.call(
                agency.id(),
                () ->
                        Objects.requireNonNull(
                                transactions.execute(
                                        open ->
                                                deaths.find(agency.id(), PersonId.parse(person))
                                                        .orElseThrow()
                                                        .heirs()
                                                        .getFirst())));
    }
}
