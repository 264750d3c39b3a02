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
    private static final String MAY = "/api/tukin/v1/statements/me/2026-05";

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
     * By hand, from the policy of TPP: the amount of a class is 0.5985 of the table, of which 80 %
     * are paid, or all where work is dangerous; 60 % follow the predikat, 40 % attendance; 1 to 30
     * minutes take 0.5, to 60 1, to 90 1.25, a missing punch 1.5, absence 3 %. Final tax takes 5 %
     * of golongan III; of a PPPK with K/1 nothing up to 6,200,000.
     */
    @ParameterizedTest(name = "person {0} gets {1}, of which {2} is withheld")
    @CsvSource({
        // kelas 12: 80 % of 9,576,000
        "1, 7660800, 383040",
        // kelas 9 with danger: 5,601,960, of which 2.25 % of 2,240,784 is 50,418
        "2, 5551542, 277577",
        // kelas 8: 3,602,013; kurang: 30 % of 2,161,208 is 648,362; 3 % of 1,440,805 is 43,224
        "3, 2910427, 145521",
        // kelas 7: 3,175,881; no exit: 1.5 % of 1,270,352 is 19,055
        "4, 3156826, 157841",
        // CPNS: 80 % of 3,175,881 is 2,540,705; ten minutes early: 0.5 % of 1,016,282 is 5,081
        "5, 2535624, 126781",
        // PPPK of kelas 6: 80 % of 3,449,754
        "6, 2759803, 0"
    })
    void paysTheOtherAgencyByItsOwnPolicy(int number, long net, long withheld) {
        Gateway himself = system.as(NeighbourMonth.nip(number));
        JsonNode slip = himself.get(MAY);
        JsonNode received = himself.get(MAY + "/withholdings");

        assertThat(slip.get("net").asLong()).isEqualTo(net);
        assertThat(slip.get("state").asString()).isEqualTo("APPROVED");
        assertThat(received.get("estimated").asBoolean()).isFalse();
        assertThat(received.get("received").asLong()).isEqualTo(net - withheld);
    }

    @Test
    void paysTheOtherAgencyInARunOfItsOwn() {
        JsonNode runs = system.as(MAKER).get(RUNS).get("items");

        assertThat(runs.size()).isEqualTo(1);
        // 7,660,800 + 5,551,542 + 2,910,427 + 3,156,826 + 2,535,624 + 2,759,803
        assertThat(runs.at("/0/granted").asLong()).isEqualTo(24_575_022);
    }

    /** What the payee system is told is what the slips say, and the sheet of SIPD is a workbook. */
    @Test
    void writesTheFilesOfARegion() {
        Gateway maker = system.as(MAKER);
        String payments = RUNS + "/" + maker.get(RUNS).at("/items/0/id").asString() + "/payments";

        JsonNode lines = maker.get(payments + "?profile=json").get("lines");

        assertThat(sum(lines, "bersih")).isEqualTo(24_575_022);
        // 383,040 + 277,577 + 145,521 + 157,841 + 126,781
        assertThat(sum(lines, "withheld")).isEqualTo(1_090_760);
        assertThat(maker.download(payments + "?profile=sipd-tpp-xlsx")).startsWith("PK");
    }

    private static long sum(JsonNode lines, String field) {
        return lines.valueStream().mapToLong(line -> line.path(field).asLong(0)).sum();
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
