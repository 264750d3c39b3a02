package id.kinerja.integration;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.Role;
import id.kinerja.platform.testing.Api;
import id.kinerja.platform.testing.ServiceTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Overtime by order. */
@ServiceTest
class OvertimeOrderIT {

    private static final String ONE = "190001012000012001";
    private static final String TWO = "190001012000012002";
    private static final String THREE = "190001012000012003";
    private static final String PATH = "/v1/overtime-orders";

    private final int port;

    OvertimeOrderIT(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void countsWholeHoursOfThoseWhoWereSeenAndOfNobodyElse() {
        TestAgency agency = agency("overtime-hours", "TSTOVER001");
        // One stays long after the order, two leaves before its end, three is never seen to leave.
        TerminalsOf.push(
                port,
                "TSTOVER001",
                "1\t2026-05-29 07:20:00\t0\t1\t0\t0\t0",
                "1\t2026-05-29 21:40:00\t1\t1\t0\t0\t0",
                "2\t2026-05-29 07:20:00\t0\t1\t0\t0\t0",
                "2\t2026-05-29 18:50:00\t1\t1\t0\t0\t0",
                "3\t2026-05-29 07:20:00\t0\t1\t0\t0\t0",
                "3\t2026-05-30 07:20:00\t0\t1\t0\t0\t0");
        agency.eventually("select count(*) from punch where serial_number = 'TSTOVER001'", "6");

        Api.Answer recorded = agency.admin().post(PATH, order(agency, ONE, TWO, THREE));

        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        String path = PATH + "/" + recorded.json().at("/order/id").asString();
        JsonNode order = agency.admin().get(path).json();
        assertThat(Stream.of(ONE, TWO, THREE).map(nip -> hours(order, agency.person(nip))))
                .containsExactly(3, 2, 0);
        Api one = agency.as(agency.person(ONE), Role.PEGAWAI);
        // He reads his own hours, and not those of the others.
        assertThat(hours(one.get(path).json(), agency.person(ONE))).isEqualTo(3);
        assertThat(
                        one.get(path)
                                .json()
                                .get("people")
                                .valueStream()
                                .filter(person -> person.has("hours")))
                .hasSize(1);
        assertThat(one.get(PATH + "?person=" + agency.person(ONE)).json().get("items")).hasSize(1);
        assertThat(code(one.get(PATH + "?person=" + agency.person(TWO))))
                .isEqualTo("person-unknown");
        assertThat(agency.admin().get(PATH + "?month=2026-05").json().get("items")).hasSize(1);
        assertThat(agency.admin().get(PATH + "?month=2026-06").json().get("items")).isEmpty();
        assertThat(one.get(PATH + "?month=2026-05").status()).isEqualTo(403);
        Api.Answer cancelled =
                agency.admin().with("If-Match", "\"1\"").post(path + "/cancellation", "");
        assertThat(cancelled.json().get("state").asString()).isEqualTo("CANCELLED");
        assertThat(agency.admin().post(PATH, order(agency, ONE)).status()).isEqualTo(201);
    }

    @Test
    void belongsToTheDayOnWhichItBeginsThoughItRunsPastMidnight() {
        TestAgency agency = agency("overtime-night", "TSTOVER003");
        TerminalsOf.push(
                port,
                "TSTOVER003",
                "1\t2026-05-28 07:20:00\t0\t1\t0\t0\t0",
                "1\t2026-05-29 01:10:00\t1\t1\t0\t0\t0",
                "1\t2026-05-29 07:25:00\t0\t1\t0\t0\t0",
                "1\t2026-05-29 16:35:00\t1\t1\t0\t0\t0");
        agency.eventually(day(agency, "2026-05-28"), "PRESENT f t {MISSING_PAIR}");
        Map<String, Object> night = order(agency, ONE);
        night.put("from", "2026-05-28T18:00:00");
        night.put("to", "2026-05-29T01:00:00");

        Api.Answer recorded = agency.admin().post(PATH, night);

        assertThat(recorded.json().at("/order/date").asString())
                .as(recorded.text())
                .isEqualTo("2026-05-28");
        assertThat(hours(recorded.json().get("order"), agency.person(ONE))).isEqualTo(7);
        agency.eventually(day(agency, "2026-05-28"), "PRESENT f f {OVERNIGHT}");
        agency.eventually(day(agency, "2026-05-29"), "PRESENT f f {}");
        // Whoever punches after the order is there is taken for it at once.
        TerminalsOf.push(port, "TSTOVER003", "1\t2026-05-29 01:20:00\t1\t1\t0\t0\t0");
        agency.eventually(
                "select cardinality(punch_ids) from attendance_day where date = '2026-05-28' and person_id = '"
                        + agency.person(ONE)
                        + "'",
                "3");

        agency.admin()
                .with("If-Match", "\"1\"")
                .post(
                        PATH + "/" + recorded.json().at("/order/id").asString() + "/cancellation",
                        "");

        agency.eventually(day(agency, "2026-05-28"), "PRESENT f t {MISSING_PAIR}");
    }

    @Test
    void takesADepartureAfterMidnightForWhomItKeptUntilShortlyBefore() {
        TestAgency agency = agency("overtime-late", "TSTOVER009");
        TerminalsOf.push(
                port,
                "TSTOVER009",
                "1\t2026-05-28 07:20:00\t0\t1\t0\t0\t0",
                "1\t2026-05-29 00:20:00\t1\t1\t0\t0\t0",
                "1\t2026-05-29 07:25:00\t0\t1\t0\t0\t0",
                "1\t2026-05-29 16:35:00\t1\t1\t0\t0\t0");
        agency.eventually(day(agency, "2026-05-28"), "PRESENT f t {MISSING_PAIR}");
        Map<String, Object> late = order(agency, ONE);
        late.put("from", "2026-05-28T17:00:00");
        late.put("to", "2026-05-28T23:00:00");

        Api.Answer recorded = agency.admin().post(PATH, late);

        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        agency.eventually(day(agency, "2026-05-28"), "PRESENT f f {OVERNIGHT}");
        agency.eventually(day(agency, "2026-05-29"), "PRESENT f f {}");
    }

    @Test
    void saysNoHoursBeforeItHasEndedAndThoseWhoStayedCanHaveLeft() {
        TestAgency agency = agency("overtime-pending", "TSTOVER004");
        TerminalsOf.push(
                port,
                "TSTOVER004",
                "1\t2026-05-29 07:20:00\t0\t1\t0\t0\t0",
                "2\t2026-05-29 07:20:00\t0\t1\t0\t0\t0",
                "1\t2026-05-29 19:40:00\t1\t1\t0\t0\t0");
        agency.eventually("select count(*) from punch where serial_number = 'TSTOVER004'", "3");
        String path =
                PATH
                        + "/"
                        + agency.admin()
                                .post(PATH, order(agency, ONE, TWO))
                                .json()
                                .at("/order/id")
                                .asString();

        agency.setClock("2026-05-29T19:00:00");
        JsonNode running = agency.admin().get(path).json();
        agency.setClock("2026-05-29T20:00:00");
        JsonNode ended = agency.admin().get(path).json();
        agency.setClock("2026-05-30T02:00:00");
        JsonNode settled = agency.admin().get(path).json();

        assertThat(running.get("pending").asBoolean()).isTrue();
        assertThat(running.get("people").valueStream()).noneMatch(one -> one.has("hours"));
        assertThat(ended.get("pending").asBoolean()).isTrue();
        assertThat(ended.get("people").valueStream().filter(one -> one.has("hours"))).hasSize(1);
        assertThat(hours(ended, agency.person(ONE))).isEqualTo(3);
        assertThat(settled.get("pending").asBoolean()).isFalse();
        assertThat(settled.get("people").valueStream()).allMatch(one -> one.has("hours"));
    }

    private static String day(TestAgency agency, String date) {
        return "select status || ' ' || left(missing_in::text, 1) || ' ' || left(missing_out::text, 1)"
                + " || ' ' || flags::text from attendance_day where date = '"
                + date
                + "' and person_id = '"
                + agency.person(ONE)
                + "'";
    }

    @Test
    void standsForTheOthersWhereOneCannotBeOrdered() {
        TestAgency agency = agency("overtime-some", "TSTOVER002");
        agency.admin().post(PATH, order(agency, TWO));
        Map<String, Object> order = order(agency, ONE);
        order.put("people", List.of(agency.person(ONE), agency.person(TWO), agency.adminId()));

        Api.Answer answer = agency.admin().post(PATH, order);

        assertThat(answer.json().at("/order/people")).as(answer.text()).hasSize(1);
        assertThat(
                        answer.json()
                                .get("findings")
                                .valueStream()
                                .map(
                                        one ->
                                                one.get("row").asInt()
                                                        + " "
                                                        + one.get("code").asString()))
                .containsExactlyInAnyOrder("2 ordered-already", "3 not-ones-own-record");
        order.put("letterDate", "2026-06-03");
        assertThat(agency.admin().post(PATH, order).json().at("/errors/0/code").asString())
                .isEqualTo("date-after-today");
        order.put("to", "2026-05-31T20:00:00");
        assertThat(agency.admin().post(PATH, order).json().at("/errors/0/code").asString())
                .isEqualTo("order-too-long");
        order.put("to", "2026-05-29T16:00:00");
        assertThat(agency.admin().post(PATH, order).json().at("/errors/0/code").asString())
                .isEqualTo("ends-before-it-starts");
    }

    @Test
    void ordersNobodyWhoHasRetired() {
        TestAgency agency = agency("overtime-retired", "TSTOVER005");
        agency.retires(ONE, "2026-05-29");

        Api.Answer answer = agency.admin().post(PATH, order(agency, ONE, TWO));

        assertThat(answer.json().at("/findings/0/code").asString())
                .as(answer.text())
                .isEqualTo("not-serving-then");
        assertThat(answer.json().at("/order/people")).hasSize(1);
    }

    @Test
    void showsHrOfAUnitItsOwnPeopleAndHowManyOthersThereAre() {
        TestAgency agency = agency("overtime-units", "TSTOVER006");
        agency.addUnit("U2", null);
        String other = "190001012000012014";
        agency.addPeople("U2", other, "190001012000012015");
        String id =
                agency.admin()
                        .post(PATH, order(agency, ONE, TWO, other))
                        .json()
                        .at("/order/id")
                        .asString();
        Api ofUnit = agency.officer(agency.person("190001012000012015"), "U2");

        JsonNode read = ofUnit.get(PATH + "/" + id).json();

        assertThat(read.get("people")).hasSize(1);
        assertThat(read.at("/people/0/personId").asString()).isEqualTo(agency.person(other));
        assertThat(read.get("others").asInt()).isEqualTo(2);
        assertThat(agency.admin().get(PATH + "/" + id).json().has("others")).isFalse();
    }

    private TestAgency agency(String code, String serial) {
        TestAgency agency = TestAgency.open(port, code);
        agency.addUnit("U1", null);
        agency.addPeople("U1", ONE, TWO, THREE);
        TerminalsOf.register(agency, serial);
        int pin = 1;
        for (String nip : List.of(ONE, TWO, THREE)) {
            TerminalsOf.enrol(
                    agency.admin(),
                    serial,
                    String.valueOf(pin++),
                    agency.person(nip),
                    "2026-01-01");
        }
        return agency;
    }

    private static Map<String, Object> order(TestAgency agency, String... nips) {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("number", "SPL-1/2026");
        order.put("letterDate", "2026-05-28");
        order.put("work", "Penyusunan laporan");
        order.put("from", "2026-05-29T16:30:00");
        order.put("to", "2026-05-29T19:30:00");
        order.put("people", Stream.of(nips).map(agency::person).toList());
        return order;
    }

    private static int hours(JsonNode order, String person) {
        return order.get("people")
                .valueStream()
                .filter(one -> one.get("personId").asString().equals(person))
                .mapToInt(one -> one.path("hours").asInt(0))
                .sum();
    }

    private static String code(Api.Answer answer) {
        return answer.json().path("code").asString(answer.text());
    }
}
