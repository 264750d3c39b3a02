package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.statement.Months;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Class 8 is 4,595,150, class 9 5,079,200, of which a Plt adds 20 % = 1,015,840. */
@ServiceTest
class PlacesIT {

    private static final DateRange TO_MID_MAY = days("2026-04-01", "2026-05-14");

    @Test
    void asksWhichOfTwoPrimaryPlacesPaysAndPaysNeither(@LocalServerPort int port) {
        PayDesk desk = new PayDesk(port);
        PersonId person = desk.told().employee(8);
        desk.told().rated(person, "BAIK");
        await().atMost(PolicyDesk.SOON)
                .untilAsserted(() -> assertThat(net(desk, person)).isEqualTo(4_595_150));

        desk.told()
                .assign(person, desk.told().unit(), 9, DateRange.since(LocalDate.of(2026, 1, 1)));

        await().atMost(PolicyDesk.SOON)
                .untilAsserted(
                        () ->
                                assertThat(
                                                statement(desk, person)
                                                        .path("openQuestions")
                                                        .findValuesAsString("code"))
                                        .contains("two-primary-places"));
        assertThat(net(desk, person)).isZero();
        assertThat(statement(desk, person).get("openQuestions").findValuesAsString("text"))
                .anyMatch(text -> text.contains("dua jabatan utama"));
    }

    @Test
    void addsForLettersThatGoOnFromOneMonthToTheNext(@LocalServerPort int port) {
        PayDesk desk =
                new PayDesk(
                        port,
                        Months.changed(
                                document ->
                                        document.withObject("plt")
                                                .put("renewals", true)
                                                .put("minimumMonths", 3)));
        PersonId threeMonths = acting(desk, days("2026-05-15", "2026-06-30"));
        PersonId twoMonths = acting(desk, days("2026-05-15", "2026-05-31"));
        PersonId interrupted = acting(desk, days("2026-05-16", "2026-06-30"));

        await().atMost(PolicyDesk.SOON)
                .untilAsserted(
                        () -> assertThat(net(desk, threeMonths)).isEqualTo(4_595_150 + 1_015_840));
        for (PersonId other : new PersonId[] {twoMonths, interrupted}) {
            PayDesk.awaitRows("directory.assignment", other, 3);
            assertThat(net(desk, other)).isEqualTo(4_595_150);
        }
    }

    @Test
    void paysTheMonthsBeforeOnceALaterLetterMakesUpTheNumberAndTakesThemBackOnceItIsCutShort(
            @LocalServerPort int port) {
        PayDesk desk = new PayDesk(port, withMinimum());
        PersonId person = withFirstLetter(desk);
        UUID second = desk.told().plt(person, 9, days("2026-07-01", "2026-08-31"));

        String july = desk.open("2026-07");

        awaitDifferences(desk, july, "2026-05 1015840", "2026-06 1015840");
        desk.calculated(july);
        desk.check(july);
        assertThat(desk.approve(july).status()).isEqualTo(200);

        desk.told().plt(second, 2, person, 9, "J2", days("2026-07-01", "2026-07-15"));
        awaitDifferences(
                desk,
                desk.open("2026-08"),
                "2026-05 -1015840",
                "2026-06 -1015840",
                "2026-07 -1015840");
    }

    @Test
    void joinsLettersOnceTheCodeOfThePostIsPutRight(@LocalServerPort int port) {
        PayDesk desk = new PayDesk(port, withMinimum());
        UUID second = UUID.randomUUID();
        PersonId person = withFirstLetter(desk);
        desk.told().plt(second, 1, person, 9, "J-2", days("2026-07-01", "2026-08-31"));
        PayDesk.awaitRows("directory.assignment", person, 3);
        String july = desk.open("2026-07");
        assertThat(desk.corrections(july)).isEmpty();

        desk.told().plt(second, 2, person, 9, "J2", days("2026-07-01", "2026-08-31"));

        awaitDifferences(desk, july, "2026-05 1015840", "2026-06 1015840");
    }

    private static PolicyDocument withMinimum() {
        return Months.changed(document -> document.withObject("plt").put("minimumMonths", 3));
    }

    /** Two months of it, which are paid without what it adds. */
    private static PersonId withFirstLetter(PayDesk desk) {
        PersonId person = desk.told().employee(8);
        for (String month : List.of("2026-05", "2026-06", "2026-07", "2026-08")) {
            desk.told().rated(person, month, "BAIK");
        }
        PayDesk.awaitRows("rating_fact", person, 4);
        desk.told().plt(person, 9, days("2026-05-01", "2026-06-30"));
        PayDesk.awaitRows("directory.assignment", person, 2);
        desk.pay("2026-05");
        desk.pay("2026-06");
        assertThat(desk.granted(person)).isEqualTo(4_595_150);
        return person;
    }

    private static void awaitDifferences(PayDesk desk, String run, String... differences) {
        await().atMost(PolicyDesk.SOON)
                .untilAsserted(
                        () ->
                                assertThat(desk.corrections(run).valueStream())
                                        .extracting(
                                                one ->
                                                        one.get("month").asString()
                                                                + " "
                                                                + one.get("delta").asLong())
                                        .containsExactly(differences));
    }

    private static PersonId acting(PayDesk desk, DateRange second) {
        PersonId person = desk.told().employee(8);
        desk.told().rated(person, "BAIK");
        PayDesk.awaitRows("rating_fact", person, 1);
        desk.told().plt(person, 9, TO_MID_MAY);
        desk.told().plt(person, 9, second);
        return person;
    }

    private static DateRange days(String from, String to) {
        return DateRange.of(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static long net(PayDesk desk, PersonId person) {
        return statement(desk, person).path("net").asLong(-1);
    }

    private static JsonNode statement(PayDesk desk, PersonId person) {
        return desk.self(person).get("/v1/statements/me/2026-05").json();
    }
}
