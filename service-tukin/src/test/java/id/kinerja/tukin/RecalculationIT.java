package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.platform.testing.ServiceTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A month that stands calculated, and is calculated once more. */
@ServiceTest
class RecalculationIT {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    private final PayDesk desk;
    private final PersonId absent;
    private final PersonId rated;
    private final PersonId away;
    private final PersonId gone;
    private final PersonId unlike;
    private final PersonId punished;
    private final PersonId acting;
    private final UUID place;
    private String may = "";

    RecalculationIT(@LocalServerPort int port) {
        desk = new PayDesk(port);
        Told told = desk.told();
        absent = told.employee(8);
        rated = told.employee(9);
        away = told.employee(8);
        unlike = told.employee(9);
        punished = told.employee(8);
        acting = told.employee(9);
        gone = told.person("PNS", new PersonChanged.Status("AKTIF", LONG_AGO, null));
        place = told.assign(gone, told.unit(), 8, DateRange.since(LONG_AGO));
    }

    @BeforeEach
    void calculateMay() {
        for (PersonId person : List.of(absent, rated, away, gone, unlike, punished, acting)) {
            desk.told().rated(person, "BAIK");
            PayDesk.awaitRows("rating_fact", person, 1);
        }
        PayDesk.awaitRows("directory.assignment", gone, 1);
        may = desk.open("2026-05");
        assertThat(desk.calculated(may).get("people").asInt()).isEqualTo(7);
    }

    @Test
    void calculatesThoseAloneOfWhomAFactHasCome() {
        String before = version(1);
        desk.told().day(absent, MONDAY, "ABSENT", 0, 2);
        desk.told().closeMay();
        desk.eventually("select count(*) from late_fact", absent, "1");

        JsonNode run = desk.calculated(may);

        assertThat(run.get("version").asInt()).isEqualTo(2);
        assertThat(calculatedFor(2)).isEqualTo("1");
        // 3 % of 40 % of 4,595,150
        assertThat(run.get("granted").asLong()).isEqualTo(4 * 4_595_150 + 3 * 5_079_200 - 55_142);
        JsonNode listed = desk.maker().get("/v1/runs/" + may + "/statements").json().get("items");
        assertThat(listed.size()).isEqualTo(7);
        assertThat(version(1)).as("what was there stays as it was").isEqualTo(before);
        desk.check(may);
        assertThat(desk.approve(may).status()).isEqualTo(200);
        assertThat(desk.granted(absent)).isEqualTo(4_595_150 - 55_142);
        assertThat(desk.granted(rated)).isEqualTo(5_079_200);
        assertThat(
                        desk.maker()
                                .get("/v1/runs/" + may + "/reproduction")
                                .json()
                                .get("equal")
                                .asInt())
                .isEqualTo(7);
    }

    @Test
    void comesToWhatCalculatingEverybodyComesToWhateverHasCome() {
        change();

        desk.calculated(may);
        assertThat(calculatedFor(2)).as("seven facts of six who are there").isEqualTo("6");
        assertThat(
                        desk.maker()
                                .post("/v1/runs/" + may + "/calculation?everybody=true", "")
                                .status())
                .isEqualTo(202);
        await().atMost(PayDesk.SOON).until(() -> desk.state(may).equals("CALCULATED"));

        assertThat(calculatedFor(3)).isEqualTo("7");
        assertThat(version(3)).isEqualTo(version(2)).doesNotContain(gone.toString());
    }

    /** A day, a rating, a leave, a punishment, a Plt, a place that ended before, somebody new. */
    private void change() {
        Told told = desk.told();
        told.day(absent, MONDAY, "ABSENT", 0, 2);
        told.rated(rated, "KURANG");
        told.leave(away, "TAHUNAN", MONDAY, MONDAY.plusDays(1));
        told.assignment(
                place, 2, gone, told.unit(), 8, DateRange.of(LONG_AGO, LocalDate.of(2026, 4, 30)));
        told.punished(punished, UUID.randomUUID(), "TEGURAN_TERTULIS", MONDAY, null, 1);
        told.plt(acting, 10);
        PersonId fresh = told.employee(10);
        told.rated(fresh, "BAIK");
        told.closeMay();
        Stream.of(absent, rated, away, gone, punished, acting, fresh)
                .forEach(
                        person ->
                                desk.eventually("select count(*) > 0 from late_fact", person, "t"));
        PayDesk.awaitRows("rating_fact", fresh, 1);
    }

    @Test
    void calculatesEverybodyWhereAUnitHasAnotherCode() {
        UnitId other = desk.told().unit("LAMA");
        desk.told().recode(other, "BARU");

        desk.calculated(may);

        assertThat(calculatedFor(2)).isEqualTo("7");
    }

    @Test
    void calculatesNobodyWhereNothingHasCome() {
        JsonNode run = desk.calculated(may);

        assertThat(run.get("version").asInt()).isEqualTo(2);
        assertThat(run.get("people").asInt()).isEqualTo(7);
        assertThat(calculatedFor(2)).isEqualTo("0");
        assertThat(version(2)).isEqualTo(version(1));
    }

    private String calculatedFor(int version) {
        return PayDesk.text(
                "select count(*) from run_statement where run_id = '"
                        + may
                        + "' and version = "
                        + version);
    }

    /** Everybody's facts and result. */
    private String version(int version) {
        return PayDesk.text(
                "select string_agg(person_id || encode(result_hash, 'hex') || md5(facts), ' ' order by person_id)"
                        + " from version_statement where run_id = '"
                        + may
                        + "' and version = "
                        + version);
    }
}
