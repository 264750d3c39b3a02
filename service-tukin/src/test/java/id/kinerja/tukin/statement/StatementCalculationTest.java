package id.kinerja.tukin.statement;

import static id.kinerja.tukin.statement.Months.absent;
import static id.kinerja.tukin.statement.Months.acting;
import static id.kinerja.tukin.statement.Months.attended;
import static id.kinerja.tukin.statement.Months.decision;
import static id.kinerja.tukin.statement.Months.early;
import static id.kinerja.tukin.statement.Months.late;
import static id.kinerja.tukin.statement.Months.month;
import static id.kinerja.tukin.statement.Months.onLeave;
import static id.kinerja.tukin.statement.Months.place;
import static id.kinerja.tukin.statement.Months.post;
import static id.kinerja.tukin.statement.Months.present;
import static id.kinerja.tukin.statement.Months.punished;
import static id.kinerja.tukin.statement.Months.wholeMay;
import static id.kinerja.tukin.statement.Months.withoutIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.CutBase;
import id.kinerja.tukin.policy.LeaveCause;
import id.kinerja.tukin.policy.LeaveType;
import id.kinerja.tukin.policy.MidMonthRule;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyCheck;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.Productivity;
import id.kinerja.tukin.policy.ProductivityRule;
import id.kinerja.tukin.policy.Punishment;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/** Figures worked out by hand under the shipped policy: 60 % by predikat, 40 % by attendance. */
class StatementCalculationTest {

    /** Of each of some sixty policies, four calculations a round. */
    private static final int ROUNDS = 500;

