package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.kinerja.integration.transfer.Packages;
import id.kinerja.integration.transfer.TransferPackage;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.event.PersonRated;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.Personnel;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestPostgres;
import id.kinerja.platform.testing.Together;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People move between agencies with what is theirs. */
@ServiceTest
class TransferIT {

    private static final String OUT = "/v1/transfers-out";
    private static final String IN = "/v1/transfers-in";
    private static final String TRUST = "/v1/trusted-agencies";
    private static final String PPPK = "190001012022212009";
    private static final String MOVER = "190001012000012001";
    private static final String OFFICER = "190001012000012002";
    private static final String OTHER_OFFICER = "190001012000012003";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;

    TransferIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void movesSomebodyToAnotherAgencyOfTheInstallationWithHisLeaveAndWhatRunsOn() {
        TestAgency from = agency("transfer-from");
        TestAgency to = agency("transfer-to", OTHER_OFFICER);
        String mover = from.person(MOVER);
        enrich(from, mover);
        String left = balance(from, mover);
        assertThat(left).isEqualTo("12 3 5");

        String out = released(from, mover, "transfer-to", "INSTALLATION");

        String in = arrived(to, out);
        JsonNode seen = to.admin().get(IN + "/" + in).json();
        assertThat(seen.at("/content/name").asString()).isEqualTo("Contoh " + MOVER.substring(11));
        assertThat(to.admin().get(IN).json().at("/items/0/personName").asString())
                .isEqualTo("Contoh " + MOVER.substring(11));
        assertThat(seen.at("/content/annualLeave/0/remaining").asInt()).isEqualTo(10);
        assertThat(seen.at("/content/punishments/0/punishment").asString()).isEqualTo("SEDANG_1");
        assertThat(seen.at("/content/ratings/0/predikat").asString()).isEqualTo("BAIK");
        assertThat(seen.at("/content/paidUntil").asString()).isEqualTo("2026-06");
        assertThat(seen.at("/arrival/hindrances/0/code").asString())
                .isEqualTo("transfer-placement-missing");
        assertThat(seen.get("actions").toString()).isEqualTo("[\"PLACE\",\"REFUSE\"]");
        assertThat(code(step(to.admin(), IN + "/" + in + "/acceptance", "1")))
                .isEqualTo("transfer-not-placed");
        assertThat(TestAgency.text("select count(*) from person where " + of(to, MOVER)))
                .as("nothing is made before it is accepted")
                .isEqualTo("0");

        assertThat(
                        place(to, in, "1", "2026-07-01", "2099-01-01")
                                .json()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("date-after-today");
        Api.Answer placed = place(to, in, "1", "2026-07-01");
        assertThat(placed.status()).as(placed.text()).isEqualTo(200);
        assertThat(placed.json().at("/placement/decreeDate").asString()).isEqualTo("2026-06-01");
        assertThat(placed.json().at("/arrival/hindrances")).isEmpty();
        assertThat(placed.json().at("/arrival/positions").asInt()).isEqualTo(1);
        assertThat(code(step(to.admin(), IN + "/" + in + "/acceptance", "2")))
                .isEqualTo("transfer-needs-another");
        Api.Answer accepted = step(officer(to), IN + "/" + in + "/acceptance", "2");

        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        String here = accepted.json().get("personId").asString();
        assertThat(here).isEqualTo(to.person(MOVER)).isNotEqualTo(mover);
        assertThat(
                        to.admin()
                                .get("/v1/people/" + here + "/assignments")
                                .json()
                                .at("/items/0/decreeDate")
                                .asString())
                .isEqualTo("2026-06-01");
        assertThat(balance(to, here)).as("what was left is left").isEqualTo(left);
        assertThat(
                        to.admin()
                                .get("/v1/discipline-decisions?person=" + here)
                                .json()
                                .at("/items/0/decreeNumber")
                                .asString())
                .isEqualTo("SK-HD");
        assertThat(
                        to.admin()
                                .get("/v1/people/" + here + "/past-positions")
                                .json()
                                .at("/items/0/to")
                                .asString())
                .isEqualTo("2026-06-30");
        assertThat(to.admin().get("/v1/people/" + here + "/facts").text())
                .as("his rank is as old as it was")
                .contains("\"since\":\"2022-01-01\"");
        assertThat(
                        TestAgency.text(
                                "select username from wanted_account where person_id = '"
                                        + here
                                        + "'"))
                .as("his number still logs in at the old agency")
                .isEqualTo("transfer-to." + MOVER);
        JsonNode gone = from.admin().get("/v1/people/" + mover).json();
        assertThat(gone.at("/service/1/status").asString()).isEqualTo("BERHENTI");
        assertThat(gone.at("/service/1/from").asString()).isEqualTo("2026-07-01");
        assertThat(
                        TestAgency.text(
                                "select valid_to from assignment where person_id = '"
                                        + mover
                                        + "'"))
                .isEqualTo("2026-06-30");
        assertThat(code(step(officer(to), IN + "/" + in + "/acceptance", "3")))
                .isEqualTo("transfer-decided");
        assertThat(from.admin().get(OUT + "/" + out).json().has("deliveredAt")).isTrue();
        assertThat(
                        TestAgency.text(
                                "select tries || ' ' || (next_try > clock_timestamp() - interval '1 minute')"
                                        + " from transfer_out where transfer_id = '"
                                        + out
                                        + "'"))
                .as("taken up once, and to be tried again only after a while")
                .isEqualTo("1 true");
        assertThat(TestAgency.text(acts(to, "TRANSFER_IN_ARRIVED"))).isEqualTo("1");
        assertThat(TestAgency.text(acts(from, "TRANSFER_OUT_HANDED_OVER"))).isEqualTo("1");
        from.eventually(
                "select state from transfer_out where transfer_id = '" + out + "'", "ACCEPTED");
        assertThat(from.admin().get(OUT + "/" + out).json().get("actions")).isEmpty();
        assertThat(TestAgency.text(acts(from, "TRANSFER_OUT_ACCEPTED"))).isEqualTo("1");
    }

    @Test
    void takesAlongWhatIsTrueOnceTheLastDayIsOver() {
        TestAgency from = agency("transfer-late-from");
        TestAgency to = agency("transfer-late-to", OTHER_OFFICER);
        String mover = from.person(MOVER);
        enrich(from, mover);
        from.admin()
                .post(
                        "/v1/attendance-resolutions",
                        Map.of("from", "2026-05-11", "to", "2026-05-13"));
        String absent =
                "select count(*) from attendance_day where status = 'ABSENT' and person_id = '"
                        + mover
                        + "'";
        from.eventually(absent, "3");
        String out = letGo(from, mover, "transfer-late-to", "INSTALLATION", "2026-06-30");
        assertThat(code(from.admin().get(OUT + "/" + out + "/package")))
                .isEqualTo("transfer-last-day-not-over");

        leave(from, mover, "2026-06-22", "2026-06-23", "SK-CUTI-2");
        from.setClock("2026-07-01T08:00:00");
        String in = arrived(to, out);

        JsonNode content = to.admin().get(IN + "/" + in).json().get("content");
        assertThat(content.at("/annualLeave/0/remaining").asInt()).isEqualTo(8);
        assertThat(content.at("/absence/days").asInt()).isGreaterThanOrEqualTo(3);
        accepted(to, in);
        to.setClock("2026-07-01T08:00:00");
        JsonNode warning =
                to.admin()
                        .get("/v1/absence-warnings?leastDays=1")
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(one -> one.get("personId").asString().equals(to.person(MOVER)))
                        .findFirst()
                        .orElseThrow();
        assertThat(warning.get("days").asInt()).isEqualTo(content.at("/absence/days").asInt());
    }

    @Test
    void comesBackToTheOldAgencyWhereTheNewOneRefusesIt() {
        TestAgency from = agency("transfer-back-from");
        TestAgency to = agency("transfer-back-to", OTHER_OFFICER);
        String mover = from.person(MOVER);
        String out = OUT + "/" + released(from, mover, "transfer-back-to", "INSTALLATION");
        String firstDayThere =
                from.admin().get("/v1/people/" + mover).json().at("/service/1/from").asString();
        Api.Answer withdrawn =
                from.admin()
                        .with(
                                "If-Match",
                                "\""
                                        + version(from.admin().get("/v1/people/" + mover).json())
                                        + "\"")
                        .post(
                                "/v1/people/" + mover + "/service-withdrawals",
                                Map.of(
                                        "from",
                                        firstDayThere,
                                        "reason",
                                        "Batal pindah",
                                        "goingOn",
                                        List.of()));
        assertThat(withdrawn.json().path("code").asString(withdrawn.text()))
                .isEqualTo("moved-to-another-agency");
        refused(to, arrived(to, out.substring(OUT.length() + 1)));

        returned(from, out);
        from.eventually(
                "select count(*) from inbox_task where kind = 'TRANSFER_RETURNED' and open and agency_id = '"
                        + from.id()
                        + "'",
                "1");
        JsonNode seen = from.admin().get(out).json();
        assertThat(seen.get("returnedReason").asString()).isEqualTo("Formasi terisi");
        assertThat(seen.get("actions").toString())
                .isEqualTo("[\"SAY_PAYMENT\",\"SEND_ANEW\",\"TAKE_BACK\"]");
        Api.Answer anew = step(from.admin(), out + "/sending", version(seen));
        assertThat(anew.json().get("state").asString()).as(anew.text()).isEqualTo("RELEASED");

        to.eventually(
                "select count(*) from transfer_in where state = 'ARRIVED' and agency_id = '"
                        + to.id()
                        + "'",
                "1");
        refused(
                to,
                TestAgency.text(
                        "select transfer_id from transfer_in where state = 'ARRIVED' and agency_id = '"
                                + to.id()
                                + "'"));
        returned(from, out);
        Api.Answer back =
                from.admin()
                        .with("If-Match", "\"" + version(from.admin().get(out).json()) + "\"")
                        .post(out + "/taking-back", Map.of("reason", "Formasi terisi"));

        assertThat(back.json().get("state").asString()).as(back.text()).isEqualTo("CANCELLED");
        JsonNode service = from.admin().get("/v1/people/" + mover).json().get("service");
        assertThat(service.valueStream().map(one -> one.get("status").asString()))
                .containsExactly("AKTIF");
        assertThat(
                        TestAgency.text(
                                "select count(*) from assignment where valid_to is null and person_id = '"
                                        + mover
                                        + "'"))
                .isEqualTo("1");
        assertThat(open(from, mover, "elsewhere", "FILE", "2026-07-31").status()).isEqualTo(201);
    }

    @Test
    void takesBackWhoWasLetGoInErrorUntilThePackageIsSigned() {
        TestAgency from = agency("transfer-error-from");
        agency("transfer-error-to", OTHER_OFFICER);
        String mover = from.person(MOVER);
        String out = OUT + "/" + letGo(from, mover, "transfer-error-to", "FILE", "2026-06-30");
        assertThat(from.admin().get(out).json().get("actions").toString())
                .isEqualTo("[\"SAY_REFUSED\",\"TAKE_BACK\"]");

        Api.Answer back = takenBack(from, out);

        assertThat(back.json().get("state").asString()).as(back.text()).isEqualTo("CANCELLED");
        assertThat(
                        from.admin()
                                .get("/v1/people/" + mover)
                                .json()
                                .get("service")
                                .valueStream()
                                .map(one -> one.get("status").asString()))
                .containsExactly("AKTIF");
        String again = OUT + "/" + released(from, mover, "transfer-error-to", "FILE");
        assertThat(from.admin().get(again + "/package").status()).isEqualTo(200);
        assertThat(takenBack(from, again).json().path("code").asString())
                .isEqualTo("transfer-on-its-way");
        assertThat(from.admin().get(again).json().get("actions").toString())
                .isEqualTo("[\"SAY_REFUSED\"]");
    }

    @Test
    void comesBackWhereItsPackageIsNotTakenAtAll() {
        TestAgency from = agency("transfer-broken-from");
        agency("transfer-broken-to", OTHER_OFFICER);
        String id =
                letGo(from, from.person(MOVER), "transfer-broken-to", "INSTALLATION", "2026-06-30");
        TestAgency.text(
                "insert into transfer_out_package (agency_id, transfer_id, package_id, sealed)"
                        + " select agency_id, transfer_id, package_id, 'no package' from transfer_out"
                        + " where transfer_id = '"
                        + id
                        + "' returning 1");

        from.setClock("2026-07-01T08:00:00");

        returned(from, OUT + "/" + id);
        JsonNode seen = from.admin().get(OUT + "/" + id).json();
        assertThat(seen.get("returnedReason").asString()).startsWith("Ini bukan berkas mutasi");
        assertThat(seen.get("actions").toString())
                .isEqualTo("[\"SAY_PAYMENT\",\"SEND_ANEW\",\"TAKE_BACK\"]");
    }

    @Test
    void takesNobodyBackWhosePackageIsSignedAtThatMoment() throws Exception {
        TestAgency from = agency("transfer-race-from");
        agency("transfer-race-to", OTHER_OFFICER);
        String id = letGo(from, from.person(MOVER), "transfer-race-to", "FILE", "2026-06-30");
        try (Connection signing = TestPostgres.superuser("integration");
                Statement statement = signing.createStatement()) {
            signing.setAutoCommit(false);
            statement.execute(
                    "select from transfer_out where transfer_id = '" + id + "' for update");
            statement.execute(
                    "insert into transfer_out_package (agency_id, transfer_id, package_id, sealed)"
                            + " select agency_id, transfer_id, package_id, 'sealed' from transfer_out"
                            + " where transfer_id = '"
                            + id
                            + "'");
            var back = Together.meanwhile(() -> takenBack(from, OUT + "/" + id));
            Together.waits(back);

            signing.commit();

            assertThat(code(back.get(10, TimeUnit.SECONDS))).isEqualTo("transfer-on-its-way");
        }
    }

    private static Api.Answer takenBack(TestAgency agency, String out) {
        return agency.admin()
                .with("If-Match", "\"" + version(agency.admin().get(out).json()) + "\"")
                .post(out + "/taking-back", Map.of("reason", "Keliru dilepas"));
    }

    private static String version(JsonNode transfer) {
        return transfer.get("version").asString();
    }

    private static void refused(TestAgency agency, String in) {
        Api.Answer refused =
                officer(agency)
                        .with("If-Match", "\"1\"")
                        .post(IN + "/" + in + "/refusal", Map.of("reason", "Formasi terisi"));
        assertThat(refused.json().get("state").asString()).as(refused.text()).isEqualTo("REFUSED");
    }

    private static void returned(TestAgency agency, String out) {
        agency.eventually(
                "select state from transfer_out where transfer_id = '"
                        + out.substring(OUT.length() + 1)
                        + "'",
                "RETURNED");
    }

    @Test
    void bringsTheYearsOfServiceOfAPppkAlong() {
        TestAgency from = TestAgency.open(port, "transfer-pppk-from");
        from.addUnit("U1", null);
        from.addPeople("U1", OFFICER);
        from.addRows(PPPK + ",Contoh,PPPK,U1,J1,JFT,D,8,IX,2022-01-01,,SK-1,,AKTIF\n");
        TestAgency to = agency("transfer-pppk-to", OTHER_OFFICER);
        assertThat(balance(from, from.person(PPPK))).startsWith("12 ");

        accepted(
                to,
                arrived(to, released(from, from.person(PPPK), "transfer-pppk-to", "INSTALLATION")));

        to.setClock("2026-07-02T08:00:00");
        assertThat(balance(to, to.person(PPPK))).startsWith("12 ");
    }

    @Test
    void isTheSamePersonWhoComesBackWithTheLeaveThatIsLeft() {
        TestAgency home = agency("transfer-home");
        TestAgency away = agency("transfer-away", OTHER_OFFICER);
        String mover = home.person(MOVER);
        enrich(home, mover);
        accepted(away, arrived(away, released(home, mover, "transfer-away", "INSTALLATION")));
        away.setClock("2026-07-20T08:00:00");
        home.setClock("2026-07-20T08:00:00");
        String there = away.person(MOVER);
        leave(away, there, "2026-07-06", "2026-07-07", "SK-CUTI-2");
        assertThat(balance(away, there)).isEqualTo("12 3 7");

        String out = released(away, there, "transfer-home", "INSTALLATION", "2026-07-31");
        String in = arrived(home, out);
        JsonNode seen = home.admin().get(IN + "/" + in).json();
        assertThat(seen.at("/arrival/returningPersonId").asString()).isEqualTo(mover);
        assertThat(
                        place(home, in, "1", "2026-07-31")
                                .json()
                                .at("/arrival/hindrances/0/code")
                                .asString())
                .isEqualTo("transfer-overlap");
        assertThat(code(step(officer(home), IN + "/" + in + "/acceptance", "2")))
                .isEqualTo("transfer-in-invalid");
        assertThat(place(home, in, "2", "2026-08-01").status()).isEqualTo(200);
        Api.Answer accepted = step(officer(home), IN + "/" + in + "/acceptance", "3");

        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(accepted.json().get("personId").asString()).isEqualTo(mover);
        JsonNode service = home.admin().get("/v1/people/" + mover).json().get("service");
        assertThat(service.valueStream().map(one -> one.get("status").asString()))
                .containsExactly("AKTIF", "BERHENTI", "AKTIF");
        assertThat(balance(home, mover)).as("each day counts once").isEqualTo("12 3 7");
        assertThat(home.admin().get("/v1/people/" + mover + "/past-positions").json().get("items"))
                .as("the one that he held away; what is recorded here stands for itself")
                .hasSize(1);
        assertThat(
                        TestAgency.text(
                                "select count(*) from discipline_decision where person_id = '"
                                        + mover
                                        + "'"))
                .as("a decree that is recorded here already")
                .isEqualTo("1");
    }

    @Test
    void goesByFileToAnAgencyThatTrustsTheKeyOfTheOld() {
        TestAgency from = agency("transfer-file-from");
        TestAgency to = agency("transfer-file-to", OTHER_OFFICER);
        TestAgency third = agency("transfer-file-third", OTHER_OFFICER);
        String out = released(from, from.person(MOVER), "transfer-file-to", "FILE");
        Api.Answer file = from.admin().get(OUT + "/" + out + "/package");
        assertThat(file.status()).isEqualTo(200);
        String sealed = file.text();
        JsonNode keys = from.admin().get("/v1/transfer-keys").json().get("keys");
        assertThat(code(upload(to, sealed))).isEqualTo("transfer-package-untrusted");
        Api.Answer proposed = propose(to, "transfer-file-from", keys);
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        assertThat(code(upload(to, sealed)))
                .as("until another has compared the key")
                .isEqualTo("transfer-package-untrusted");
        String trust = TRUST + "/" + proposed.json().get("id").asString();
        String print = keys.at("/0/kid").asString();
        assertThat(code(confirm(to.admin(), trust, print)))
                .isEqualTo("trusted-agency-needs-another");
        assertThat(code(confirm(officer(to), trust, "other"))).isEqualTo("trusted-agency-invalid");
        assertThat(confirm(officer(to), trust, print).status()).isEqualTo(200);

        Api.Answer uploaded = upload(to, sealed);

        assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(200);
        assertThat(upload(to, sealed).json().get("id")).isEqualTo(uploaded.json().get("id"));
        assertThat(to.admin().get(IN).json().get("items")).hasSize(1);
        confirmed(third, "transfer-file-from", keys);
        assertThat(code(upload(third, sealed))).isEqualTo("transfer-package-for-another");
        assertThat(code(upload(to, sealed.replaceFirst("\\.[^.]{4}", ".AAAA"))))
                .isIn("transfer-package-forged", "transfer-package-unreadable");
        Api.Answer refused =
                officer(to)
                        .with("If-Match", "\"1\"")
                        .post(
                                IN + "/" + uploaded.json().get("id").asString() + "/refusal",
                                Map.of("reason", "Formasi terisi"));
        assertThat(refused.json().get("state").asString()).isEqualTo("REFUSED");
        assertThat(step(officer(to), trust + "/ending", "2").status()).isEqualTo(200);
        assertThat(code(upload(to, sealed))).isEqualTo("transfer-package-untrusted");
    }

    @Test
    void takesNoPackageThatIsTooOldOrSpeaksForAnotherThanItsSigner() throws JOSEException {
        TestAgency to = agency("transfer-odd", OTHER_OFFICER);
        ECKey key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        assertThat(
                        code(
                                propose(
                                        to,
                                        "sender",
                                        List.of(
                                                Map.of(
                                                        "kty", "EC", "crv", "P-256", "x", "?", "y",
                                                        "?")))))
                .isEqualTo("trusted-agency-invalid");
        confirmed(to, "sender", JSON.readTree("[" + key.toPublicJWK().toJSONString() + "]"));
        Instant later = Instant.parse("2099-01-01T00:00:00Z");

        assertThat(code(upload(to, sealed(key, "sender", later.minusSeconds(4_000_000_000L)))))
                .isEqualTo("transfer-package-expired");
        assertThat(code(upload(to, sealed(key, "somebody", later))))
                .isEqualTo("transfer-package-not-of-signer");
        assertThat(upload(to, sealed(key, "sender", later)).status()).isEqualTo(200);
    }

    @Test
    void trustsTheKeyAloneWhoseThumbprintWasCompared() throws JOSEException {
        TestAgency to = agency("transfer-keys", OTHER_OFFICER);
        ECKey compared = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        ECKey slippedIn = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        confirmed(
                to,
                "sender",
                JSON.readTree(
                        "[%s,%s]"
                                .formatted(
                                        compared.toPublicJWK().toJSONString(),
                                        slippedIn.toPublicJWK().toJSONString())));
        Instant later = Instant.parse("2099-01-01T00:00:00Z");

        assertThat(code(upload(to, sealed(slippedIn, "sender", "transfer-keys", later, "2026-06"))))
                .isEqualTo("transfer-package-untrusted");
        assertThat(
                        upload(to, sealed(compared, "sender", "transfer-keys", later, "2026-06"))
                                .status())
                .isEqualTo(200);
        assertThat(to.admin().get(TRUST).json().at("/items/0/thumbprints")).hasSize(1);
    }

    @Test
    void takesNoMonthThatNobodyCouldKeep() throws JOSEException {
        TestAgency to = agency("transfer-month", MOVER, OTHER_OFFICER);
        ECKey key = new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
        confirmed(to, "sender", JSON.readTree("[" + key.toPublicJWK().toJSONString() + "]"));
        Instant later = Instant.parse("2099-01-01T00:00:00Z");

        assertThat(code(upload(to, sealed(key, "sender", "transfer-month", later, "+10000-01"))))
                .isEqualTo("transfer-package-unreadable");
        Api.Answer opened = open(to, to.person(MOVER), "elsewhere", "FILE", "2026-06-30");
        String out = OUT + "/" + opened.json().get("id").asString();
        Api.Answer said =
                to.admin()
                        .with("If-Match", "\"1\"")
                        .put(
                                out + "/payment",
                                Map.of("paidUntil", "+10000-01", "letter", "SKPP-1"));
        assertThat(said.status()).as(said.text()).isEqualTo(400);
    }

    @Test
    void letsNobodyGoBeforeAnotherHasReadItAndItIsSaidUntilWhenHeIsPaid() {
        TestAgency agency = agency("transfer-rules");
        String mover = agency.person(MOVER);
        Api officer = officer(agency);
        leave(agency, mover, "2026-06-29", "2026-07-03", "SK-CUTI");
        assertThat(code(open(agency, mover, "transfer-rules", "INSTALLATION", "2026-06-30")))
                .isEqualTo("transfer-out-invalid");
        assertThat(code(open(agency, mover, "no-such-agency", "INSTALLATION", "2026-06-30")))
                .isEqualTo("transfer-out-invalid");
        assertThat(code(open(agency, mover, "elsewhere", "FILE", "2021-06-30")))
                .as("before he has come")
                .isEqualTo("transfer-out-invalid");
        Api himself = agency.as(mover, Role.PEGAWAI, Role.ADMIN_KEPEGAWAIAN);
        assertThat(himself.get(OUT).status()).as("without a grant").isEqualTo(403);

        Api.Answer opened = open(agency, mover, "elsewhere", "FILE", "2026-06-30");

        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        assertThat(opened.json().at("/open/0/kind").asString()).isEqualTo("LEAVE_AFTERWARDS");
        assertThat(opened.json().get("actions").toString())
                .isEqualTo("[\"CANCEL\",\"SAY_PAYMENT\"]");
        String out = OUT + "/" + opened.json().get("id").asString();
        assertThat(code(open(agency, mover, "elsewhere", "FILE", "2026-06-30")))
                .isEqualTo("transfer-open-already");
        assertThat(code(step(officer, out + "/release", "1")))
                .isEqualTo("transfer-payment-not-said");
        assertThat(code(officer.get(out + "/package"))).isEqualTo("transfer-not-released");
        assertThat(pay(agency, out, "1").status()).isEqualTo(200);
        assertThat(code(step(agency.admin(), out + "/release", "2")))
                .isEqualTo("transfer-needs-another");
        assertThat(code(step(officer, out + "/release", "1"))).isEqualTo("stale");
        assertThat(agency.admin().get(out).json().get("state").asString()).isEqualTo("DRAFT");
        assertThat(step(agency.admin(), out + "/cancellation", "2").status()).isEqualTo(200);
        assertThat(code(step(officer, out + "/release", "3"))).isEqualTo("transfer-decided");
        assertThat(agency.admin().get(OUT).json().get("items")).hasSize(1);
        assertThat(agency.admin().get(OUT).json().at("/items/0/personName").asString())
                .isEqualTo("Contoh " + MOVER.substring(11));
    }

    @Test
    void takesNoDayOrMonthThatIsASlipOfThePen() {
        TestAgency agency = agency("transfer-slips");
        String mover = agency.person(MOVER);

        assertThat(findings(open(agency, mover, "elsewhere", "FILE", "2126-06-30")))
                .isEqualTo("lastDay transfer-too-far-ahead");
        Map<String, Object> ahead = new LinkedHashMap<>(decree(mover, "elsewhere", "FILE"));
        ahead.put("decreeDate", "2026-06-03");
        assertThat(findings(agency.admin().post(OUT, ahead)))
                .isEqualTo("decreeDate date-after-today");
        Api.Answer opened = open(agency, mover, "elsewhere", "FILE", "2026-06-30");
        String out = OUT + "/" + opened.json().get("id").asString();
        assertThat(findings(pay(agency, out, "1", "2062-06")))
                .isEqualTo("paidUntil paid-too-far-ahead");
        assertThat(findings(pay(agency, out, "1", "1900-01")))
                .isEqualTo("paidUntil paid-too-long-ago");
        assertThat(pay(agency, out, "1", "2026-08").status()).isEqualTo(200);
    }

    private static String findings(Api.Answer answer) {
        return answer.json()
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString() + " " + error.get("code").asString())
                .collect(Collectors.joining(","));
    }

