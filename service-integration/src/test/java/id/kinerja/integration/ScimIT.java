package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.TestIssuer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** An HR system that keeps people of an agency by SCIM. */
@ServiceTest
class ScimIT {

    private static final String HEAD = "190001012000011001";
    private static final String ONE = "190001012000012001";
    private static final String NEW = "190001012000012009";
    private static final String ASN = "urn:kinerja:params:scim:schemas:extension:asn:2.0:User";
    private static final String SCIM = "application/scim+json";

    private final int port;

    ScimIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void letsInOnlyTheProgramThatHrHasNamed() {
        TestAgency agency = TestAgency.open(port, "scim-door");
        Api machine = machine(agency);

        assertThat(machine.get("/Users").status()).isEqualTo(403);
        assertThat(
                        base().as(TestIssuer.token(agency.id(), PersonId.next(), Role.PEGAWAI))
                                .get("/Users")
                                .status())
                .isEqualTo(403);
        letIn(agency);
        assertThat(machine.get("/Users").status()).isEqualTo(200);
        assertThat(agency.admin().get("/v1/scim-clients").json().at("/items/0/clientId").asString())
                .isEqualTo("kinerja-test");
        assertThat(
                        agency.admin()
                                .send(
                                        "DELETE",
                                        "/v1/scim-clients/kinerja-test",
                                        "",
                                        "application/json")
                                .status())
                .isEqualTo(204);
        Api.Answer refused = machine.get("/Users");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.headers().get("content-type")).startsWith(SCIM);
        assertThat(refused.json().at("/schemas/0").asString())
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(refused.json().get("status").asString()).isEqualTo("403");
    }

    @Test
    void readsPeopleWithTheirPlaceOfToday() {
        TestAgency agency = agency("scim-read");
        String person = agency.person(ONE);

        Api.Answer answer = machine(agency).get("/Users/" + person);

        assertThat(answer.headers().get("content-type")).startsWith(SCIM);
        JsonNode user = answer.json();
        assertThat(user.get("userName").asString()).isEqualTo(ONE);
        assertThat(user.get("active").asBoolean()).isTrue();
        assertThat(user.path(ASN).get("golongan").asString()).isEqualTo("III/c");
        assertThat(user.path(ASN).get("unorId").asString()).isEqualTo(agency.unit("U1"));
        assertThat(user.path(ASN).get("kelasJabatan").asInt()).isEqualTo(8);
        assertThat(
                        user.path("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User")
                                .at("/manager/value")
                                .asString())
                .isEqualTo(agency.person(HEAD));
        assertThat(answer.headers().get("etag")).isEqualTo(user.at("/meta/version").asString());
        assertThat(
                        machine(agency)
                                .with("If-None-Match", user.at("/meta/version").asString())
                                .get("/Users/" + person)
                                .status())
                .isEqualTo(304);
        assertThat(
                        machine(agency)
                                .get("/Users/" + person + "?attributes=userName")
                                .json()
                                .propertyNames())
                .containsExactlyInAnyOrder("schemas", "id", "userName");
    }

    @Test
    void findsByFilterAndGoesThroughAllByParts() {
        TestAgency agency = agency("scim-list");
        Api machine = machine(agency);

        assertThat(found(machine, "userName eq \"" + ONE + "\"")).isEqualTo("1");
        assertThat(found(machine, "USERNAME EQ \"" + NEW + "\"")).isEqualTo("0");
        assertThat(found(machine, "userName eq \"" + ONE + "\" and externalId eq \"x\""))
                .isEqualTo("0");
        assertThat(found(machine, "id eq \"bukan\"")).isEqualTo("0");
        // Whoever has no number is called by his id.
        assertThat(found(machine, "userName eq \"" + agency.adminId() + "\"")).isEqualTo("1");
        for (String wrong :
                List.of(
                        "userName",
                        "userName co \"1\"",
                        "name.formatted eq \"x\"",
                        "userName eq \"1\" or externalId eq \"2\"",
                        "userName eq 1",
                        "(")) {
            assertThat(found(machine, wrong)).as(wrong).isEqualTo("400 invalidFilter");
        }
        JsonNode part = machine.get("/Users?startIndex=2&count=1").json();
        assertThat(part.get("totalResults").asInt()).isEqualTo(3);
        assertThat(part.get("startIndex").asInt()).isEqualTo(2);
        assertThat(part.get("Resources")).hasSize(1);
        assertThat(machine.get("/Users?startIndex=-3&count=100000").json().get("Resources"))
                .hasSize(3);
        assertThat(machine.get("/Users?count=0").json().get("Resources")).isEmpty();
        assertThat(machine.get("/Users?count=x").json().get("status").asString()).isEqualTo("400");
    }

    @Test
    void takesInSomebodyNewWhomHrPlaces() {
        TestAgency agency = agency("scim-new");
        Api machine = machine(agency);

        Api.Answer answer = post(machine, user(NEW, "simpeg-9", "Contoh Baru"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String person = answer.json().get("id").asString();
        assertThat(answer.headers().get("location")).endsWith("/scim/v2/Users/" + person);
        assertThat(agency.person(NEW)).isEqualTo(person);
        agency.eventually(
                "select name from directory.person where person_id = '" + person + "'",
                "Contoh Baru");
        assertThat(open("PERSON_TO_PLACE", person)).isEqualTo("1");
        assertThat(
                        TestAgency.text(
                                "select actor_id is null and client = 'kinerja-test' from platform.audit_entry where act = 'PERSON_ADDED' and subject_id = '"
                                        + person
                                        + "'"))
                .isEqualTo("t");
        assertThat(found(machine, "externalId eq \"simpeg-9\"")).isEqualTo("1");
        assertThat(error(post(machine, user(NEW, "simpeg-10", "Contoh"))))
                .isEqualTo("409 uniqueness");
        assertThat(error(post(machine, user("190001012000012008", "simpeg-9", "Contoh"))))
                .isEqualTo("409 uniqueness");
        place(agency, person);
        assertThat(open("PERSON_TO_PLACE", person)).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "9999994101000001, 400 invalidValue",
        "190001012000013001, 400 invalidValue",
        "12, 400 invalidValue",
        "'190001012000012009 ', 201 "
    })
    void holdsNumbersToTheirRules(String number, String expected) {
        TestAgency agency =
                agency("scim-nip-" + number.strip().length() + number.charAt(14 % number.length()));

        assertThat(error(post(machine(agency), user(number, "x", "Contoh"))).strip())
                .isEqualTo(expected.strip());
    }

    @Test
    void keepsWhatChangesSinceItsDay() {
        TestAgency agency = agency("scim-change");
        Api machine = machine(agency);
        String person = agency.person(ONE);
        String seen = machine.get("/Users/" + person).headers().get("etag");

        Api.Answer patched =
                patch(
                        machine.with("If-Match", String.valueOf(seen)),
                        person,
                        """
                        {"op":"Replace","path":"name.formatted","value":"Contoh Satu, M.T."},
                        {"op":"add","path":"%s:golongan","value":"III/d"},
                        {"op":"add","value":{"externalId":"simpeg-1","%s":{"sejak":"2026-04-01","nomorSk":"SK-7"}}}
                        """
                                .formatted(ASN, ASN));

        assertThat(patched.status()).as(patched.text()).isEqualTo(200);
        assertThat(patched.json().get("externalId").asString()).isEqualTo("simpeg-1");
        assertThat(
                        TestAgency.text(
                                "select string_agg(value || ' ' || source || ' ' || decree, ', ' order by kind) from person_fact where valid_from = '2026-04-01' and person_id = '"
                                        + person
                                        + "'"))
                .isEqualTo("III/d SCIM SK-7, Contoh Satu, M.T. SCIM SK-7");
        // Somebody has changed him meanwhile.
        assertThat(
                        patch(
                                        machine.with("If-Match", String.valueOf(seen)),
                                        person,
                                        "{\"op\":\"replace\",\"path\":\"externalId\",\"value\":\"y\"}")
                                .status())
                .isEqualTo(412);
        Api.Answer renumbered =
                machine.send(
                        "PUT",
                        "/Users/" + person,
                        user("190001012000012003", null, "Contoh Satu, M.T."),
                        SCIM);
        assertThat(renumbered.status()).as(renumbered.text()).isEqualTo(200);
        assertThat(renumbered.json().has("externalId")).isFalse();
        assertThat(agency.person("190001012000012003")).isEqualTo(person);
        assertThat(error(machine.send("PUT", "/Users/" + person, user(HEAD, null, "Contoh"), SCIM)))
                .isEqualTo("409 uniqueness");
        assertThat(
                        error(
                                machine.send(
                                        "PUT",
                                        "/Users/" + agency.id(),
                                        user(HEAD, null, "Contoh"),
                                        SCIM)))
                .isEqualTo("404 ");
    }

    @Test
    void makesNobodyAnotherKindBeforeHisServiceOrGivesHimANameWithoutLetters() {
        TestAgency agency = agency("scim-past");
        Api machine = machine(agency);
        String person = agency.person(ONE);

        Api.Answer before =
                patch(
                        machine,
                        person,
                        """
                        {"op":"add","value":{"%s":{"jenisPegawai":"CPNS","sejak":"2001-01-01"}}}
                        """
                                .formatted(ASN));
        Api.Answer nameless =
                patch(
                        machine,
                        person,
                        "{\"op\":\"replace\",\"path\":\"name.formatted\",\"value\":\"123\"}");

        assertThat(before.status()).as(before.text()).isEqualTo(400);
        assertThat(before.text()).contains("sejak");
        assertThat(nameless.status()).as(nameless.text()).isEqualTo(400);
        assertThat(nameless.text()).contains("name");
        assertThat(
                        TestAgency.text(
                                "select string_agg(value, ', ') from person_fact where kind = 'JENIS_PEGAWAI' and person_id = '"
                                        + person
                                        + "'"))
                .as("what was known stays")
                .isEqualTo("PNS");
    }

    @Test
    void refusesClearlyWhatItDoesNotKeep() {
        TestAgency agency = agency("scim-refused");
        Api machine = machine(agency);
        String person = agency.person(ONE);
        Map<String, String> refused =
                Map.of(
                        "{\"op\":\"replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"a@b\"}",
                        "400 invalidPath",
                        "{\"op\":\"add\",\"path\":\"emails\",\"value\":[]}",
                        "400 invalidPath",
                        "{\"op\":\"replace\",\"path\":\"id\",\"value\":\"x\"}",
                        "400 mutability",
                        "{\"op\":\"replace\",\"path\":\"" + ASN + ":unorId\",\"value\":\"x\"}",
                        "400 mutability",
                        "{\"op\":\"remove\",\"path\":\"userName\"}",
                        "400 mutability",
                        "{\"op\":\"remove\"}",
                        "400 invalidSyntax",
                        "{\"op\":\"turn\",\"path\":\"userName\",\"value\":\"x\"}",
                        "400 invalidSyntax",
                        "{\"op\":\"replace\",\"path\":\"userName\",\"value\":190001012000012001}",
                        "400 invalidValue",
                        "{\"op\":\"replace\",\"path\":\"active\",\"value\":\"mungkin\"}",
                        "400 invalidValue",
                        "{\"op\":\"replace\",\"path\":\"externalId\",\"value\":\"a\\u0000\"}",
                        "400 invalidValue");

        refused.forEach(
                (operation, error) ->
                        assertThat(error(patch(machine, person, operation)))
                                .as(operation)
                                .isEqualTo(error));
        for (String body : List.of("", "[]", "{", "{}", "{\"schemas\":[\"x\"]}")) {
            assertThat(error(post(machine, body))).as(body).isEqualTo("400 invalidSyntax");
            assertThat(error(machine.send("PATCH", "/Users/" + person, body, SCIM)))
                    .as(body)
                    .isEqualTo("400 invalidSyntax");
        }
        assertThat(
                        error(
                                post(
                                        machine,
                                        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\""
                                                + NEW
                                                + "\"}")))
                .isEqualTo("400 invalidValue");
        assertThat(machine.send("DELETE", "/Groups/" + agency.unit("U1"), "", SCIM).status())
                .isEqualTo(403);
        assertThat(
                        TestAgency.text(
                                "select revision from person where person_id = '" + person + "'"))
                .isEqualTo("1");
    }

    @Test
    void endsNoServiceButAsksHr() {
        TestAgency agency = agency("scim-leaves");
        Api machine = machine(agency);
        String person = agency.person(ONE);

        Api.Answer answer =
                patch(
                        machine,
                        person,
                        "{\"op\":\"replace\",\"path\":\"active\",\"value\":\"False\"}");

        assertThat(answer.json().get("active").asBoolean()).as(answer.text()).isFalse();
        assertThat(answer.json().path(ASN).get("status").asString()).isEqualTo("AKTIF");
        JsonNode told = agency.admin().get("/v1/departures?state=OPEN").json().at("/items/0");
        String departure = told.get("id").asString();
        assertThat(told.get("personId").asString()).isEqualTo(person);
        assertThat(told.at("/actions/0").asString()).isEqualTo("SETTLE");
        assertThat(open("DEPARTURE_TO_RECORD", departure)).isEqualTo("1");
        assertThat(
                        TestAgency.text(
                                "select count(*) from assignment where valid_to is null and person_id = '"
                                        + person
                                        + "'"))
                .isEqualTo("1");
        // It may say so again, and take it back.
        patch(machine, person, "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}");
        assertThat(agency.admin().get("/v1/departures").json().get("items")).hasSize(1);
        assertThat(
                        patch(
                                        machine,
                                        person,
                                        "{\"op\":\"replace\",\"path\":\"active\",\"value\":true}")
                                .json()
                                .get("active")
                                .asBoolean())
                .isTrue();
        assertThat(open("DEPARTURE_TO_RECORD", departure)).isEqualTo("0");
        assertThat(settle(agency, departure, "2", false).json().path("code").asString())
                .isEqualTo("departure-settled");
    }

    @Test
    void isThereNoMoreForTheSystemThatHasRemovedHim() {
        TestAgency agency = agency("scim-removed");
        Api machine = machine(agency);
        String person = agency.person(ONE);

        assertThat(machine.send("DELETE", "/Users/" + person, "", SCIM).status()).isEqualTo(204);

        assertThat(machine.get("/Users/" + person).status()).isEqualTo(404);
        assertThat(found(machine, "userName eq \"" + ONE + "\"")).isEqualTo("0");
        assertThat(agency.admin().get("/v1/people/" + person).status()).isEqualTo(200);
        String departure = agency.admin().get("/v1/departures").json().at("/items/0/id").asString();
        assertThat(settle(agency, departure, "1", true).json().path("code").asString())
                .isEqualTo("departure-not-recorded");
        // Brought in once more, he is the same person, and nobody has to do anything.
        Api.Answer again = post(machine, user(ONE, "simpeg-1", "Contoh Kembali"));
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.json().get("id").asString()).isEqualTo(person);
        assertThat(again.json().get("active").asBoolean()).isTrue();
        assertThat(open("DEPARTURE_TO_RECORD", departure)).isEqualTo("0");
    }

    @Test
    void answersThatADecreeIsRecordedOrThatHeStays() {
        TestAgency agency = agency("scim-settled");
        Api machine = machine(agency);
        String person = agency.person(ONE);
        machine.send("DELETE", "/Users/" + agency.person(HEAD), "", SCIM);
        patch(machine, person, "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}");
        List<String> told =
                agency.admin()
                        .get("/v1/departures")
                        .json()
                        .get("items")
                        .valueStream()
                        .map(one -> one.get("id").asString())
                        .toList();

        assertThat(settle(agency, told.get(1), "1", false).json().get("state").asString())
                .isEqualTo("DISMISSED");
        agency.admin()
                .with("If-Match", "\"1\"")
                .post(
                        "/v1/people/" + person + "/service-changes",
                        Map.of("status", "BERHENTI", "from", "2026-06-01", "decreeNumber", "SK-5"));
        assertThat(settle(agency, told.getFirst(), "1", true).json().get("state").asString())
                .isEqualTo("RECORDED");

        assertThat(machine.get("/Users/" + person).json().get("active").asBoolean()).isFalse();
        assertThat(
                        error(
                                patch(
                                        machine,
                                        person,
                                        "{\"op\":\"replace\",\"path\":\"active\",\"value\":true}")))
                .isEqualTo("409 ");
    }

    @Test
    void asksHrOnceMoreOnlyWhereTheSystemSaysSomethingElse() {
        TestAgency agency = agency("scim-asked");
        Api machine = machine(agency);
        String person = agency.person(ONE);
        String gone = "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}";
        patch(machine, person, gone);
        String departure = departures(agency).getFirst();
        agency.admin()
                .with("If-Match", "\"1\"")
                .post(
                        "/v1/people/" + person + "/service-changes",
                        Map.of(
                                "status",
                                "TUGAS_BELAJAR",
                                "from",
                                "2026-06-01",
                                "decreeNumber",
                                "SK-5"));

        // He is away, which is no end of service.
        assertThat(settle(agency, departure, "1", true).json().path("code").asString())
                .isEqualTo("departure-not-recorded");
        assertThat(settle(agency, departure, "1", false).json().get("state").asString())
                .isEqualTo("DISMISSED");
        patch(machine, person, gone);
        assertThat(departures(agency)).hasSize(1);
        patch(machine, person, gone.replace("false", "true"));
        patch(machine, person, gone);
        assertThat(departures(agency)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"9999994101000001, budi", "9999.9941.0100-0001, budi", "budi, 9999994101000001"})
    void keepsNoNikAsTheNameOfAnybody(String userName, String externalId) {
        TestAgency agency =
                agency("scim-nik-" + (userName + externalId).length() + userName.charAt(0));

        Api.Answer answer = post(machine(agency), unnumbered(userName, externalId, "Budi"));

        assertThat(error(answer)).isEqualTo("400 invalidValue");
        assertThat(answer.text()).contains("NIK").doesNotContain("9999994101000001");
    }

    @Test
    void findsWhoHasNoNumberAgainWhereTheSystemBringsHimInOnceMore() {
        TestAgency agency = agency("scim-again");
        Api machine = machine(agency);
        String budi = added(machine, unnumbered("budi", "E7", "Budi"));
        machine.send("DELETE", "/Users/" + budi, "", SCIM);

        assertThat(found(machine, "externalId eq \"E7\"")).isEqualTo("0");
        assertThat(added(machine, unnumbered("budi", "E7", "Budi Santoso"))).isEqualTo(budi);
        assertThat(found(machine, "userName eq \"budi\"")).isEqualTo("1");
        assertThat(departures(agency)).hasSize(1);
        machine.send("DELETE", "/Users/" + budi, "", SCIM);
        // The names are free for another.
        String other = added(machine, unnumbered("budi", "E8", "Budi Santoso"));
        assertThat(other).isNotEqualTo(budi);
        assertThat(added(machine, unnumbered("budi2", "E7", "Budi Santoso"))).isEqualTo(budi);
    }

    @Test
    void showsDeparturesToHrOfTheAgencyWhoAuditsAUnitToo() {
        TestAgency agency = agency("scim-both");
        String both = agency.person(HEAD);
        agency.officer(both, null);
        Api.Answer granted =
                agency.admin()
                        .post(
                                "/v1/grants",
                                Map.of(
                                        "personId",
                                        both,
                                        "role",
                                        "AUDITOR",
                                        "unitId",
                                        agency.unit("U1"),
                                        "validFrom",
                                        "2026-01-01"));
        assertThat(granted.status()).as(granted.text()).isEqualTo(201);
        Api api = agency.as(both, Role.PEGAWAI, Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);

        for (String path :
                List.of(
                        "/v1/departures",
                        "/v1/scim-clients",
                        "/v1/reorganisations",
                        "/v1/data-corrections")) {
            assertThat(api.get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void showsUnitsWithWhoeverHasAPlaceThere() {
        TestAgency agency = agency("scim-groups");
        Api machine = machine(agency);

        JsonNode list = machine.get("/Groups").json();
        assertThat(list.at("/Resources/0/externalId").asString()).isEqualTo("U1");
        assertThat(list.at("/Resources/0").has("members")).isFalse();
        assertThat(machine.get("/Groups/" + agency.unit("U1")).json().get("members")).hasSize(2);
        assertThat(
                        machine.get("/Groups?filter=" + encoded("displayName eq \"Unit X\""))
                                .json()
                                .get("totalResults")
                                .asInt())
                .isZero();
    }

    @Test
    void saysWhatItServes() {
        TestAgency agency = agency("scim-says");
        Api machine = machine(agency);

        assertThat(machine.get("/ServiceProviderConfig").json().at("/patch/supported").asBoolean())
                .isTrue();
        assertThat(machine.get("/ResourceTypes").json().get("totalResults").asInt()).isEqualTo(2);
        assertThat(machine.get("/Schemas/" + ASN).json().get("attributes").toString())
                .contains("jenisPegawai", "readOnly");
        assertThat(machine.get("/Schemas").json().get("Resources")).hasSize(4);
        assertThat(machine.get("/Schemas/urn:x").status()).isEqualTo(404);
    }

    @Test
    void keepsAgenciesApart() {
        TestAgency one = agency("scim-wall-a");
        TestAgency other = agency("scim-wall-b");

        assertThat(machine(other).get("/Users/" + one.person(ONE)).status()).isEqualTo(404);
        assertThat(found(machine(other), "id eq \"" + one.person(ONE) + "\"")).isEqualTo("0");
        assertThat(machine(other).send("DELETE", "/Users/" + one.person(ONE), "", SCIM).status())
                .isEqualTo(404);
    }

    /** A head and one of his unit, and the admin. */
    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addHead("U1", HEAD);
        agency.addTeam("U1", HEAD, ONE);
        letIn(agency);
        return agency;
    }

    private static void letIn(TestAgency agency) {
        Api.Answer answer =
                agency.admin().post("/v1/scim-clients", Map.of("clientId", "kinerja-test"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private Api base() {
        return Api.at("http://127.0.0.1:" + port + "/api/integration/scim/v2");
    }

    private Api machine(TestAgency agency) {
        return base().as(TestIssuer.machineToken(agency.id()));
    }

    private static String user(String number, @Nullable String externalId, String name) {
        return """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User","%s"],%s
                 "userName":"%s","name":{"formatted":"%s"},"active":true,"emails":[{"value":"a@b"}],
                 "%s":{"jenisPegawai":"PNS","golongan":"III/c","unorId":"u-7"}}
                """
                .formatted(
                        ASN,
                        externalId == null ? "" : "\"externalId\":\"" + externalId + "\",",
                        number,
                        name,
                        ASN);
    }

    private static String unnumbered(String userName, String externalId, String name) {
        return user(userName, externalId, name)
                .replace("\"PNS\",\"golongan\":\"III/c\"", "\"NON_ASN\"");
    }

    private static String added(Api machine, String body) {
        Api.Answer answer = post(machine, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asString();
    }

    private static List<String> departures(TestAgency agency) {
        return agency.admin()
                .get("/v1/departures")
                .json()
                .get("items")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    private static Api.Answer post(Api machine, String body) {
        return machine.send("POST", "/Users", body, SCIM);
    }

    private static Api.Answer patch(Api machine, String person, String operations) {
        return machine.send(
                "PATCH",
                "/Users/" + person,
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                        + operations
                        + "]}",
                SCIM);
    }

    private static String found(Api machine, String filter) {
        Api.Answer answer = machine.get("/Users?filter=" + encoded(filter));
        return answer.status() == 200
                ? answer.json().get("totalResults").asString()
                : error(answer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String error(Api.Answer answer) {
        return answer.status()
                + " "
                + (answer.status() < 300 ? "" : answer.json().path("scimType").asString(""));
    }

    private static String open(String kind, String reference) {
        return TestAgency.text(
                "select count(*) from platform.task where open and kind = '"
                        + kind
                        + "' and reference = '"
                        + reference
                        + "'");
    }

    private static Api.Answer settle(
            TestAgency agency, String departure, String seen, boolean recorded) {
        return agency.admin()
                .with("If-Match", "\"" + seen + "\"")
                .post(
                        "/v1/departures/" + departure + "/settlement",
                        Map.of("recorded", recorded, "reason", "SK-5"));
    }

    private static void place(TestAgency agency, String person) {
        Api.Answer answer =
                agency.admin()
                        .post(
                                "/v1/people/" + person + "/assignments",
                                Map.of(
                                        "unitId", agency.unit("U1"),
                                        "positionCode", "J2",
                                        "positionName", "Analis",
                                        "jenisJabatan", "PELAKSANA",
                                        "kelasJabatan", 7,
                                        "penugasan", "DEFINITIF",
                                        "decreeNumber", "SK-1",
                                        "from", "2026-06-02"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }
}