    static Stream<Arguments> workedByHand() {
        return Stream.of(
                // kelas 8: 4,595,150 and nothing cut
                arguments("nothing to cut", wholeMay(8, Predikat.BAIK), 4_595_150),
                arguments("the best pays no more", wholeMay(8, Predikat.SANGAT_BAIK), 4_595_150),
                // performance 60 % of 4,595,150 = 2,757,090; 80 % of it = 2,205,672; cut 551,418
                arguments("butuh perbaikan", wholeMay(8, Predikat.BUTUH_PERBAIKAN), 4_043_732),
                // 60 % of 2,757,090 = 1,654,254; cut 1,102,836
                arguments("sangat kurang", wholeMay(8, Predikat.SANGAT_KURANG), 3_492_314),
                // attendance 1,838,060; 0.5 % = 9,190.3 -> 9,190
                arguments("late one minute", wholeMay(8, Predikat.BAIK, late(4, 1)), 4_585_960),
                arguments(
                        "late thirty minutes", wholeMay(8, Predikat.BAIK, late(4, 30)), 4_585_960),
                // 1 % of 1,838,060 = 18,380.6 -> 18,381
                arguments("late 31 minutes", wholeMay(8, Predikat.BAIK, late(4, 31)), 4_576_769),
                // 1.25 % = 22,975.75 -> 22,976
                arguments("late 61 minutes", wholeMay(8, Predikat.BAIK, late(4, 61)), 4_572_174),
                // 1.5 % = 27,570.9 -> 27,571
                arguments("late 91 minutes", wholeMay(8, Predikat.BAIK, late(4, 91)), 4_567_579),
                arguments("early 91 minutes", wholeMay(8, Predikat.BAIK, early(4, 120)), 4_567_579),
                arguments(
                        "no punch on arrival", wholeMay(8, Predikat.BAIK, withoutIn(4)), 4_567_579),
                // 3 % = 55,141.8 -> 55,142
                arguments("absent a day", wholeMay(8, Predikat.BAIK, absent(4)), 4_540_008),
                // 0.5 + 1 + 3 = 4.5 % of 1,838,060 = 82,712.7 -> 82,713, rounded once for the line
                arguments(
                        "several",
                        wholeMay(8, Predikat.BAIK, late(4, 5), late(5, 45), absent(6)),
                        4_512_437),
                // CPNS 80 % of kelas 7: 3,915,950 x 0.8 = 3,132,760
                arguments("cpns", month(List.of(place(1, 31, 7, true)), Predikat.BAIK), 3_132_760),
                // kelas 8 until the 14th, 9 from the 15th: 4,595,150 x 14/31 + 5,079,200 x 17/31 =
                // 2,075,229.03 + 2,785,367.74 = 4,860,596.77
                arguments(
                        "a transfer in mid-month",
                        month(
                                List.of(place(1, 14, 8, false), place(15, 31, 9, false)),
                                Predikat.BAIK),
                        4_860_597),
                // retired from the 16th: 4,595,150 x 15/31 = 2,223,459.68
                arguments(
                        "half a month",
                        month(List.of(place(1, 15, 8, false)), Predikat.BAIK),
                        2_223_460),
                // annual leave covers two days, of which one has a punch that came late
                arguments(
                        "annual leave",
                        onLeave(wholeMay(8, Predikat.BAIK, late(4, 95)), LeaveType.TAHUNAN, 4, 5),
                        4_595_150),
                // sick four working days: two free, then 2.5 % each of 1,838,060 = 91,903
                arguments(
                        "sick four days",
                        onLeave(wholeMay(8, Predikat.BAIK), LeaveType.SAKIT, 4, 5, 6, 7),
                        4_503_247),
                // 3 x 2.5 % of 1,838,060 = 137,854.5 -> 137,855
                arguments(
                        "important reason three days",
                        onLeave(wholeMay(8, Predikat.BAIK), LeaveType.ALASAN_PENTING, 11, 12, 13),
                        4_457_295),
                // 2 x 4 % of the whole 4,595,150 = 367,612
                arguments(
                        "long leave two days",
                        onLeave(wholeMay(8, Predikat.BAIK), LeaveType.BESAR, 4, 5),
                        4_227_538),
                // an absence that a decree covers is leave: 2.5 % = 45,951.5 -> 45,952
                arguments(
                        "absent, but covered",
                        onLeave(wholeMay(8, Predikat.BAIK, absent(4)), LeaveType.ALASAN_PENTING, 4),
                        4_549_198),
                // 20 % of 4,595,150 = 919,030
                arguments(
                        "an oral reprimand this month",
                        punished(
                                wholeMay(8, Predikat.BAIK),
                                decision(Punishment.TEGURAN_LISAN, Months.day(18))),
                        3_676_120),
                // its one month is over
                arguments(
                        "an oral reprimand last month",
                        punished(
                                wholeMay(8, Predikat.BAIK),
                                decision(Punishment.TEGURAN_LISAN, Months.day(18).minusMonths(1))),
                        4_595_150),
                // the second of two months at 30 % = 1,378,545, of which the decree gives only some
                // days
                arguments(
                        "a written reprimand until the middle of this month",
                        punished(
                                wholeMay(8, Predikat.BAIK),
                                decision(
                                        Punishment.TEGURAN_TERTULIS,
                                        Months.day(20).minusMonths(1),
                                        Months.day(15))),
                        3_216_605),
                arguments(
                        "a written reprimand until the end of last month",
                        punished(
                                wholeMay(8, Predikat.BAIK),
                                decision(
                                        Punishment.TEGURAN_TERTULIS,
                                        Months.day(20).minusMonths(1),
                                        Months.day(1).minusDays(1))),
                        4_595_150),
                // the second of two months at 30 % = 1,378,545; the lighter one takes nothing
                arguments(
                        "only the heaviest of two",
                        punished(
                                wholeMay(8, Predikat.BAIK),
                                decision(
                                        Punishment.TEGURAN_TERTULIS, Months.day(20).minusMonths(1)),
                                decision(Punishment.TEGURAN_LISAN, Months.day(18))),
                        3_216_605),
                // 80 % of 4,595,150 = 3,676,120, but sangat kurang (1,102,836) leaves 3,492,314
                arguments(
                        "never below zero",
                        punished(
                                wholeMay(8, Predikat.SANGAT_KURANG),
                                decision(Punishment.BERAT_3, Months.day(1))),
                        0),
                // 20 % of kelas 11: 8,757,600 x 0.2 = 1,751,520
                arguments(
                        "plt of the same level",
                        acting(
                                wholeMay(11, Predikat.BAIK),
                                post(1, 31, 11, JenisJabatan.ADMINISTRATOR)),
                        10_509_120),
                // kelas 14 less kelas 11: 17,064,000 - 8,757,600 = 8,306,400
                arguments(
                        "plt of a higher level",
                        acting(
                                wholeMay(11, Predikat.BAIK),
                                post(1, 31, 14, JenisJabatan.JPT_PRATAMA)),
                        17_064_000),
                arguments(
                        "plt for less than the month",
                        acting(
                                wholeMay(11, Predikat.BAIK),
                                post(2, 31, 11, JenisJabatan.ADMINISTRATOR)),
                        8_757_600));
    }

