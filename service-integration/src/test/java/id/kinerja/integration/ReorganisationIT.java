package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A decree of the organisation moves people with their units and positions. */
@ServiceTest
class ReorganisationIT {

    private static final String HEAD = "190001012000011001";
    private static final String OTHER_HEAD = "190001012000011002";
    private static final String ONE = "190001012000012001";
    private static final String TWO = "190001012000012002";
    private static final String OFFICER = "190001012000012003";

    private final int port;

    ReorganisationIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void showsWhoMovesAndMakesItOnceAnotherHasReadIt() {
        TestAgency agency = agency("reorganisation");
        Api officer = agency.officer(agency.person(OFFICER), null);
        Api.Answer drafted = draft(agency.admin(), mapping(agency, "U1", null, "U2", null));

        assertThat(drafted.status()).as(drafted.text()).isEqualTo(201);
        JsonNode view = drafted.json();
        String id = view.get("id").asString();
        assertThat(view.get("planned").asInt()).isEqualTo(3);
        assertThat(view.get("otherClass").asInt()).isZero();
        assertThat(view.get("otherAssessor").asInt()).isEqualTo(1);
        assertThat(view.get("decreeDate").asString()).isEqualTo("2026-05-29");
        assertThat(view.get("actions").toString()).isEqualTo("[\"CANCEL\"]");
        // The head goes with them, under the head of the unit above.
        JsonNode moved = moves(agency.admin(), id, "?only=OTHER_ASSESSOR");
        assertThat(moved).hasSize(1);
        assertThat(moved.at("/0/personId").asString()).isEqualTo(agency.person(HEAD));
        assertThat(moved.at("/0/toAssessorId").asString()).isEqualTo(agency.person(OTHER_HEAD));
        assertThat(code(step(agency.admin(), id, "application", "1")))
                .isEqualTo("reorganisation-needs-another");
        assertThat(places(agency, ONE)).isEqualTo("U1 2022-01-01 -");

        Api.Answer applied = step(officer, id, "application", "1");

        assertThat(applied.status()).as(applied.text()).isEqualTo(202);
        agency.eventually(
                "select state from reorganisation where reorganisation_id = '" + id + "'",
                "APPLIED");
        assertThat(places(agency, ONE)).isEqualTo("U1 2022-01-01 2026-06-30, U2 2026-07-01 -");
        assertThat(
                        agency.admin()
                                .get("/v1/people/" + agency.person(ONE) + "/assignments")
                                .json()
                                .at("/items/1/decreeDate")
                                .asString())
                .isEqualTo("2026-05-29");
        assertThat(
                        TestAgency.text(
                                "select assessor_id from assessor join assignment using (assignment_id) where assignment.valid_from = '2026-07-01' and person_id = '"
                                        + agency.person(ONE)
                                        + "'"))
                .isEqualTo(agency.person(HEAD));
        agency.eventually(
                "select count(*) from directory.assignment where person_id = '"
                        + agency.person(HEAD)
                        + "'",
                "2");
        JsonNode done = agency.admin().get("/v1/reorganisations/" + id).json();
        assertThat(done.get("done").asInt() + " " + done.get("left").asInt()).isEqualTo("3 0");
        assertThat(code(step(officer, id, "application", "3"))).isEqualTo("reorganisation-decided");
    }

