package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.integration.account.Accounts;
import id.kinerja.integration.account.OpenAccounts;
import id.kinerja.integration.account.app.WorkOnAccounts;
import id.kinerja.integration.personnel.app.FollowPeople;
import id.kinerja.kernel.Role;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What accounts are to be, while there is no Keycloak that could be asked. */
@ServiceTest
class AccountFollowingIT {

    private static final String ONE = "190001012000012001";
    private static final String BY_CONTRACT = "199001012024211001";

    private final int port;
    private final FollowPeople followPeople;
    private final WorkOnAccounts workOnAccounts;

    @Autowired
    AccountFollowingIT(
            @LocalServerPort int port, FollowPeople followPeople, WorkOnAccounts workOnAccounts) {
        this.port = port;
        this.workOnAccounts = workOnAccounts;
        this.followPeople = followPeople;
    }

    @Test
    void letsWhoHasLeftReadForSomeMonthsWithoutHisOffice() {
        TestAgency agency = agency("account-leaver");
        String person = agency.person(ONE);
        agency.officer(person, null);
        eventuallyFollowed(agency, "t ADMIN_KEPEGAWAIAN,PEGAWAI");

        change(agency, "1", "PENSIUN", "2026-06-02");

        eventuallyFollowed(agency, "t PEGAWAI");
        agency.setClock("2026-12-01T08:00:00");
        eventuallyFollowed(agency, "t PEGAWAI");
        agency.setClock("2026-12-02T08:00:00");
        eventuallyFollowed(agency, "f PEGAWAI");
        change(agency, "2", "AKTIF", "2026-12-02");
        eventuallyFollowed(agency, "t ADMIN_KEPEGAWAIAN,PEGAWAI");
    }

    @Test
    void leavesWhoseContractIsOverNoOffice() {
        TestAgency agency = agency("account-contract");
        agency.addRows(BY_CONTRACT + ",Contoh,PPPK,U1,J9,JFT,D,8,IX,2024-01-01,,SK-9,,AKTIF\n");
        agency.officer(agency.person(BY_CONTRACT), null);
        eventuallyFollowed(agency, BY_CONTRACT, "t ADMIN_KEPEGAWAIAN,PEGAWAI");

        change(agency, BY_CONTRACT, "1", "KONTRAK_BERAKHIR", "2026-06-02");

        eventuallyFollowed(agency, BY_CONTRACT, "t PEGAWAI");
        assertThat(
                        TestAgency.text(
                                "select has_left('%s', '2026-06-02') where set_config('kinerja.agency', '%s', true) is not null"
                                        .formatted(agency.person(BY_CONTRACT), agency.id())))
                .isEqualTo("t");
    }

    @Test
    void leavesTheDeadNoAccountThatAnybodyCouldUse() {
        TestAgency agency = agency("account-dead");

        change(agency, "1", "MENINGGAL", "2026-06-02");

        eventuallyFollowed(agency, "f PEGAWAI");
        JsonNode waiting = agency.admin().get("/v1/account-differences").json().get("items");
        JsonNode his =
                waiting.valueStream()
                        .filter(one -> one.get("personId").asString().equals(agency.person(ONE)))
                        .findFirst()
                        .orElseThrow();
        assertThat(his.get("enabled").asBoolean()).as("what waits for Keycloak").isFalse();
        Api himself = agency.as(agency.person(ONE), Role.PEGAWAI);
        assertThat(himself.get("/v1/account-differences").status()).isEqualTo(403);
    }

    @Test
    void isCalledAsThePersonIsCalledNow() {
        TestAgency agency = agency("account-called");
        eventuallyFollowed(agency, "t PEGAWAI");
        String version =
                TestAgency.text(
                        "select revision from person where person_id = '"
                                + agency.person(ONE)
                                + "'");
        Api.Answer renamed =
                agency.admin()
                        .with("If-Match", "\"" + version + "\"")
                        .put(
                                "/v1/people/" + agency.person(ONE),
                                Map.of(
                                        "nip", ONE,
                                        "name", "Contoh Baru",
                                        "jenisPegawai", "PNS",
                                        "golongan", "III/c"));
        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);