    @Test
    void asksForADecreeThatAttendanceKnowsAndTukinDoesNot() {
        PersonMonth.Day leave = new PersonMonth.Day(Months.day(4), "LEAVE", 0, 0, false, false);
        PersonMonth facts = wholeMay(8, Predikat.BAIK, leave);

        assertThat(StatementCalculation.of(facts, Months.policy()).openQuestions())
                .containsExactly("leave-missing");
        assertThat(
                        StatementCalculation.of(
                                        onLeave(facts, LeaveType.TAHUNAN, 4), Months.policy())
                                .complete())
                .isTrue();
    }

    @Test
    void waitsForTheAttendanceOfEveryPaidDay() {
        PersonMonth whole = wholeMay(8, Predikat.BAIK, present(1, 31));
        PersonMonth withoutTheLast = wholeMay(8, Predikat.BAIK, present(1, 30));
        PersonMonth paidFromTheTenth =
                month(List.of(place(10, 31, 8, false)), Predikat.BAIK, present(10, 31));

        assertThat(questions(attended(whole, 31))).isEmpty();
        assertThat(questions(attended(withoutTheLast, 31))).containsExactly("attendance-missing");
        assertThat(questions(attended(withoutTheLast, 30))).isEmpty();
        assertThat(questions(attended(paidFromTheTenth, 31))).isEmpty();
        assertThat(questions(attended(month(List.of(), Predikat.BAIK), 31))).isEmpty();
    }

    @Test
    void asksForNoAttendanceWhereNothingIsPaidByItNorWhereTheFactsAreOlderThanTheQuestion() {
        PersonMonth nothingTold = wholeMay(8, Predikat.BAIK);

        assertThat(questions(nothingTold)).isEmpty();
        assertThat(
                        StatementCalculation.of(
                                        attended(nothingTold, 31), Months.withoutAttendance())
                                .openQuestions())
                .isEmpty();
    }

