package id.kinerja.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kinerja.launcher.LauncherFault;
import id.kinerja.launcher.demo.DemoMonth;
import id.kinerja.launcher.demo.DemoPeople;
import id.kinerja.launcher.demo.Gateway;
import id.kinerja.launcher.demo.NeighbourMonth;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/**
 * Two agencies live in one installation under policies of their own, and neither sees the other.
 */
@Order(2)
@ExtendWith(PlayedMonth.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeighbourIT {

    private static final String MAKER = NeighbourMonth.nip(4);
    private static final String RUNS = "/api/tukin/v1/runs";

    static final List<String> SERVICES =
            List.of("integration", "skp", "activity", "evaluation", "tukin");

    private final RunningSystem system;
    private final UUID dinas;
    private final UUID kantor;

    NeighbourIT(RunningSystem system) {
        this.system = system;
        this.dinas = system.agencyOf(DemoMonth.ADMIN);
        this.kantor = system.agencyOf(NeighbourMonth.ADMIN);
    }

    /**
     * By hand, from the other policy: 70 % follows the predikat, 30 % attendance; 1 to 60 minutes
     * 0.5, more or a missing punch 1, absence 2.5 %.
     */
    @ParameterizedTest(name = "person {0} gets {1}")
    @CsvSource({
        // kelas 12, nothing to cut
        "1, 6045000",
        // kelas 9: 30 % of 3,348,000 = 1,004,400; 45 minutes 0.5, 75 minutes 1: 15,066
        "2, 3332934",
        // kelas 8: 30 % of 2,927,000 = 878,100, absent 2.5 % = 21,952.5; kurang: 1 % of 2,048,900
        // = 20,489
        "3, 2884558",
        // kelas 7: 30 % of 2,616,000 = 784,800; no exit 1 % = 7,848
        "4, 2608152",
        // CPNS: 80 % of 2,616,000 = 2,092,800; 30 % = 627,840; 10 minutes early 0.5 % = 3,139.2
        "5, 2089661",
        // PPPK of kelas 6
        "6, 2399000"
    })
    void paysTheOtherAgencyByItsOwnPolicy(int number, long net) {
        JsonNode slip =
                system.as(NeighbourMonth.nip(number)).get("/api/tukin/v1/statements/me/2026-05");

        assertThat(slip.get("net").asLong()).isEqualTo(net);
        assertThat(slip.get("state").asString()).isEqualTo("APPROVED");
    }

    @Test
    void paysTheOtherAgencyInARunOfItsOwn() {
        JsonNode runs = system.as(MAKER).get(RUNS).get("items");

        assertThat(runs.size()).isEqualTo(1);
        // 6,045,000 + 3,332,934 + 2,884,558 + 2,608,152 + 2,089,661 + 2,399,000
        assertThat(runs.at("/0/granted").asLong()).isEqualTo(19_359_305);
    }

    @Test
    void answersForTheOthersThingsAsIfTheyWereNotThere() {
        Gateway maker = system.as(MAKER);
        Gateway hr = system.as(NeighbourMonth.ADMIN);
        String person = idOf(DemoPeople.ORDINARY, "/api/tukin/v1/statements/me/2026-05");
        String run = system.as(DemoPeople.nip(4)).get(RUNS).at("/items/0/id").asString();
        String plan =
                system.as(DemoPeople.ORDINARY)
                        .get("/api/skp/v1/skps/me")
                        .at("/items/0/id")
                        .asString();

        notThere(maker, "/api/tukin/v1/statements/" + person + "/2026-05");
        notThere(maker, RUNS + "/" + run);
        notThere(maker, RUNS + "/" + run + "/files/web-gaji/INDUK");
        notThere(system.as(NeighbourMonth.nip(1)), "/api/skp/v1/skps/" + plan);
        assertThatThrownBy(
                        () ->
                                hr.post(
                                        "/api/integration/v1/leaves",
                                        Map.of(
                                                "personId",
                                                person,
                                                "type",
                                                "TAHUNAN",
                                                "from",
                                                "2026-06-08",
                                                "to",
                                                "2026-06-08",
                                                "decreeNumber",
                                                "SK-1",
                                                "decreeDate",
                                                "2026-06-01")))
                .isInstanceOf(LauncherFault.class)
                .hasMessageContaining("404");
    }

    @Test
    void listsToEachItsOwnPeopleAndTerminalsAlone() {
        Set<String> ours = ids(DemoMonth.ADMIN, "/api/integration/v1/people?limit=200", "id");
        Set<String> theirs =
                ids(NeighbourMonth.ADMIN, "/api/integration/v1/people?limit=200", "id");

        assertThat(ours)
                .hasSizeGreaterThan(DemoPeople.GOOD_ROWS)
                .doesNotContainAnyElementsOf(theirs);
        assertThat(theirs).hasSizeGreaterThan(NeighbourMonth.SIZE);
        assertThat(ids(NeighbourMonth.ADMIN, "/api/integration/v1/terminals", "serialNumber"))
                .containsExactly(NeighbourMonth.TERMINAL);
    }

    /** The wall holds for the role that a service runs as, whatever its query forgets. */
    @ParameterizedTest
    @FieldSource("SERVICES")
    void showsTheRunningRoleNoRowOfAnotherAgency(String service) throws SQLException {
        try (WallProbe wall = system.wallOf(service)) {
            assertThat(wall.foreignRowsSeenBy(dinas)).as("by the first agency").isEmpty();
            assertThat(wall.foreignRowsSeenBy(kantor)).as("by the second agency").isEmpty();
            assertThat(wall.rowsSeenByNobody()).as("without an agency").isEmpty();
            assertThat(wall.ownRows(dinas)).isPositive();
            assertThat(wall.ownRows(kantor)).isPositive();
        }
    }

    @Test
    void tellsEveryEventInTheNameOfTheAgencyItIsAbout() {
        EventsOfAll events = system.events();

        assertThat(events.agencies()).contains(dinas, kantor);
        assertThat(events.namedForAnotherAgency()).isEmpty();
        assertThat(events.peopleOfTwoAgencies()).isEmpty();
    }

    private static void notThere(Gateway caller, String path) {
        assertThatThrownBy(() -> caller.get(path))
                .isInstanceOf(LauncherFault.class)
                .hasMessageContaining("404");
    }

    private String idOf(String user, String path) {
        return system.as(user).get(path).get("personId").asString();
    }

    private Set<String> ids(String user, String path, String field) {
        return system.as(user)
                .get(path)
                .get("items")
                .valueStream()
                .map(item -> item.get(field).asString())
                .collect(Collectors.toUnmodifiableSet());
    }
}
