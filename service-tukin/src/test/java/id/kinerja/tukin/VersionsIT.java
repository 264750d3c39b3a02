package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.ServiceTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A run that is calculated three times. Kelas 8 is 4,595,150, of which an absence takes 55,142. */
@ServiceTest
class VersionsIT {

    private static final long WHOLE = 4_595_150;
    private static final long CUT = 55_142;
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    private final int port;
    private PayDesk desk;
    private Told told;
    private PersonId changed;
    private String run;

    VersionsIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void calculateThrice() {
        desk = new PayDesk(port);
        told = desk.told();
        changed = employee();
        employee();
        run = desk.open("2026-05");
        desk.calculated(run);
        told.correction(changed, MONDAY, "ABSENT", 0, 1);
        await().atMost(PayDesk.SOON).until(() -> desk.run(run).get("factsSince").asInt() == 1);
        desk.calculated(run);
        employee();
        told.close(told.unit(), Told.MAY);
        assertThat(desk.calculated(run).get("version").asInt()).isEqualTo(3);
    }

    @Test
    void sayWhoGetsMoreOrLessAndByWhichLines() {
        JsonNode cut = people("from=1&to=2");
        assertThat(cut).hasSize(1);
        JsonNode one = cut.get(0);
        assertThat(one.get("personId").asString()).isEqualTo(changed.toString());
        assertThat(one.get("before").asLong()).isEqualTo(WHOLE);
        assertThat(one.get("after").asLong()).isEqualTo(WHOLE - CUT);
        assertThat(one.get("difference").asLong()).isEqualTo(-CUT);
        assertThat(one.get("lines").toString())
                .isEqualTo(
                        "[{\"code\":\"POTONGAN_KEHADIRAN\",\"before\":0,\"after\":-55142,\"difference\":-55142}]");

        // against the order of time, and past a version
        assertThat(people("from=2&to=1").get(0).get("difference").asLong()).isEqualTo(CUT);
        JsonNode both = people("from=1&to=3");
        assertThat(both).hasSize(2);
        JsonNode came = both.get(0).has("before") ? both.get(1) : both.get(0);
        assertThat(came.get("after").asLong()).isEqualTo(WHOLE);
        assertThat(came.get("difference").asLong()).isEqualTo(WHOLE);

        JsonNode first = comparison("?from=1&to=3&limit=1");
        JsonNode rest = comparison("?from=1&to=3&limit=1&cursor=" + first.get("next").asString());
        assertThat(List.of(first.at("/items/0"), rest.at("/items/0")))
                .containsExactly(both.get(0), both.get(1));
        assertThat(rest.has("next")).isFalse();
    }

    @Test
    void areSummedUpByUnit() {
        JsonNode unit = comparison("/units?from=1&to=3").at("/items/0");

        assertThat(unit.get("unitId").asString()).isEqualTo(told.unit().toString());
        assertThat(unit.get("peopleBefore").asInt()).isEqualTo(2);
        assertThat(unit.get("peopleAfter").asInt()).isEqualTo(3);
        assertThat(unit.get("before").asLong()).isEqualTo(2 * WHOLE);
        assertThat(unit.get("difference").asLong()).isEqualTo(WHOLE - CUT);
    }

    @Test
    void areRefusedWhereThereIsNoSuchVersion() {
        assertThat(code("?from=1&to=4")).isEqualTo("version-unknown");
        assertThat(code("?from=0&to=1")).isEqualTo("version-unknown");
        assertThat(code("/units?from=2&to=2")).isEqualTo("version-the-same");
        assertThat(desk.maker().get(path("?from=1")).status()).isEqualTo(400);
        assertThat(desk.maker().get(path("?from=1&to=2&cursor=x")).status()).isEqualTo(422);
        assertThat(desk.self(changed).get(path("?from=1&to=2")).status()).isEqualTo(403);
    }

    private PersonId employee() {
        PersonId person = told.employee(8);
        told.rated(person, "BAIK");
        PayDesk.awaitRows("rating_fact", person, 1);
        PayDesk.awaitRows("directory.assignment", person, 1);
        return person;
    }

    private JsonNode people(String query) {
        return comparison("?" + query).get("items");
    }

    private JsonNode comparison(String query) {
        return desk.checker().get(path(query)).json();
    }

    private String code(String query) {
        return desk.checker().get(path(query)).json().at("/errors/0/code").asString();
    }

    private String path(String query) {
        return "/v1/runs/" + run + "/versions/comparison" + query;
    }
}