    private static List<String> questions(PersonMonth facts) {
        return StatementCalculation.of(facts, Months.policy()).openQuestions();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workedByHand")
    void paysWhatWasWorkedOutByHand(String name, PersonMonth facts, long net) {
        Statement statement = StatementCalculation.of(facts, Months.policy());

        assertThat(statement.complete()).isTrue();
        // What the class line grants is what the cuts are taken from.
        assertThat(statement.lines().getFirst().amount()).isLessThanOrEqualTo(statement.ceiling());
        assertThat(statement.net()).isEqualTo(Rupiah.of(net));
    }

    @Test
    void waitsForARatingWhereThePolicyHoldsWithoutOne() {
        Statement statement = StatementCalculation.of(wholeMay(8, null), Months.policy());

        assertThat(statement.complete()).isFalse();
        assertThat(statement.openQuestions()).containsExactly("rating-missing");
        // 40 % of 4,595,150: only attendance is earned so far
        assertThat(statement.net()).isEqualTo(Rupiah.of(1_838_060));
    }

    @Test
    void waitsForNoRatingOfWhomNothingIsDue() {
        Statement statement =
                StatementCalculation.of(Months.month(List.of(), null), Months.policy());

        assertThat(statement.openQuestions()).isEmpty();
        assertThat(statement.net()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void countsNoRatingWhereTheAgencyDoesWithout() {
        for (Predikat left : new Predikat[] {Predikat.SANGAT_KURANG, Predikat.BAIK, null}) {
            Statement statement =
                    StatementCalculation.of(Months.unrated(wholeMay(8, left)), Months.policy());

            assertThat(statement.openQuestions()).isEmpty();
            assertThat(statement.net()).isEqualTo(Rupiah.of(4_595_150));
        }
    }

    @Test
    void asksForAClassThatTheTableDoesNotHave() {
        assertThat(
                        StatementCalculation.of(wholeMay(27, Predikat.BAIK), Months.policy())
                                .openQuestions())
                .containsExactly("class-missing");
    }

    @Test
    void paysNeitherOfTwoPrimaryPlacesOnTheSameDaysAndAsks() {
        PersonMonth both =
                month(List.of(place(1, 31, 8, false), place(1, 31, 9, false)), Predikat.BAIK);
        PersonMonth fromTheTenth =
                month(
                        List.of(
                                place(1, 9, 8, false),
                                place(10, 31, 8, false),
                                place(20, 31, 9, false)),
                        Predikat.BAIK);

        for (PolicyDocument document : Months.everyMidMonthRule().toList()) {
            Statement nothing = StatementCalculation.of(both, document.policy());
            Statement nineDays = StatementCalculation.of(fromTheTenth, document.policy());

            assertThat(nothing.openQuestions()).containsExactly("two-primary-places");
            assertThat(nothing.ceiling()).isEqualTo(Rupiah.ZERO);
            assertThat(nothing.net()).isEqualTo(Rupiah.ZERO);
            assertThat(nineDays.openQuestions()).containsExactly("two-primary-places");
            // 9 of 31 days of 4,595,150, or 6 of 21 weekdays
            long ofItsDays =
                    document.midMonth().rule() == MidMonthRule.BY_WORKING_DAYS
                            ? 1_312_900
                            : 1_334_076;
            assertThat(nineDays.net()).isEqualTo(Rupiah.of(ofItsDays));
        }
    }

    @Test
    void takesNoMoreThanAllOfTheAttendanceComponent() {
        // 31 days of 6 % are more than a hundred; the performance component of 2,757,090 stays
        assertThat(StatementCalculation.of(everyDayWrong(), Months.policy()).net())
                .isEqualTo(Rupiah.of(2_757_090));
    }

    @Test
    void takesNoMoreThanTheCapOfThePolicy() {
        Policy half = Months.capped(cap("50"));

        // half of 1,838,060 = 919,030
        assertThat(StatementCalculation.of(everyDayWrong(), half).net())
                .isEqualTo(Rupiah.of(3_676_120));
        // half of 4,595,150 instead of 80 %
        assertThat(
                        StatementCalculation.of(
                                        punished(
                                                wholeMay(8, Predikat.BAIK),
                                                decision(Punishment.BERAT_3, Months.day(1))),
                                        half)
                                .net())
                .isEqualTo(Rupiah.of(2_297_575));
    }

    @Test
    void calculatesByAPolicyWithoutACapAsByOneOfAHundred() {
        assertThat(Months.capped(null)).isEqualTo(Months.policy());
    }

    @Test
    void refusesACapOutsideOfNothingAndAll() {
        for (String outside : List.of("-1", "100.5")) {
            assertThat(PolicyCheck.findings(Months.capped(cap(outside))))
                    .extracting(Refused.Finding::code)
                    .containsExactly("percentage-outside");
        }
        assertThat(PolicyCheck.findings(Months.capped(cap("0")))).isEmpty();
    }

    private static PolicyDocument.CapRule cap(String percentage) {
        return new PolicyDocument.CapRule(Months.policy().cpnsBasis(), percentage);
    }

    /** Two working days of four at 2.5 % each of 1,838,060, or nothing, or ten on the last one. */
    @Test
    void takesOfASickLeaveWhatThePolicySaysOfItsCause() {
        Policy policy =
                Months.withLeave(
                                sick(LeaveCause.RAWAT_INAP, 1, "0"),
                                sick(LeaveCause.KECELAKAAN_KERJA, 4, "10"))
                        .policy();

        assertThat(netOfFourDays(LeaveCause.RAWAT_JALAN, policy)).isEqualTo(Rupiah.of(4_503_247));
        assertThat(netOfFourDays(null, policy)).isEqualTo(Rupiah.of(4_503_247));
        assertThat(netOfFourDays(LeaveCause.GUGUR_KANDUNGAN, policy))
                .as("which has no rule of its own")
                .isEqualTo(Rupiah.of(4_503_247));
        assertThat(netOfFourDays(LeaveCause.RAWAT_INAP, policy)).isEqualTo(Rupiah.of(4_595_150));
        assertThat(netOfFourDays(LeaveCause.KECELAKAAN_KERJA, policy))
                .as("whose own rule has begun on the fourth day alone")
                .isEqualTo(Rupiah.of(4_411_344));
        assertThat(netOfFourDays(LeaveCause.RAWAT_INAP, Months.policy()))
                .as("where the policy says nothing of causes")
                .isEqualTo(Rupiah.of(4_503_247));
        assertThat(PolicyCheck.findings(policy)).isEmpty();
    }

    @Test
    void refusesACauseOfOtherLeave() {
        PolicyDocument.LeaveRule annual =
                new PolicyDocument.LeaveRule(
                        Months.policy().cpnsBasis(),
                        LeaveType.TAHUNAN,
                        LeaveCause.RAWAT_INAP,
                        1,
                        "1",
                        CutBase.ATTENDANCE);

        assertThat(PolicyCheck.findings(Months.withLeave(annual).policy()))
                .containsExactly(Refused.Finding.of("leave.cuts.cause", "cause-of-other-leave"));
    }

    private static PolicyDocument.LeaveRule sick(LeaveCause cause, int fromDay, String perDay) {
        return new PolicyDocument.LeaveRule(
                Months.policy().cpnsBasis(),
                LeaveType.SAKIT,
                cause,
                fromDay,
                perDay,
                CutBase.ATTENDANCE);
    }

    private static Rupiah netOfFourDays(@Nullable LeaveCause cause, Policy policy) {
        return StatementCalculation.of(
                        Months.ill(wholeMay(8, Predikat.BAIK), cause, 4, 5, 6, 7), policy)
                .net();
    }

    static PersonMonth everyDayWrong() {
        PersonMonth.Day[] everyDay = new PersonMonth.Day[31];
        for (int i = 0; i < 31; i++) {
            everyDay[i] = new PersonMonth.Day(Months.day(i + 1), "PRESENT", 200, 200, true, true);
        }
        return wholeMay(8, Predikat.BAIK, everyDay);
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void keepsItsPromisesForAnyFacts(PolicyDocument document) {
        Policy policy = document.policy();
        Random random = new Random(20_260_501);
        for (int round = 0; round < ROUNDS; round++) {
            PersonMonth facts = anyMonth(random);
            Statement statement = StatementCalculation.of(facts, policy);

            assertThat(statement.net()).isBetween(Rupiah.ZERO, statement.ceiling());
            assertThat(statement.ceiling()).isEqualTo(classAndAdditions(statement, policy));
            assertThat(statement.net().amount() % policy.rounding().step()).isZero();
            assertThat(StatementCalculation.of(shuffled(facts, random), policy))
                    .isEqualTo(statement);
            assertThat(StatementCalculation.of(later(facts, random), policy).net())
                    .isLessThanOrEqualTo(statement.net());
            assertThat(StatementCalculation.of(withMoreMinutes(facts, random), policy).net())
                    .isGreaterThanOrEqualTo(statement.net());
        }
    }

    private static Rupiah classAndAdditions(Statement statement, Policy policy) {
        Rupiah base = policy.rounding().toStep(statement.lines().getFirst().amount());
        return base.plus(
                Rupiah.sum(
                        statement.lines().stream()
                                .filter(line -> line.code().matches("(TAMB|PENAMB)AHAN_.*"))
                                .map(Line::amount)
                                .filter(amount -> !amount.isNegative())
                                .toList()));
    }

    static Stream<PolicyDocument> everyKind() throws IOException {
        return Stream.concat(
                Months.everyKindOfRule(),
                Stream.of(
                                afterPredikat(Months.withFacts()),
                                perWorkday(),
                                withAllThatMayBeSaid(),
                                cappedAfterPredikat())
                        .flatMap(Months::everyRounding));
    }

    private static PolicyDocument withAllThatMayBeSaid() {
        return Months.changed(
                Months.withFacts(),
                document -> {
                    document.withObject("discipline").put("moderate", "PP53");
                    limitPlt(document);
                    cutByTheMinute(document);
                    payByPoints(document);
                    addByAFigure(document);
                });
    }

    private static void limitPlt(ObjectNode document) {
        document.withObject("plt")
                .put("renewals", true)
                .put("minimumMonths", 2)
                .put("mostOfOwn", "33.33")
                .put("mostAmount", 1_234_567)
                .put("withCuts", true);
    }

    /** Some bands, too, and minutes of the month that make days. */
    private static void cutByTheMinute(ObjectNode document) {
        ObjectNode attendance = document.withObject("attendance");
        attendance.put("minutesPerAbsentDay", 450);
        attendance.putArray("early");
        attendance
                .putObject("perMinute")
                .put("late", "0.0125")
                .put("early", "0.05")
                .put("most", "2.5")
                .set("basis", document.get("plt").get("basis"));
    }

    /** Every other class. */
    private static void payByPoints(ObjectNode document) {
        ObjectNode classes = document.withObject("classes");
        ObjectNode index = classes.putObject("index");
        index.put("perPoint", 4_321).set("basis", classes.get("basis"));
        for (int kelas = 1; kelas <= 17; kelas += 2) {
            classes.withObject("amounts").remove(Integer.toString(kelas));
            index.withObject("points").put(Integer.toString(kelas), kelas * 321);
        }
    }

    private static void addByAFigure(ObjectNode document) {
        ObjectNode rule = document.putArray("additions").addObject();
        rule.put("fact", "LOG").put("most", 345_678);
        rule.set("basis", document.get("plt").get("basis"));
        rule.putArray("steps").addObject().put("atLeast", 50).put("percentage", "7.5");
        ObjectNode fact = document.withArray("facts").addObject();
        fact.put("code", "LOG").put("name", "LOG").put("kind", "PERCENTAGE");
        fact.put("period", "MONTH").put("suppliedBy", "PENGELOLA_TUKIN");
        fact.set("basis", document.get("plt").get("basis"));
    }

    /** Leave, discipline and attendance of three sums, at most 45 % together. */
    private static PolicyDocument cappedAfterPredikat() {
        return Months.changed(
                document -> {
                    document.withObject("discipline").put("base", "AFTER_PREDIKAT");
                    document.putPOJO("cap", cap("45"));
                    document.withObject("plt").put("withCuts", true);
                });
    }

    private static PolicyDocument afterPredikat(PolicyDocument policy) {
        return Months.changed(
                policy,
                document -> document.withObject("attendance").put("base", "AFTER_PREDIKAT"));
    }

    /** A third by minutes, a third by the predikat. */
    private static PolicyDocument perWorkday() {
        return Months.changed(
                document -> {
                    ObjectNode composition = document.withObject("composition");
                    composition.put("performance", "33.33");
                    composition.putPOJO(
                            "productivity",
                            new ProductivityRule(
                                    Months.policy().cpnsBasis(),
                                    "33.33",
                                    null,
                                    300,
                                    Productivity.Missing.ZERO_COMPONENT));
                });
    }

    @Test
    void splitsAMonthIntoPartsThatSumToTheWhole() {
        for (int day = 1; day < 31; day++) {
            PersonMonth split =
                    month(
                            List.of(place(1, day, 9, false), place(day + 1, 31, 9, false)),
                            Predikat.BAIK);

            assertThat(StatementCalculation.of(split, Months.policy()).net())
                    .isEqualTo(Rupiah.of(5_079_200));
        }
    }

    static PersonMonth anyMonth(Random random) {
        List<PersonMonth.Day> days = new ArrayList<>();
        for (int day = 1; day <= 31; day++) {
            boolean absent = random.nextInt(8) == 0;
            days.add(
                    new PersonMonth.Day(
                            Months.day(day),
                            absent ? "ABSENT" : "PRESENT",
                            random.nextInt(130),
                            random.nextInt(130),
                            random.nextInt(9) == 0,
                            random.nextInt(9) == 0));
        }
        int cut = 1 + random.nextInt(30);
        boolean twoOnADay = cut > 1 && random.nextInt(16) == 0;
        List<PersonMonth.Place> places =
                List.of(
                        place(1, cut, 1 + random.nextInt(17), random.nextBoolean()),
                        place(twoOnADay ? cut : cut + 1, 31, 1 + random.nextInt(17), false));
        List<Predikat> predikats = List.of(Predikat.values());
        return new PersonMonth(
                Months.PERSON,
                Months.MAY,
                places,
                anyPosts(random),
                days.subList(0, random.nextInt(31)),
                anyLeave(random),
                anyDiscipline(random),
                predikats.get(random.nextInt(predikats.size())),
                null,
                null,
                null,
                null,
                anyFacts(random),
                anyEffort(random),
                null);
    }

    private static List<Acting> anyPosts(Random random) {
        int kelas = 1 + random.nextInt(17);
        YearMonth since = Months.MAY.minusMonths(random.nextInt(3));
        Acting whole = Months.letter(1, 31, kelas, JenisJabatan.ADMINISTRATOR, since, Months.MAY);
        Acting other =
                Months.letter(
                        1, 31, 1 + random.nextInt(17), JenisJabatan.PENGAWAS, since, Months.MAY);
        return random.nextBoolean()
                ? List.of(whole, other)
                : List.of(
                        whole,
                        Months.letter(1, 9, kelas, JenisJabatan.PENGAWAS, since, Months.MAY),
                        Months.letter(10, 31, kelas, JenisJabatan.PENGAWAS, since, Months.MAY));
    }

    private static List<OutsideFact> anyFacts(Random random) {
        return Stream.of("LHKPN", "TPTGR", "TPG", "LOG")
                .flatMap(
                        code ->
                                Stream.of(Months.day(1).minusMonths(2), Months.day(9))
                                        .filter(from -> random.nextInt(4) > 0)
                                        .map(from -> anyFact(random, code, from)))
                .toList();
    }

    private static Effort anyEffort(Random random) {
        Integer minutes = random.nextInt(9) == 0 ? null : random.nextInt(9_000);
        return new Effort(minutes, random.nextInt(20) > 0, random.nextInt(24));
    }

    private static OutsideFact anyFact(Random random, String code, LocalDate from) {
        String value =
                code.equals("TPG")
                        ? Integer.toString(random.nextInt(9_000_000))
                        : code.equals("LOG")
                                ? Integer.toString(random.nextInt(101))
                                : anyOf(random, new String[] {"YES", "NO"});
        return new OutsideFact(code, from, null, value);
    }

    private static <T> T anyOf(Random random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private static List<LeaveDay> anyLeave(Random random) {
        LeaveType type = anyOf(random, LeaveType.values());
        List<LeaveDay> leave = new ArrayList<>();
        for (int day = 1 + random.nextInt(40); day <= 31; day++) {
            leave.add(new LeaveDay(Months.day(day), type, null, leave.size() + 1, new UUID(0, 9)));
        }
        return leave;
    }

    private static List<Discipline> anyDiscipline(Random random) {
        return Stream.generate(
                        () ->
                                decision(
                                        anyOf(random, Punishment.values()),
                                        Months.MAY.atDay(9).minusMonths(random.nextInt(14))))
                .limit(random.nextInt(3))
                .toList();
    }

    private static PersonMonth shuffled(PersonMonth facts, Random random) {
        List<PersonMonth.Day> days = new ArrayList<>(facts.days());
        List<PersonMonth.Place> places = new ArrayList<>(facts.places());
        Collections.shuffle(days, random);
        Collections.shuffle(places, random);
        List<LeaveDay> leave = new ArrayList<>(facts.leaveDays());
        List<Discipline> discipline = new ArrayList<>(facts.discipline());
        Collections.shuffle(leave, random);
        Collections.shuffle(discipline, random);
        List<OutsideFact> outside = new ArrayList<>(facts.outside());
        Collections.shuffle(outside, random);
        List<Acting> acting = new ArrayList<>(facts.acting());
        Collections.shuffle(acting, random);
        return new PersonMonth(
                facts.person(),
                facts.month(),
                places,
                acting,
                days,
                leave,
                discipline,
                facts.predikat(),
                facts.attendedUntil(),
                null,
                null,
                null,
                outside,
                facts.effort(),
                facts.since());
    }

    private static PersonMonth withMoreMinutes(PersonMonth facts, Random random) {
        Effort effort = facts.effort();
        if (effort == null) {
            return facts;
        }
        int minutes = effort.minutes() == null ? 0 : effort.minutes();
        return Months.effort(
                facts,
                new Effort(minutes + random.nextInt(900), effort.logged(), effort.workdays()));
    }

    /** The same of somebody who came later on some days. */
    static PersonMonth later(PersonMonth facts, Random random) {
        List<PersonMonth.Day> days =
                facts.days().stream()
                        .map(
                                day ->
                                        new PersonMonth.Day(
                                                day.date(),
                                                day.status(),
                                                day.lateMinutes() + random.nextInt(60),
                                                day.earlyMinutes(),
                                                day.missingIn(),
                                                day.missingOut()))
                        .toList();
        return new PersonMonth(
                facts.person(),
                facts.month(),
                facts.places(),
                facts.acting(),
                days,
                facts.leaveDays(),
                facts.discipline(),
                facts.predikat(),
                facts.attendedUntil(),
                null,
                null,
                null,
                facts.outside(),
                facts.effort(),
                facts.since());
    }
}
