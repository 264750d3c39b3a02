package id.kinerja.tukin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.event.PersonChanged;
import id.kinerja.platform.testing.ServiceTest;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * A position or somebody's service turns out otherwise after May was approved. Kelas 8 is
 * 4,595,150, kelas 9 is 5,079,200; 15 days of 31 of kelas 8 are 2,223,459.68.
 */
@ServiceTest
class LatePersonnelIT {

    private static final long WHOLE = 4_595_150;
    private static final LocalDate MIDDLE = LocalDate.of(2026, 5, 15);
    private static final PersonChanged.Status ACTIVE =
            new PersonChanged.Status("AKTIF", Told.LONG_AGO, null);

    private final int port;
    private PayDesk desk;
    private Told told;
    private PersonId person;
    private String nip;
    private UUID position;
    private String may;

    LatePersonnelIT(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void payMay() {
        desk = new PayDesk(port);
        told = desk.told();
        person = PersonId.next();
        nip = told.nextNip();
        told.person(person, nip, "PNS", 1, ACTIVE);
        position = told.assign(person, told.unit(), 8, DateRange.since(Told.LONG_AGO));
        told.rated(person, "BAIK");
        PayDesk.awaitRows("rating_fact", person, 1);
        PayDesk.awaitRows("directory.person_status", person, 1);
        PayDesk.awaitRows("directory.assignment", person, 1);
        may = desk.pay("2026-05");
        assertThat(desk.granted(person)).isEqualTo(WHOLE);
        assertThat(lateFacts()).isZero();
    }

    @Test
    void paysAPromotionThatIsToldLateAndWhatIsToldAgainOnlyOnce() {
        DateRange until = DateRange.of(Told.LONG_AGO, MIDDLE);
        told.assignment(position, 2, person, told.unit(), 8, until);
        UUID promoted = told.assign(person, told.unit(), 9, DateRange.since(MIDDLE.plusDays(1)));
        awaitFacts(2);

        // 2,223,459.68 + 5,079,200 x 16/31 = 2,621,522.58
        String june = desk.open("2026-06");
        JsonNode difference = difference(june, 4_844_982 - WHOLE);
        assertThat(difference.get("evidence").findValuesAsString("kind"))
                .containsExactly("ASSIGNMENT", "ASSIGNMENT");
        assertThat(difference.get("evidence").findValuesAsString("reference"))
                .containsExactlyInAnyOrder(position.toString(), promoted.toString());
        assertThat(desk.corrections(june).get(0).get("kind").asString()).isEqualTo("KEKURANGAN");
        settle(june);
        assertThat(desk.granted(person)).isEqualTo(4_844_982);

        // a replay, and a new revision that says the same
        told.assignment(position, 2, person, told.unit(), 8, until);
        told.assignment(position, 3, person, told.unit(), 8, until);
        awaitRevision("directory.assignment where assignment_id = '" + position + "'", 3);
        assertThat(openFacts()).isZero();
        assertThat(desk.run(may).get("granted").asLong()).isEqualTo(WHOLE);
    }

    @Test
    void takesBackWhatASuspensionLeavesAndGivesItAgainWhenItIsUndone() {
        told.person(
                person,
                nip,
                "PNS",
                2,
                new PersonChanged.Status("AKTIF", Told.LONG_AGO, MIDDLE),
                new PersonChanged.Status("DIBERHENTIKAN_SEMENTARA", MIDDLE.plusDays(1), null));
        awaitFacts(1);
        String june = desk.open("2026-06");
        JsonNode difference = difference(june, 2_223_460 - WHOLE);
        assertThat(difference.get("kind").asString()).isEqualTo("KELEBIHAN");
        assertThat(difference.at("/evidence/0/kind").asString()).isEqualTo("PERSON");
        assertThat(difference.at("/evidence/0/reference").asString()).isEqualTo(person.toString());
        settle(june);

        told.person(person, nip, "PNS", 3, ACTIVE);

        String july = desk.open("2026-07");
        difference(july, WHOLE - 2_223_460);
        settle(july);
        assertThat(desk.granted(person)).isEqualTo(WHOLE);
    }

    @Test
    void knowsThatSomebodyServesOtherwiseThanWasTold() {
        told.person(person, nip, "PPPK", 2, ACTIVE);

        awaitFacts(1);
    }

    @Test
    void takesBackAMonthThatWasNotServed() {
        told.assignment(
                position,
                2,
                person,
                told.unit(),
                8,
                DateRange.of(Told.LONG_AGO, LocalDate.of(2026, 4, 30)));
        awaitFacts(1);

        String june = desk.open("2026-06");
        difference(june, -WHOLE);
        settle(june);

        assertThat(desk.granted(person)).isZero();
        assertThat(openFacts()).isZero();
    }

    @Test
    void paysWhoWasAssignedAndNobodyKnewOf() {
        PersonId found = told.person("PNS", ACTIVE);
        told.rated(found, "BAIK");
        UUID post = told.assign(found, told.unit(), 8, DateRange.since(MIDDLE.plusDays(1)));

        PayDesk.awaitRows("rating_fact", found, 1);
        PayDesk.awaitRows("directory.person_status", found, 1);
        PayDesk.awaitRows("directory.assignment", found, 1);
        // of May, which is closed, his days are told as corrections; until then he waits
        String june = desk.open("2026-06");
        assertThat(desk.corrections(june)).isEmpty();
        DateRange.of(MIDDLE.plusDays(1), Told.MAY.atEndOfMonth())
                .dates()
                .forEach(date -> told.correction(found, date, "PRESENT", 0, 1));

        // 4,595,150 x 16/31 = 2,371,690.32
        JsonNode difference = difference(june, 2_371_690);

        assertThat(difference.get("kind").asString()).isEqualTo("SUSULAN");
        assertThat(difference.get("evidence").findValuesAsString("reference"))
                .contains(post.toString());
        assertThat(slipOf(found).get("state").asString()).isEqualTo("LIVE");

        settle(june);

        JsonNode slip = slipOf(found);
        assertThat(slip.get("state").asString()).isEqualTo("APPROVED");
        assertThat(slip.get("net").asLong()).isEqualTo(2_371_690);
        assertThat(slip.at("/differences/0/kind").asString()).isEqualTo("SUSULAN");
        assertThat(slip.at("/differences/0/paidIn").asString()).isEqualTo("2026-06");
        assertThat(slip.at("/differences/0/amount").asLong()).isEqualTo(2_371_690);
    }

    private JsonNode slipOf(PersonId of) {
        return desk.self(of).get("/v1/statements/me/2026-05").json();
    }

    @Test
    void tellsOfAnotherPositionOfTheSameClassSinceFactsAreToldOfPositions() {
        told.assignment(position, 2, person, told.unit(), "J9", 8, DateRange.since(Told.LONG_AGO));

        awaitFacts(1);
    }

    @Test
    void tellsOfTheMonthBehindAPositionThatWasHeldToAMonthsEnd() {
        PersonId mover = told.person("PNS", ACTIVE);
        UUID before =
                told.assign(
                        mover,
                        told.unit(),
                        8,
                        DateRange.of(Told.LONG_AGO, LocalDate.of(2026, 4, 30)));

        awaitFacts(1);
        assertThat(PayDesk.text("select evidence from late_fact where person_id = '" + mover + "'"))
                .isEqualTo(before.toString());
    }

    @Test
    void tellsOfLaterMonthsWhereABeginningIsMovedOverWhatTheyAreRatedBy() {
        PersonId began = PersonId.next();
        String number = told.nextNip();
        told.person(began, number, "PNS", 1, since(LocalDate.of(2025, 6, 1)));
        PayDesk.awaitRows("directory.person_status", began, 1);
        told.assign(began, told.unit(), 8, DateRange.since(LocalDate.of(2026, 1, 1)));
        awaitFacts(1);

        // whoever began behind the first of January was new in 2025, by which 2026 may be rated
        told.person(began, number, "PNS", 2, since(LocalDate.of(2024, 6, 1)));

        awaitFacts(2);
        assertThat(
                        PayDesk.text(
                                "select month from late_fact where kind = 'PERSON' and person_id = '"
                                        + began
                                        + "'"))
                .isEqualTo("2026-05");
        told.person(began, number, "PNS", 3, since(LocalDate.of(2023, 6, 1)));
        awaitRevision("directory.person where person_id = '" + began + "'", 3);
        assertThat(
                        PayDesk.text(
                                "select revision from late_fact where kind = 'PERSON' and person_id = '"
                                        + began
                                        + "'"))
                .isEqualTo("1");
    }

    private static PersonChanged.Status since(LocalDate first) {
        return new PersonChanged.Status("AKTIF", first, null);
    }

    @Test
    void tellsNothingOfWhatPaysNothing() {
        // another number, and a person with a past but no position
        told.person(person, told.nextNip(), "PNS", 2, ACTIVE);
        PersonId visitor = told.person("PNS", ACTIVE);
        awaitRevision("directory.person where person_id = '" + person + "'", 2);
        PayDesk.awaitRows("directory.person_status", visitor, 1);

        assertThat(lateFacts()).isZero();
    }

    private void settle(String run) {
        desk.calculated(run);
        desk.check(run);
        assertThat(desk.approve(run).status()).isEqualTo(200);
    }

    private JsonNode difference(String run, long delta) {
        await().atMost(PayDesk.SOON)
                .untilAsserted(
                        () ->
                                assertThat(desk.corrections(run).findValuesAsString("delta"))
                                        .containsExactly(Long.toString(delta)));
        return desk.corrections(run).get(0);
    }

    private void awaitFacts(int facts) {
        await().atMost(PayDesk.SOON).until(() -> openFacts() == facts);
    }

    private static void awaitRevision(String of, int revision) {
        await().atMost(PayDesk.SOON)
                .until(
                        () ->
                                PayDesk.text("select revision from " + of)
                                        .equals(Integer.toString(revision)));
    }

    private int openFacts() {
        return count(" and settled_in is null");
    }

    private int lateFacts() {
        return count("");
    }

    private int count(String which) {
        return Integer.parseInt(
                PayDesk.text(
                        "select count(*) from late_fact where agency_id = '"
                                + desk.agency()
                                + "'"
                                + which));
    }
}