    private TestAgency agency(String code) {
        return agency(code, MOVER, OFFICER);
    }

    private TestAgency agency(String code, String... numbers) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", numbers);
        return agency;
    }

    /** Another of HR than the first admin. */
    private static Api officer(TestAgency agency) {
        String number = agency.person(OFFICER).isEmpty() ? OTHER_OFFICER : OFFICER;
        String person = agency.person(number);
        boolean granted =
                !TestAgency.text("select grant_id from granted where person_id = '" + person + "'")
                        .isEmpty();
        return granted
                ? agency.as(person, Role.PEGAWAI, Role.ADMIN_KEPEGAWAIAN)
                : agency.officer(person, null);
    }

    /** Three days of leave from the year before, five that he has taken, a punishment, a rating. */
    private static void enrich(TestAgency agency, String person) {
        Api admin = agency.admin();
        assertThat(
                        admin.with("If-Match", "\"0\"")
                                .put(
                                        "/v1/people/" + person + "/leave-openings/2026",
                                        Map.of("carriedDays", 3, "basis", "Kartu cuti"))
                                .status())
                .isEqualTo(200);
        leave(agency, person, "2026-05-04", "2026-05-08", "SK-CUTI-1");
        Map<String, Object> decision = new LinkedHashMap<>();
        decision.put("personId", person);
        decision.put("punishment", "SEDANG_1");
        decision.put("decreeNumber", "SK-HD");
        decision.put("decreeDate", "2026-03-02");
        decision.put("receivedOn", "2026-03-03");
        decision.put("effectiveFrom", "2026-04-01");
        decision.put("effectiveTo", "2027-03-31");
        assertThat(admin.post("/v1/discipline-decisions", decision).status()).isEqualTo(201);
        UUID id = UUID.fromString(person);
        Personnel.tell(
                Topics.RATING,
                new PersonRated(
                        agency.id().value(),
                        id,
                        id,
                        UUID.fromString(agency.unit("U1")),
                        "2026-05",
                        "SESUAI_EKSPEKTASI",
                        "SESUAI_EKSPEKTASI",
                        "BAIK",
                        "DELIVERED",
                        Instant.parse("2026-06-01T00:00:00Z"),
                        1,
                        1));
        agency.eventually(
                "select count(*) from own_rating where person_id = '" + person + "'", "1");
    }

    private static void leave(
            TestAgency agency, String person, String from, String to, String decree) {
        Api.Answer recorded =
                agency.admin()
                        .post(
                                "/v1/leaves",
                                Map.of(
                                        "personId", person,
                                        "type", "TAHUNAN",
                                        "from", from,
                                        "to", to,
                                        "decreeNumber", decree,
                                        "decreeDate", "2026-01-05"));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
    }

    private static String balance(TestAgency agency, String person) {
        JsonNode balance = agency.admin().get("/v1/people/" + person + "/leave-balance").json();
        return balance.path("own").asInt(-1)
                + " "
                + balance.path("carried").asInt(-1)
                + " "
                + balance.path("used").asInt(-1);
    }

    private static Api.Answer open(
            TestAgency agency, String person, String to, String handOver, String lastDay) {
        Map<String, Object> decree = new LinkedHashMap<>(decree(person, to, handOver));
        decree.put("lastDay", lastDay);
        return agency.admin().post(OUT, decree);
    }

    private static Map<String, Object> decree(String person, String to, String handOver) {
        return Map.of(
                "personId",
                person,
                "lastDay",
                "2026-06-30",
                "decreeNumber",
                "SK-MUTASI",
                "decreeDate",
                "2026-05-20",
                "receiverCode",
                to,
                "receiverName",
                "Instansi " + to,
                "handOver",
                handOver);
    }

    private static Api.Answer pay(TestAgency agency, String out, String version) {
        return pay(agency, out, version, "2026-06");
    }

    private static Api.Answer pay(TestAgency agency, String out, String version, String until) {
        return agency.admin()
                .with("If-Match", "\"" + version + "\"")
                .put(out + "/payment", Map.of("paidUntil", until, "letter", "SKPP-1"));
    }

    private static String released(TestAgency agency, String person, String to, String handOver) {
        return released(agency, person, to, handOver, "2026-06-30");
    }

    /** The day after the last one. */
    private static String released(
            TestAgency agency, String person, String to, String handOver, String lastDay) {
        String id = letGo(agency, person, to, handOver, lastDay);
        agency.setClock(LocalDate.parse(lastDay).plusDays(1) + "T08:00:00");
        return id;
    }

    private static String letGo(
            TestAgency agency, String person, String to, String handOver, String lastDay) {
        Api.Answer opened = open(agency, person, to, handOver, lastDay);
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        String id = opened.json().get("id").asString();
        pay(agency, OUT + "/" + id, "1");
        Api.Answer released = step(officer(agency), OUT + "/" + id + "/release", "2");
        assertThat(released.status()).as(released.text()).isEqualTo(200);
        return id;
    }

    private static String arrived(TestAgency agency, String out) {
        String found =
                " from transfer_in where package_id = '"
                        + out
                        + "' and agency_id = '"
                        + agency.id()
                        + "'";
        agency.eventually("select count(*)" + found, "1");
        return TestAgency.text("select transfer_id" + found);
    }

    private static void accepted(TestAgency agency, String in) {
        assertThat(place(agency, in, "1", "2026-07-01").status()).isEqualTo(200);
        Api.Answer accepted = step(officer(agency), IN + "/" + in + "/acceptance", "2");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
    }

    private static Api.Answer place(TestAgency agency, String in, String version, String from) {
        return place(agency, in, version, from, "2026-06-01");
    }

    private static Api.Answer place(
            TestAgency agency, String in, String version, String from, String decreeDate) {
        return agency.admin()
                .with("If-Match", "\"" + version + "\"")
                .put(
                        IN + "/" + in + "/placement",
                        Map.of(
                                "unitId",
                                agency.unit("U1"),
                                "positionCode",
                                "J9",
                                "positionName",
                                "Analis",
                                "jenisJabatan",
                                "PELAKSANA",
                                "kelasJabatan",
                                8,
                                "decreeNumber",
                                "SK-PENEMPATAN",
                                "decreeDate",
                                decreeDate,
                                "from",
                                from));
    }

    private static Api.Answer upload(TestAgency agency, String sealed) {
        return agency.admin().post(IN, Map.of("sealed", sealed));
    }

    private static Api.Answer propose(TestAgency agency, String code, JsonNode keys) {
        return propose(agency, code, keys.valueStream().map(TransferIT::key).toList());
    }

    private static Api.Answer propose(
            TestAgency agency, String code, List<Map<String, String>> keys) {
        return agency.admin()
                .post(TRUST, Map.of("code", code, "name", "Instansi " + code, "keys", keys));
    }

    private static Map<String, String> key(JsonNode key) {
        Map<String, String> told = new LinkedHashMap<>();
        List.of("kty", "crv", "x", "y", "kid")
                .forEach(name -> told.put(name, key.get(name).asString()));
        return told;
    }

    private static Api.Answer confirm(Api caller, String trust, String thumbprint) {
        return caller.with("If-Match", "\"1\"")
                .post(trust + "/confirmation", Map.of("thumbprint", thumbprint));
    }

    private static void confirmed(TestAgency agency, String code, JsonNode keys) {
        String id = propose(agency, code, keys).json().get("id").asString();
        Api.Answer confirmed =
                confirm(officer(agency), TRUST + "/" + id, keys.at("/0/kid").asString());
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
    }

    private static String sealed(ECKey key, String from, Instant expiresAt) throws JOSEException {
        return sealed(key, from, "transfer-odd", expiresAt, "2026-06");
    }

    private static String sealed(
            ECKey key, String from, String to, Instant expiresAt, String paidUntil)
            throws JOSEException {
        TransferPackage content =
                Packages.of(
                        from,
                        to,
                        MOVER,
                        expiresAt,
                        new TransferPackage.AnnualLeave(2026, 12, 0, 0, 0));
        JWSObject signed =
                new JWSObject(
                        new JWSHeader.Builder(JWSAlgorithm.ES256)
                                .type(new JOSEObjectType("kinerja-transfer"))
                                .keyID(key.getKeyID())
                                .build(),
                        new Payload(
                                JSON.writeValueAsString(content)
                                        .replaceFirst(
                                                "\"until\":\"[^\"]*\"",
                                                "\"until\":\"" + paidUntil + "\"")));
        signed.sign(new ECDSASigner(key));
        return signed.serialize();
    }

    private static Api.Answer step(Api caller, String path, String version) {
        return caller.with("If-Match", "\"" + version + "\"").post(path, Map.of());
    }

    private static String code(Api.Answer answer) {
        return answer.json().get("code").asString();
    }

    private static String of(TestAgency agency, String nip) {
        return "nip = '" + nip + "' and agency_id = '" + agency.id() + "'";
    }

    private static String acts(TestAgency agency, String act) {
        return "select count(*) from platform.audit_entry where agency_id = '"
                + agency.id()
                + "' and act = '"
                + act
                + "'";
    }
}