        agency.eventually(
                "select name from wanted_account where person_id = '" + agency.person(ONE) + "'",
                "Contoh Baru");
    }

    @Test
    void getsAnotherNameWhereSomebodyElseHasOneOfIts() {
        TestAgency agency = agency("account-name");
        eventuallyFollowed(agency, "t PEGAWAI");
        String path = "/v1/account-differences/" + agency.person(ONE) + "/username";
        assertThat(code(agency.admin().post(path, Map.of("name", "contoh.satu"))))
                .isEqualTo("account-name-not-taken");
        OpenAccounts.Taken taken = taken(agency);
        AgencyScope.run(agency.id(), () -> workOnAccounts.keep(taken, new Accounts.NameTaken()));
        agency.eventually(
                "select count(*) from inbox_task where kind = 'ACCOUNT_NAME_TAKEN' and open and agency_id = '"
                        + agency.id()
                        + "'",
                "1");
        String admins =
                TestAgency.text(
                        "select split_part(username, '.', 2) from wanted_account where agency_id = '"
                                + agency.id()
                                + "' and username like 'account-name.%'");
        if (!admins.isEmpty()) {
            assertThat(code(agency.admin().post(path, Map.of("name", admins))))
                    .isEqualTo("account-name-taken-too");
        }

        Api.Answer given = agency.admin().post(path, Map.of("name", "contoh.satu"));

        assertThat(given.status()).as(given.text()).isEqualTo(200);
        assertThat(given.json().get("username").asString()).isEqualTo("account-name.contoh.satu");
        assertThat(
                        agency.as(agency.person(ONE), Role.PEGAWAI)
                                .post(path, Map.of("name", "x1"))
                                .status())
                .isEqualTo(403);
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }

    @Test
    void endsARoleWithItsGrant() {
        TestAgency agency = agency("account-grant");
        agency.admin()
                .post(
                        "/v1/grants",
                        Map.of(
                                "personId",
                                agency.person(ONE),
                                "role",
                                "AUDITOR",
                                "validFrom",
                                "2026-06-01",
                                "validTo",
                                "2026-06-02"));
        eventuallyFollowed(agency, "t AUDITOR,PEGAWAI");

        agency.setClock("2026-06-03T08:00:00");

        eventuallyFollowed(agency, "t PEGAWAI");
    }

    @Test
    void asksOnceMoreForWhatWasChangedWhileKeycloakWasAsked() {
        TestAgency agency = agency("account-asked");
        eventuallyFollowed(agency, "t PEGAWAI");
        OpenAccounts.Taken taken = taken(agency);

        change(agency, "1", "MENINGGAL", "2026-06-02");
        AgencyScope.call(agency.id(), () -> followPeople.followAll(agency.id()));
        assertThat(account(agency, ONE)).as("while Keycloak is asked").isEqualTo("t PEGAWAI");
        assertThat(
                        AgencyScope.call(agency.id(), workOnAccounts::take)
                                .map(other -> other.account().person()))
                .as("nobody asks for the same one besides")
                .isNotEqualTo(Optional.of(taken.account().person()));
        AgencyScope.run(agency.id(), () -> workOnAccounts.keep(taken, new Accounts.Made(Set.of())));

        eventuallyFollowed(agency, "f PEGAWAI");
        assertThat(
                        TestAgency.text(
                                "select done_at is null from wanted_account where person_id = '"
                                        + agency.person(ONE)
                                        + "'"))
                .isEqualTo("t");
    }

    /**
     * Keycloak is away: whatever is tried besides waits for its next turn. The work in the
     * background may have been quicker; then it is taken from it.
     */
    private OpenAccounts.Taken taken(TestAgency agency) {
        return await().atMost(TestAgency.SOON)
                .until(
                        () -> {
                            TestAgency.text(
                                    "update wanted_account set next_try = clock_timestamp() - interval '1 day', taken_until = null where person_id = '%s' returning 1"
                                            .formatted(agency.person(ONE)));
                            return AgencyScope.call(agency.id(), workOnAccounts::take)
                                    .filter(taken -> isOf(taken, agency.person(ONE)));
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    private static boolean isOf(OpenAccounts.Taken taken, String person) {
        return taken.account().person().value().toString().equals(person);
    }

    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", ONE);
        return agency;
    }

    /** One that Keycloak is being asked for is passed over, and followed at the next turn. */
    private void eventuallyFollowed(TestAgency agency, String expected) {
        eventuallyFollowed(agency, ONE, expected);
    }

    private void eventuallyFollowed(TestAgency agency, String nip, String expected) {
        await().atMost(TestAgency.SOON)
                .untilAsserted(
                        () -> {
                            AgencyScope.call(
                                    agency.id(), () -> followPeople.followAll(agency.id()));
                            assertThat(account(agency, nip)).isEqualTo(expected);
                        });
    }

    private static String account(TestAgency agency, String nip) {
        return TestAgency.text(
                "select left(enabled::text, 1) || ' ' || array_to_string(roles, ',') from wanted_account where person_id = '"
                        + agency.person(nip)
                        + "'");
    }

    private static void change(TestAgency agency, String version, String status, String from) {
        change(agency, ONE, version, status, from);
    }

    private static void change(
            TestAgency agency, String nip, String version, String status, String from) {
        Api.Answer changed =
                agency.admin()
                        .with("If-Match", "\"" + version + "\"")
                        .post(
                                "/v1/people/" + agency.person(nip) + "/service-changes",
                                Map.of("status", status, "from", from, "decreeNumber", "SK-3"));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }
}
