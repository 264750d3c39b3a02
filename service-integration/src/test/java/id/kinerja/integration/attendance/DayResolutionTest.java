package id.kinerja.integration.attendance;

import static id.kinerja.integration.attendance.Punch.Direction.IN;
import static id.kinerja.integration.attendance.Punch.Direction.OUT;
import static id.kinerja.integration.attendance.Punch.Direction.UNDEFINED;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.UnitId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DayResolutionTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final UUID DECREE = UUID.randomUUID();
    private static final WorkingHours HOURS = new WorkingHours(at("07:30"), at("16:00"));
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final LocalDateTime EVENING = at("20:00");

    @ParameterizedTest(name = "{0} to {1}: late {2}, early {3}")
    @CsvSource({
        "07:21, 16:05, 0, 0",
        "07:30, 16:00, 0, 0",
        "07:31, 16:00, 1, 0",
        "08:00, 15:59, 30, 1",
        "09:01, 14:00, 91, 120",
    })
    void countsMinutesFromTheWorkingHours(String in, String out, int late, int early) {
        AttendanceDay day = resolve(punch(in, IN), punch(out, OUT));

        assertThat(day.status()).isEqualTo(AttendanceDay.Status.PRESENT);
        assertThat(day.lateMinutes()).isEqualTo(late);
        assertThat(day.earlyMinutes()).isEqualTo(early);
    }

    @Test
    void keepsTheFirstAndTheLastPunchesOfATerminalGoneWild() {
        Punch first = punch("07:21", IN);
        Punch last = punch("16:05", OUT);
        List<Punch> wild = new ArrayList<>(List.of(last));
        for (int i = 0; i < 30_000; i++) {
            wild.add(punch("12:00", IN));
        }
        wild.add(first);

        AttendanceDay day = resolve(wild.toArray(Punch[]::new));

        assertThat(day.punchIds()).hasSize(1_000).contains(first.id(), last.id());
        assertThat(day.lateMinutes()).isZero();
        assertThat(day.earlyMinutes()).isZero();
    }

    @ParameterizedTest(name = "{0} to {1}: late {2}, early {3}")
    @CsvSource({
        "07:20, 17:00, 0, 0",
        "08:15, 17:45, 0, 0",
        "08:15, 17:00, 0, 45",
        "09:00, 18:30, 0, 0",
        "09:31, 18:30, 31, 0",
        "09:31, 17:00, 31, 90",
    })
    void letsWhoeverComesLaterMakeItUpAtTheEnd(String in, String out, int late, int early) {
        WorkingHours flexible = new WorkingHours(at("07:30"), at("17:00"), Duration.ofMinutes(90));

        AttendanceDay day =
                resolve(
                        flexible,
                        false,
                        null,
                        List.of(punch(in, IN), punch(out, OUT)),
                        at("23:00"));

        assertThat(day.lateMinutes()).isEqualTo(late);
        assertThat(day.earlyMinutes()).isEqualTo(early);
    }

    @Test
    void countsADayOfDutyWithoutPunchesAndItsMealsByWhereItIs() {
        OrderedDuty inTown = new OrderedDuty(UUID.randomUUID(), false, false);
        OrderedDuty outOfTown = new OrderedDuty(UUID.randomUUID(), true, true);
        OrderedDuty longInTown = new OrderedDuty(UUID.randomUUID(), false, true);
        List<Punch> late = List.of(punch("10:20", IN));

        AttendanceDay unseen = resolve(HOURS, false, inTown, List.of(), EVENING);
        AttendanceDay seen = resolve(HOURS, false, inTown, late, EVENING);
        AttendanceDay away = resolve(HOURS, false, outOfTown, late, EVENING);
        AttendanceDay longer = resolve(HOURS, false, longInTown, late, EVENING);

        assertThat(List.of(unseen, seen, away, longer))
                .allSatisfy(
                        day -> {
                            assertThat(day.status()).isEqualTo(AttendanceDay.Status.DUTY);
                            assertThat(day.lateMinutes()).isZero();
                            assertThat(day.missingIn()).isFalse();
                            assertThat(day.missingOut()).isFalse();
                        });
        assertThat(unseen.uangMakan().earned()).isFalse();
        assertThat(seen.uangMakan().earned()).isTrue();
        assertThat(away.uangMakan().earned()).isFalse();
        assertThat(longer.uangMakan()).isEqualTo(UangMakan.LONG_DUTY_IN_TOWN);
        assertThat(longer.flags()).doesNotContain(AttendanceDay.Flag.PUNCHED_OUT_OF_TOWN);
        assertThat(away.flags()).contains(AttendanceDay.Flag.PUNCHED_OUT_OF_TOWN);
        assertThat(resolve(HOURS, true, outOfTown, List.of(), EVENING).status())
                .isEqualTo(AttendanceDay.Status.HOLIDAY);
    }

    @Test
    void isAbsentWithoutAnyPunchOnceTheDayIsOver() {
        assertThat(resolve().status()).isEqualTo(AttendanceDay.Status.ABSENT);
    }

    @Test
    void isIncompleteWhileTheDayRuns() {
        AttendanceDay day = resolve(HOURS, false, null, List.of(punch("07:20", IN)), at("10:00"));

        assertThat(day.status()).isEqualTo(AttendanceDay.Status.INCOMPLETE);
        assertThat(day.missingOut()).isFalse();
    }

    @Test
    void isADayOfLeaveWhateverTheTerminalsSay() {
        GrantedLeave leave = new GrantedLeave(UUID.randomUUID(), "SAKIT");

        AttendanceDay away = resolve(HOURS, false, leave, List.of(), at("10:00"));
        AttendanceDay late = resolve(HOURS, false, leave, List.of(punch("09:20", IN)), EVENING);

        assertThat(away.status()).isEqualTo(AttendanceDay.Status.LEAVE);
        assertThat(away.leave()).isEqualTo(leave);
        assertThat(late.status()).isEqualTo(AttendanceDay.Status.LEAVE);
        assertThat(late.lateMinutes()).isZero();
        assertThat(late.flags()).containsExactly(AttendanceDay.Flag.PUNCHED_ON_LEAVE);
    }

    @Test
    void staysADayOffWithinALeave() {
        GrantedLeave leave = new GrantedLeave(UUID.randomUUID(), "BESAR");

        AttendanceDay holiday = resolve(HOURS, true, leave, List.of(), EVENING);

        assertThat(holiday.status()).isEqualTo(AttendanceDay.Status.HOLIDAY);
        assertThat(holiday.leave()).isNull();
    }

    @Test
    void tellsAMissingPunch() {
        assertThat(resolve(punch("07:20", IN)).missingOut()).isTrue();
        assertThat(resolve(punch("16:20", OUT)).missingIn()).isTrue();
    }

    @Test
    void infersAnUndefinedDirectionFromTheHalfOfTheDay() {
        AttendanceDay day = resolve(punch("07:40", UNDEFINED), punch("16:10", UNDEFINED));

        assertThat(day.lateMinutes()).isEqualTo(10);
        assertThat(day.missingOut()).isFalse();
        assertThat(day.flags()).containsExactly(AttendanceDay.Flag.DIRECTION_UNDEFINED);
    }

    /** Hours are from 07:30 to 16:00. */
    @ParameterizedTest
    @CsvSource({
        // Both in one half of the day: the first came, the last went.
        "12:10, 16:05, 280, 0, false, false",
        "07:20, 11:30, 0, 270, false, false",
        // Close together they are one coming, or one going.
        "07:20, 08:10, 0, 0, false, true",
        "15:50, 16:05, 0, 0, true, false"
    })
    void takesTheFirstPunchThatSaysNeitherForTheArrivalAndTheLastForTheDeparture(
            String first, String last, int late, int early, boolean missingIn, boolean missingOut) {
        AttendanceDay day = resolve(punch(last, UNDEFINED), punch(first, UNDEFINED));

        assertThat(day.lateMinutes()).isEqualTo(late);
        assertThat(day.earlyMinutes()).isEqualTo(early);
        assertThat(day.missingIn()).isEqualTo(missingIn);
        assertThat(day.missingOut()).isEqualTo(missingOut);
        assertThat(
                        resolve(
                                        punch(first, UNDEFINED),
                                        punch("12:00", UNDEFINED),
                                        punch(last, UNDEFINED))
                                .flags())
                .contains(AttendanceDay.Flag.DIRECTION_UNDEFINED);
    }

    @ParameterizedTest
    @EnumSource(names = {"IN", "UNDEFINED"})
    void takesNoPunchOfTheNightForAnArrivalAtWork(Punch.Direction direction) {
        AttendanceDay day =
                resolve(
                        punch("00:25", direction),
                        punch("10:05", UNDEFINED),
                        punch("16:10", UNDEFINED));

        assertThat(day.lateMinutes()).isEqualTo(155);
        assertThat(day.flags()).contains(AttendanceDay.Flag.IMPLAUSIBLE_TIME);
        assertThat(resolve(punch("03:30", direction), punch("16:10", OUT)).flags())
                .doesNotContain(AttendanceDay.Flag.IMPLAUSIBLE_TIME);
    }

    @Test
    void saysOfTheDayWhatMakesItsPunchesDoubtfulAndCountsThemAllTheSame() {
        AttendanceDay day =
                resolve(
                        doubtful("07:20", IN, PunchFlag.MOCK_LOCATION, PunchFlag.GEO_OUTSIDE),
                        doubtful("16:20", OUT, PunchFlag.WORKED_ELSEWHERE));

        assertThat(day.status()).isEqualTo(AttendanceDay.Status.PRESENT);
        assertThat(day.flags())
                .containsExactlyInAnyOrder(
                        AttendanceDay.Flag.MOCK_LOCATION,
                        AttendanceDay.Flag.GEO_OUTSIDE,
                        AttendanceDay.Flag.ELSEWHERE_UNASKED);
        assertThat(
                        confirmed(
                                        List.of(new Confirmation.WorksElsewhere(false)),
                                        doubtful("07:20", IN, PunchFlag.WORKED_ELSEWHERE),
                                        punch("16:20", OUT))
                                .flags())
                .isEmpty();
    }

    @Test
    void flagsAnImpossibleArrivalAndCountsItForNothing() {
        AttendanceDay day = resolve(punch("16:10", OUT), punch("23:26", IN));

        assertThat(day.flags()).contains(AttendanceDay.Flag.IMPLAUSIBLE_TIME);
        assertThat(day.lateMinutes()).isZero();
        assertThat(day.missingIn()).isTrue();
    }

    @Test
    void isOffOnAHolidayWhateverWasPunched() {
        AttendanceDay day = resolve(HOURS, true, null, List.of(punch("09:00", IN)), EVENING);

        assertThat(day.status()).isEqualTo(AttendanceDay.Status.HOLIDAY);
        assertThat(day.workday()).isFalse();
        assertThat(day.lateMinutes()).isZero();
    }

    @Test
    void comesOutTheSameInWhateverOrderTheFactsArrive() {
        Random random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            List<Punch> punches = new ArrayList<>();
            for (int i = 0; i < random.nextInt(6); i++) {
                LocalTime time = LocalTime.of(random.nextInt(24), random.nextInt(60));
                punches.add(
                        punch(time.toString(), List.of(IN, OUT, UNDEFINED).get(random.nextInt(3))));
            }
            AttendanceDay first = resolve(HOURS, false, null, punches, EVENING);
            Collections.shuffle(punches, random);

            assertThat(resolve(HOURS, false, null, punches, EVENING)).isEqualTo(first);
        }
    }

    @Test
    void countsAMissedCeremonyUnlessHeWasRightfullyAway() {
        GrantedLeave leave = new GrantedLeave(UUID.randomUUID(), "TAHUNAN");

        assertThat(resolve(HOURS, false, null, List.of(), EVENING).missedCeremonies()).isOne();
        // That of the 17th of August is on a day off.
        assertThat(resolve(HOURS, true, null, List.of(), EVENING).missedCeremonies()).isOne();
        assertThat(resolve(HOURS, false, leave, List.of(), EVENING).missedCeremonies()).isZero();
        assertThat(resolve(HOURS, true, leave, List.of(), EVENING).missedCeremonies()).isZero();
    }

    @Test
    void takesAForgottenPunchAsConfirmed() {
        AttendanceDay forgotten = confirmed(attended(IN, "07:25"), punch("16:05", OUT));
        AttendanceDay never = confirmed(List.of(attended(IN, "07:40"), attended(OUT, "16:00")));

        assertThat(forgotten.missingIn()).isFalse();
        assertThat(forgotten.flags()).isEmpty();
        assertThat(forgotten.firstIn()).isEqualTo(at("07:25").atZone(ZONE).toInstant());
        assertThat(forgotten.confirmedBy()).hasSize(1);
        assertThat(never.status()).isEqualTo(AttendanceDay.Status.PRESENT);
        assertThat(never.lateMinutes()).isEqualTo(10);
    }

    @ParameterizedTest(name = "he came at {0} and left at {1}: late {2}, early {3}")
    @CsvSource({"09:30, 14:00, 0, 0", "10:20, 16:00, 20, 0", "07:30, 13:15, 0, 45"})
    void countsFromWhatWasPermittedOn(String in, String out, int late, int early) {
        AttendanceDay day =
                confirmed(
                        List.of(
                                new Confirmation.MayArrive(at("10:00")),
                                new Confirmation.MayLeave(at("14:00"))),
                        punch(in, IN),
                        punch(out, OUT));

        assertThat(day.lateMinutes()).isEqualTo(late);
        assertThat(day.earlyMinutes()).isEqualTo(early);
    }

    @Test
    void letsNobodySufferFromADeadTerminal() {
        WorkingHours flexible = new WorkingHours(at("07:30"), at("16:00"), Duration.ofMinutes(60));

        AttendanceDay day =
                resolve(
                        flexible,
                        false,
                        null,
                        List.of(punch("08:10", IN)),
                        List.of(new Confirmation.Noted(OUT, null, false)),
                        EVENING);

        assertThat(day.lateMinutes()).isZero();
        assertThat(day.earlyMinutes()).isZero();
        assertThat(day.missingOut()).isFalse();
    }

    @Test
    void takesANoteOnlyWhereNothingElseSaysItAndNotBeforeItsTime() {
        Confirmation noted = new Confirmation.Noted(IN, at("07:30"), false);

        AttendanceDay punched = confirmed(noted, punch("09:10", IN), punch("16:00", OUT));
        AttendanceDay morning =
                resolve(
                        HOURS,
                        false,
                        null,
                        List.of(),
                        List.of(noted, new Confirmation.Noted(OUT, null, false)),
                        at("08:00"));

        assertThat(punched.lateMinutes()).isEqualTo(100);
        assertThat(punched.confirmedBy()).isEmpty();
        assertThat(morning.status()).isEqualTo(AttendanceDay.Status.INCOMPLETE);
        assertThat(morning.lastOut()).isNull();
    }

    @Test
    void restsOnWhatMadeADifferenceAlone() {
        List<Confirmation> permitted =
                List.of(
                        new Confirmation.MayArrive(at("10:00")),
                        new Confirmation.MayLeave(at("14:00")));

        AttendanceDay late = confirmed(permitted, punch("09:00", IN), punch("16:00", OUT));
        AttendanceDay onTime = confirmed(permitted, punch("07:00", IN), punch("16:00", OUT));

        assertThat(late.confirmedBy()).hasSize(1);
        assertThat(onTime.confirmedBy()).isEmpty();
    }

    @Test
    void paysUangMakanElsewhereWhereTheAgencyDoes() {
        Punch in = punch("07:20", IN);
        Punch out = punch("16:10", OUT);

        assertThat(confirmed(new Confirmation.WorksElsewhere(true), in, out).uangMakan())
                .isEqualTo(UangMakan.EARNED_ELSEWHERE);
        assertThat(confirmed(new Confirmation.WorksElsewhere(false), in, out).uangMakan())
                .isEqualTo(UangMakan.WORKED_ELSEWHERE);
        assertThat(confirmed(new Confirmation.WorksElsewhere(true)).status())
                .isEqualTo(AttendanceDay.Status.ABSENT);
    }

    @Test
    void isElsewhereByDecreeForWhoPunchesElsewhere() {
        AttendanceDay day =
                ordered(
                        List.of(),
                        doubtful("07:50", IN, PunchFlag.WORKED_ELSEWHERE),
                        doubtful("16:20", OUT, PunchFlag.WORKED_ELSEWHERE));

        assertThat(day.status()).isEqualTo(AttendanceDay.Status.PRESENT);
        assertThat(day.flags()).isEmpty();
        assertThat(day.confirmedBy()).containsExactly(DECREE);
        assertThat(day.uangMakan()).isEqualTo(UangMakan.WORKED_ELSEWHERE);
        // He begins when work begins.
        assertThat(day.lateMinutes()).isEqualTo(20);
    }

    @Test
    void isAnOrdinaryDayForWhoComesToTheOfficeAllTheSame() {
        AttendanceDay punched = ordered(List.of(), punch("07:20", IN), punch("16:10", OUT));
        AttendanceDay listed =
                ordered(
                        List.of(
                                new Confirmation.Noted(IN, at("07:20"), true),
                                new Confirmation.Noted(OUT, at("16:10"), true)));

        assertThat(List.of(punched, listed))
                .allSatisfy(
                        day -> {
                            assertThat(day.elsewhere()).isNull();
                            assertThat(day.uangMakan()).isEqualTo(UangMakan.EARNED_PRESENT);
                            assertThat(day.confirmedBy()).doesNotContain(DECREE);
                        });
    }

    @Test
    void stillAsksWhoWorksElsewhereByDecreeForHisComingAndGoing() {
        assertThat(ordered(List.of()).status()).isEqualTo(AttendanceDay.Status.ABSENT);
        assertThat(ordered(List.of()).elsewhere()).isNull();

        AttendanceDay half = ordered(List.of(), doubtful("07:20", IN, PunchFlag.WORKED_ELSEWHERE));
        assertThat(half.missingOut()).isTrue();

        AttendanceDay asked = ordered(List.of(attended(IN, "07:20"), attended(OUT, "16:20")));
        assertThat(asked.status()).isEqualTo(AttendanceDay.Status.PRESENT);
        assertThat(asked.uangMakan()).isEqualTo(UangMakan.WORKED_ELSEWHERE);
        assertThat(asked.confirmedBy()).contains(DECREE);
    }

    @Test
    void isElsewhereByDecreeForWhoDidSomeOfItElsewhere() {
        AttendanceDay both =
                ordered(
                        List.of(),
                        punch("07:20", IN),
                        doubtful("16:20", OUT, PunchFlag.WORKED_ELSEWHERE));
        AttendanceDay summedUp =
                ordered(
                        List.of(
                                new Confirmation.Noted(IN, at("07:20"), false),
                                new Confirmation.Noted(OUT, at("16:10"), false),
                                new Confirmation.WorksElsewhere(false)));

        assertThat(both.uangMakan()).isEqualTo(UangMakan.WORKED_ELSEWHERE);
        assertThat(both.flags()).isEmpty();
        assertThat(summedUp.uangMakan()).isEqualTo(UangMakan.WORKED_ELSEWHERE);
    }

    @Test
    void goesByTheOneWithUangMakanOfADecreeAndAGrantOfOnesOwn() {
        AttendanceDay day =
                ordered(
                        List.of(new Confirmation.WorksElsewhere(true)),
                        doubtful("07:20", IN, PunchFlag.WORKED_ELSEWHERE),
                        doubtful("16:20", OUT, PunchFlag.WORKED_ELSEWHERE));

        assertThat(day.uangMakan()).isEqualTo(UangMakan.EARNED_ELSEWHERE);
    }

    @Test
    void isNeverWorseForWhatWasConfirmed() {
        Random random = new Random(20);
        for (int round = 0; round < 500; round++) {
            List<Punch> punches = somePunches(random);
            AttendanceDay before = resolve(HOURS, false, null, punches, EVENING);
            LocalDateTime time = at("06:00").plusMinutes(random.nextInt(13 * 60));
            Confirmation one =
                    List.of(
                                    new Confirmation.Attended(IN, time),
                                    new Confirmation.Attended(OUT, time),
                                    new Confirmation.Noted(IN, time, false),
                                    new Confirmation.Noted(OUT, null, false),
                                    new Confirmation.MayArrive(time),
                                    new Confirmation.MayLeave(time))
                            .get(random.nextInt(6));

            AttendanceDay after = resolve(HOURS, false, null, punches, List.of(one), EVENING);

            if (before.firstIn() != null) {
                assertThat(after.lateMinutes()).isLessThanOrEqualTo(before.lateMinutes());
            }
            if (before.lastOut() != null) {
                assertThat(after.earlyMinutes()).isLessThanOrEqualTo(before.earlyMinutes());
            }
            if (before.status() == AttendanceDay.Status.PRESENT) {
                assertThat(after.status()).isEqualTo(before.status());
                assertThat(before.missingIn() || !after.missingIn()).isTrue();
                assertThat(before.missingOut() || !after.missingOut()).isTrue();
            }
        }
    }

    private static List<Punch> somePunches(Random random) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(
                        number ->
                                punch(
                                        LocalTime.MIN
                                                .plusMinutes(random.nextInt(24 * 60))
                                                .toString(),
                                        List.of(IN, OUT, UNDEFINED).get(random.nextInt(3))))
                .toList();
    }

    private static Confirmation attended(Punch.Direction direction, String time) {
        return new Confirmation.Attended(direction, at(time));
    }

    private static AttendanceDay confirmed(Confirmation what, Punch... punches) {
        return confirmed(List.of(what), punches);
    }

    @Test
    void isExcusedOnlyOfADayThatIsOverAndOnWhichHeWasSeenNowhere() {
        Confirmation cut = new Confirmation.Excused(false);
        Confirmation paid = new Confirmation.Excused(true);

        AttendanceDay away = confirmed(List.of(cut));
        assertThat(away.status()).isEqualTo(AttendanceDay.Status.EXCUSED);
        assertThat(away.status().paidAs()).isEqualTo(AttendanceDay.Status.ABSENT);
        assertThat(away.uangMakan().earned()).isFalse();
        assertThat(away.missedCeremonies()).isZero();
        assertThat(away.confirmedBy()).hasSize(1);
        assertThat(confirmed(List.of(cut, paid)).status().paidAs())
                .isEqualTo(AttendanceDay.Status.DUTY);
        assertThat(resolve(HOURS, false, null, List.of(), List.of(cut), at("10:00")).status())
                .isEqualTo(AttendanceDay.Status.INCOMPLETE);
        assertThat(confirmed(List.of(cut), punch("07:30", IN), punch("16:10", OUT)).status())
                .isEqualTo(AttendanceDay.Status.PRESENT);
    }

    @Test
    void isNotMadePresentByWhatIsNotedOfManyWhereHeHasIzinOrASuratTugas() {
        List<Confirmation> dead =
                List.of(
                        new Confirmation.Excused(false),
                        new Confirmation.Noted(IN, null, false),
                        new Confirmation.Noted(OUT, null, false));
        List<Confirmation> listed =
                List.of(
                        new Confirmation.Excused(false),
                        new Confirmation.Noted(IN, at("07:30"), true),
                        new Confirmation.Noted(OUT, null, false));
        OrderedDuty inTown = new OrderedDuty(UUID.randomUUID(), false, false);

        AttendanceDay away = confirmed(dead);
        AttendanceDay came = confirmed(dead, punch("07:20", IN));
        AttendanceDay duty = resolve(HOURS, false, inTown, List.of(), dead, EVENING);

        assertThat(away.status()).isEqualTo(AttendanceDay.Status.EXCUSED);
        assertThat(away.missingIn() || away.missingOut()).isFalse();
        assertThat(away.confirmedBy()).hasSize(1);
        assertThat(came.status()).isEqualTo(AttendanceDay.Status.PRESENT);
        assertThat(came.missingOut()).isFalse();
        assertThat(confirmed(listed).status()).isEqualTo(AttendanceDay.Status.PRESENT);
        assertThat(duty.uangMakan()).isEqualTo(UangMakan.NOT_SEEN_ON_DUTY);
    }

    @Test
    void isPresentWithoutHoursWhenCalledInAndOffWhenNot() {
        AttendanceDay quiet = onCall(false, null, List.of());
        AttendanceDay called =
                onCall(true, null, List.of(), punch("02:10", UNDEFINED), punch("03:45", UNDEFINED));

        assertThat(quiet.status()).isEqualTo(AttendanceDay.Status.OFF);
        assertThat(called.status()).isEqualTo(AttendanceDay.Status.PRESENT);
        assertThat(called.firstIn()).isEqualTo(at("02:10").atZone(ZONE).toInstant());
        assertThat(called.lastOut()).isEqualTo(at("03:45").atZone(ZONE).toInstant());
        assertThat(called.lateMinutes() + called.earlyMinutes()).isZero();
        assertThat(called.flags()).isEmpty();
        assertThat(called.workday()).isFalse();
        assertThat(called.uangMakan()).isEqualTo(UangMakan.NOT_A_WORKING_DAY);
    }

    @Test
    void takesAPaperForACallTooAndFlagsAMissingPunchWithoutCountingIt() {
        Confirmation left = new Confirmation.Attended(Punch.Direction.OUT, at("04:00"));
        Punch came = punch("02:10", Punch.Direction.IN);

        assertThat(onCall(false, null, List.of(left), came).flags()).isEmpty();
        AttendanceDay unpaired = onCall(false, null, List.of(), came);
        assertThat(unpaired.flags()).containsExactly(AttendanceDay.Flag.MISSING_PAIR);
        assertThat(unpaired.missingOut()).isFalse();
        assertThat(
                        onCall(
                                        false,
                                        new GrantedLeave(UUID.randomUUID(), "TAHUNAN"),
                                        List.of(),
                                        came)
                                .status())
                .isEqualTo(AttendanceDay.Status.OFF);
    }

    private static AttendanceDay onCall(
            boolean holiday,
            @Nullable Paper paper,
            List<Confirmation> confirmed,
            Punch... punches) {
        return DayResolution.resolve(
                new DayFacts.Facts(
                        UnitId.next(),
                        ZONE,
                        null,
                        holiday,
                        true,
                        paper,
                        null,
                        List.of(punches),
                        confirmed.stream()
                                .map(one -> new Confirmed(UUID.randomUUID(), one))
                                .toList(),
                        0),
                EVENING);
    }

    private static AttendanceDay confirmed(List<Confirmation> what, Punch... punches) {
        return resolve(HOURS, false, null, List.of(punches), what, EVENING);
    }

    private static AttendanceDay resolve(
            @Nullable WorkingHours hours,
            boolean holiday,
            @Nullable Paper paper,
            List<Punch> punches,
            LocalDateTime now) {
        return resolve(hours, holiday, paper, punches, List.of(), now);
    }

    private static AttendanceDay resolve(
            @Nullable WorkingHours hours,
            boolean holiday,
            @Nullable Paper paper,
            List<Punch> punches,
            List<Confirmation> confirmed,
            LocalDateTime now) {
        return DayResolution.resolve(facts(hours, holiday, paper, punches, confirmed), now);
    }

    private static DayFacts.Facts facts(
            @Nullable WorkingHours hours,
            boolean holiday,
            @Nullable Paper paper,
            List<Punch> punches,
            List<Confirmation> confirmed) {
        return new DayFacts.Facts(
                UnitId.next(),
                ZONE,
                hours,
                holiday,
                false,
                paper,
                null,
                punches,
                confirmed.stream().map(one -> new Confirmed(UUID.randomUUID(), one)).toList(),
                1);
    }

    /** A day on which the agency has everybody work elsewhere, without uang makan. */
    private static AttendanceDay ordered(List<Confirmation> confirmed, Punch... punches) {
        DayFacts.Facts facts = facts(HOURS, false, null, List.of(punches), confirmed);
        return DayResolution.resolve(facts.with(new OrderedElsewhere(DECREE, false)), EVENING);
    }

    private static AttendanceDay resolve(Punch... punches) {
        return resolve(HOURS, false, null, List.of(punches), EVENING);
    }

    private static Punch doubtful(String time, Punch.Direction direction, PunchFlag... flags) {
        Punch punch = punch(time, direction);
        return new Punch(punch.id(), punch.local(), punch.occurredAt(), direction, Set.of(flags));
    }

    private static Punch punch(String time, Punch.Direction direction) {
        LocalDateTime local = at(time);
        return new Punch(
                UUID.nameUUIDFromBytes(
                        (time + direction).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                local,
                local.atZone(ZONE).toInstant(),
                direction);
    }

    private static LocalDateTime at(String time) {
        return MONDAY.atTime(LocalTime.parse(time));
    }
}