    @Test
    void refusesToMapAPositionThatTheOldUnitHasNot() {
        TestAgency agency = agency("reorganisation-nobody");

        Api.Answer refused = draft(agency.admin(), mapping(agency, "U1", "J1O", "U2", null));

        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.json().at("/errors/0/field").asString()).isEqualTo("positionCode");
        assertThat(refused.json().at("/errors/0/code").asString())
                .isEqualTo("position-not-in-unit");
    }

    @Test
    void givesAPositionAnotherClassFromADayOnAsTheListOfPositionsShows() {
        TestAgency agency = agency("position-class");
        Api officer = agency.officer(agency.person(OFFICER), null);
        String code = TestAgency.text(positionOf(agency, ONE));
        Map<String, Object> position =
                Map.of(
                        "code",
                        code,
                        "name",
                        "Analis 100%_Madya",
                        "jenisJabatan",
                        "FUNGSIONAL",
                        "kelasJabatan",
                        10);

        String id =
                draft(agency.admin(), mapping(agency, "U1", code, "U1", position))
                        .json()
                        .get("id")
                        .asString();
        step(officer, id, "application", "1");
        applied(agency, id);

        String ofUnit = "/v1/positions?unit=" + agency.unit("U1");
        assertThat(positions(agency.admin(), ofUnit)).contains(code + " " + code + " 8 2 0");
        assertThat(positions(agency.admin(), ofUnit + "&day=2026-07-01"))
                .contains(code + " Analis 100%_Madya 10 2 0");
        assertThat(positions(agency.admin(), "/v1/positions?day=2026-07-01&name=100%25_madya"))
                .containsExactly(code + " Analis 100%_Madya 10 2 0");
        assertThat(positions(agency.admin(), "/v1/positions?day=2026-07-01&name=1%25_madya"))
                .isEmpty();
        Api below = agency.officer(agency.person(TWO), "U2");
        assertThat(positions(below, ofUnit)).isEmpty();
        assertThat(positions(below, "/v1/positions")).isEmpty();
        JsonNode first = agency.admin().get("/v1/positions?limit=1").json();
        assertThat(
                        positions(
                                agency.admin(),
                                "/v1/positions?cursor=" + first.get("next").asString()))
                .hasSize(positions(agency.admin(), "/v1/positions").size() - 1);
        assertThat(agency.as(agency.person(ONE), Role.PEGAWAI).get("/v1/positions").status())
                .isEqualTo(403);
    }

    @Test
    void callsAPositionOtherwiseAndLeavesEverybodyWhereHeIs() {
        TestAgency agency = agency("position-name");
        String path = "/v1/units/" + agency.unit("U1") + "/position?code=J1";
        Api.Answer read = agency.admin().get(path);
        String seen = read.headers().getOrDefault("etag", "");
        Map<String, Object> naming =
                Map.of(
                        "positionName", "Analis Kebijakan",
                        "decreeNumber", "SK-11",
                        "decreeDate", "2026-06-01");
        String before = places(agency, ONE);

        Api.Answer renamed = agency.admin().with("If-Match", seen).put(path, naming);

        assertThat(renamed.status()).as(renamed.text()).isEqualTo(200);
        assertThat(renamed.json().at("/position/positionName").asString())
                .isEqualTo("Analis Kebijakan");
        assertThat(
                        renamed.json().at("/names/0/since").asString()
                                + " "
                                + renamed.json().at("/names/0/decreeNumber").asString())
                .isEqualTo("2026-06-02 SK-11");
        assertThat(places(agency, ONE)).isEqualTo(before);
        agency.eventually(
                "select string_agg(position_name, ',') from directory.assignment where person_id in ('"
                        + agency.person(ONE)
                        + "', '"
                        + agency.person(TWO)
                        + "')",
                "Analis Kebijakan,Analis Kebijakan");
        assertThat(agency.admin().with("If-Match", seen).put(path, naming).status()).isEqualTo(412);
        assertThat(agency.admin().put(path, naming).status()).isEqualTo(428);
        Map<String, Object> ahead = new LinkedHashMap<>(naming);
        ahead.put("decreeDate", "2126-06-01");
        assertThat(agency.admin().with("If-Match", seen).put(path, ahead).text())
                .contains("date-after-today");
        Api below = agency.officer(agency.person(TWO), "U2");
        assertThat(code(below.get(path))).isEqualTo("position-unknown");
        assertThat(code(below.with("If-Match", seen).put(path, naming)))
                .isEqualTo("position-unknown");
        assertThat(code(agency.admin().get(path + "X"))).isEqualTo("position-unknown");
    }

    private static String positionOf(TestAgency agency, String nip) {
        return "select position_code from assignment where person_id = '"
                + agency.person(nip)
                + "'";
    }

    private static List<String> positions(Api who, String path) {
        return who.get(path)
                .json()
                .get("items")
                .valueStream()
                .map(
                        one ->
                                "%s %s %d %d %d"
                                        .formatted(
                                                one.get("positionCode").asString(),
                                                one.get("positionName").asString(),
                                                one.path("kelasJabatan").asInt(0),
                                                one.get("holders").asInt(),
                                                one.get("acting").asInt()))
                .toList();
    }

    @Test
    void leavesWhoHasChangedMeanwhileAndWhoAppliesItHimself() {
        TestAgency agency = agency("reorganisation-left");
        Api officer = agency.officer(agency.person(TWO), null);
        String id =
                draft(agency.admin(), mapping(agency, "U1", null, "U2", null))
                        .json()
                        .get("id")
                        .asString();
        String place =
                TestAgency.text(
                        "select assignment_id from assignment where person_id = '"
                                + agency.person(ONE)
                                + "'");
        assertThat(
                        agency.admin()
                                .with("If-Match", "\"1\"")
                                .post(
                                        "/v1/assignments/" + place + "/ending",
                                        Map.of("lastDay", "2026-12-31"))
                                .status())
                .isEqualTo(200);

        step(officer, id, "application", "1");

        agency.eventually(
                "select state from reorganisation where reorganisation_id = '" + id + "'",
                "APPLIED");
        assertThat(
                        moves(agency.admin(), id, "?only=LEFT")
                                .valueStream()
                                .map(
                                        move ->
                                                move.get("personId").asString()
                                                        + " "
                                                        + move.get("left").asString()))
                .containsExactlyInAnyOrder(
                        agency.person(ONE) + " CHANGED_MEANWHILE",
                        agency.person(TWO) + " OWN_RECORD");
        assertThat(places(agency, HEAD)).isEqualTo("U1 2022-01-01 2026-06-30, U2 2026-07-01 -");
    }

    @Test
    void putsNobodyUnderAHeadWhoDoesNotLeadTheNewUnitAfterwards() {
        TestAgency agency = agency("reorganisation-head");
        Api headOfHr = agency.officer(agency.person(HEAD), null);
        String id =
                draft(agency.admin(), mapping(agency, "U1", null, "U2", null))
                        .json()
                        .get("id")
                        .asString();

        // The head can't move himself, so those who were to stand under him stay too.
        step(headOfHr, id, "application", "1");

        applied(agency, id);
        assertThat(left(agency, id))
                .containsExactlyInAnyOrder(
                        agency.person(HEAD) + " OWN_RECORD",
                        agency.person(ONE) + " ASSESSOR_CHANGED",
                        agency.person(TWO) + " ASSESSOR_CHANGED");
        assertThat(places(agency, ONE)).isEqualTo("U1 2022-01-01 -");
    }

    @Test
    void putsNobodyIntoAUnitThatHasAnEndMeanwhile() {
        TestAgency agency = agency("reorganisation-ended");
        Api officer = agency.officer(agency.person(OFFICER), null);
        String id =
                draft(agency.admin(), mapping(agency, "U1", null, "U2", null))
                        .json()
                        .get("id")
                        .asString();
        String unit = agency.unit("U2");
        Api.Answer ended =
                agency.admin()
                        .with("If-Match", "\"1\"")
                        .post(
                                "/v1/units/" + unit + "/ending",
                                Map.of(
                                        "lastDay",
                                        "2026-12-31",
                                        "decreeNumber",
                                        "SK-4",
                                        "decreeDate",
                                        "2026-05-20"));
        assertThat(ended.status()).as(ended.text()).isEqualTo(200);

        assertThat(step(officer, id, "application", "1").json().at("/errors/0/code").asString())
                .isEqualTo("unit-does-not-stand");
        // It may also end while parts are being made.
        TestAgency.text(
                "update reorganisation set state = 'APPLYING', revision = 2, applied_by = '"
                        + agency.person(OFFICER)
                        + "' where reorganisation_id = '"
                        + id
                        + "' returning state");
        applied(agency, id);
        assertThat(left(agency, id))
                .hasSize(3)
                .allMatch(one -> one.endsWith(" UNIT_ENDS"))
                .anyMatch(one -> one.startsWith(agency.person(ONE)));
    }

    @Test
    void leavesTheOneWhoCannotBeMovedAndMovesTheOthers() {
        TestAgency agency = agency("reorganisation-poison");
        agency.addUnit("U3", null);
        Api officer = agency.officer(agency.person(OFFICER), null);
        String id =
                draft(agency.admin(), mapping(agency, "U1", "J1", "U3", null))
                        .json()
                        .get("id")
                        .asString();
        // Somebody whom the register doesn't have.
        TestAgency.text(
                "update reorganisation_move set from_assessor_id = move_id, to_assessor_id = move_id where person_id = '"
                        + agency.person(ONE)
                        + "' returning state");

        step(officer, id, "application", "1");

        applied(agency, id);
        assertThat(left(agency, id)).containsExactly(agency.person(ONE) + " FAILED");
        assertThat(openTasks(id)).isEqualTo("1");
        Api.Answer confirmed = step(officer, id, "confirmation", "3");
        assertThat(confirmed.json().path("confirmedBy").asString(confirmed.text()))
                .isEqualTo(agency.person(OFFICER));
        assertThat(openTasks(id)).isEqualTo("0");
        assertThat(code(step(officer, id, "confirmation", "4")))
                .isEqualTo("reorganisation-not-to-confirm");
        assertThat(places(agency, TWO)).contains("U3 2026-07-01");
    }

    @Test
    void leavesWhoeverPlannedItWhereHeIs() {
        TestAgency agency = agency("reorganisation-drafter");
        Api drafter = agency.officer(agency.person(TWO), null);
        String id =
                draft(drafter, mapping(agency, "U1", null, "U2", null)).json().get("id").asString();

        assertThat(left(agency, id)).containsExactly(agency.person(TWO) + " OWN_RECORD");
        step(agency.admin(), id, "application", "1");

        applied(agency, id);
        assertThat(places(agency, TWO)).isEqualTo("U1 2022-01-01 -");
        assertThat(places(agency, ONE)).contains("U2 2026-07-01");
    }

    @Test
    void movesOnePositionIntoAnotherClassAndNobodyForANameAlone() {
        TestAgency agency = agency("reorganisation-class");
        Map<String, Object> other =
                Map.of(
                        "code",
                        "J9",
                        "name",
                        "Analis Madya",
                        "jenisJabatan",
                        "FUNGSIONAL",
                        "kelasJabatan",
                        9);
        Map<String, Object> named =
                Map.of(
                        "code",
                        "J9",
                        "name",
                        "Analis",
                        "jenisJabatan",
                        "FUNGSIONAL",
                        "kelasJabatan",
                        8);

        assertThat(code(draft(agency.admin(), mapping(agency, "U1", "J1", "U1", named))))
                .isEqualTo("reorganisation-moves-nobody");
        JsonNode view = draft(agency.admin(), mapping(agency, "U1", "J1", "U1", other)).json();

        assertThat(view.get("planned").asInt() + " " + view.get("otherClass").asInt())
                .isEqualTo("2 2");
        assertThat(
                        moves(agency.admin(), view.get("id").asString(), "")
                                .at("/0/toKelasJabatan")
                                .asInt())
                .isEqualTo(9);
        assertThat(
                        step(agency.admin(), view.get("id").asString(), "cancellation", "1")
                                .json()
                                .get("state")
                                .asString())
                .isEqualTo("CANCELLED");
    }

    @Test
    void saysWhatIsWrongWithAMapping() {
        TestAgency agency = agency("reorganisation-wrong");
        Map<String, Object> twice = mapping(agency, "U1", null, "U2", null);
        Api.Answer answer =
                agency.admin()
                        .post(
                                "/v1/reorganisations",
                                Map.of(
                                        "decreeNumber",
                                        "SK-9",
                                        "decreeDate",
                                        "2099-01-01",
                                        "day",
                                        "2026-07-01",
                                        "mappings",
                                        List.of(
                                                twice,
                                                twice,
                                                Map.of(
                                                        "fromUnitId", agency.id().toString(),
                                                        "toUnitId", agency.id().toString()))));

        assertThat(
                        answer.json()
                                .get("errors")
                                .valueStream()
                                .map(
                                        error ->
                                                error.path("row").asInt(0)
                                                        + " "
                                                        + error.get("field").asString()
                                                        + " "
                                                        + error.get("code").asString()))
                .containsExactly(
                        "0 decreeDate date-after-today",
                        "2 fromUnitId row-twice",
                        "3 fromUnitId unit-unknown",
                        "3 toUnitId unit-unknown");
        assertThat(
                        code(
                                agency.officer(agency.person(OFFICER), "U1")
                                        .post(
                                                "/v1/reorganisations",
                                                Map.of(
                                                        "decreeNumber",
                                                        "SK-9",
                                                        "day",
                                                        "2026-07-01",
                                                        "mappings",
                                                        List.of(twice)))))
                .isEqualTo("outside-ones-office");
    }

    private static List<String> left(TestAgency agency, String id) {
        return moves(agency.admin(), id, "?only=LEFT")
                .valueStream()
                .map(move -> move.get("personId").asString() + " " + move.get("left").asString())
                .toList();
    }

    /** U1 with its head and two people, U2 below U0, whose head there is. */
    private TestAgency agency(String code) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U0", null);
        agency.addUnit("U1", null);
        agency.addUnit("U2", "U0");
        agency.addHead("U1", HEAD);
        agency.addHead("U0", OTHER_HEAD);
        agency.addTeam("U1", HEAD, ONE, TWO);
        agency.addPeople("U0", OFFICER);
        return agency;
    }

    private static Map<String, Object> mapping(
            TestAgency agency,
            String from,
            @Nullable String code,
            String to,
            @Nullable Map<String, Object> position) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("fromUnitId", agency.unit(from));
        mapping.put("positionCode", code);
        mapping.put("toUnitId", agency.unit(to));
        mapping.put("position", position);
        return mapping;
    }

    private static Api.Answer draft(Api who, Map<String, Object> mapping) {
        return who.post(
                "/v1/reorganisations",
                Map.of(
                        "decreeNumber",
                        "SK-9",
                        "decreeDate",
                        "2026-05-29",
                        "day",
                        "2026-07-01",
                        "mappings",
                        List.of(mapping)));
    }

    private static Api.Answer step(Api who, String id, String how, String seen) {
        return who.with("If-Match", "\"" + seen + "\"")
                .post("/v1/reorganisations/" + id + "/" + how, "");
    }

    private static String openTasks(String id) {
        return TestAgency.text(
                "select count(*) from platform.task where open and kind = 'REORGANISATION_LEFT' and reference = '"
                        + id
                        + "'");
    }

    private static void applied(TestAgency agency, String id) {
        agency.eventually(
                "select state from reorganisation where reorganisation_id = '" + id + "'",
                "APPLIED");
    }

    private static JsonNode moves(Api who, String id, String query) {
        return who.get("/v1/reorganisations/" + id + "/moves" + query).json().get("items");
    }

    private static String places(TestAgency agency, String nip) {
        return TestAgency.text(
                "select string_agg(code || ' ' || assignment.valid_from || ' ' || coalesce(assignment.valid_to::text, '-'), ', ' order by assignment.valid_from) from assignment join unit using (unit_id) where person_id = '"
                        + agency.person(nip)
                        + "'");
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }
}
