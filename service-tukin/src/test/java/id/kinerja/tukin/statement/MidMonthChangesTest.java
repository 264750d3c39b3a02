package id.kinerja.tukin.statement;

import static id.kinerja.tukin.statement.Months.acting;
import static id.kinerja.tukin.statement.Months.day;
import static id.kinerja.tukin.statement.Months.post;
import static id.kinerja.tukin.statement.Months.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.CaseFacts;
import id.kinerja.tukin.policy.CaseFacts.CaseFact;
import id.kinerja.tukin.policy.DocumentCheck;
import id.kinerja.tukin.policy.MidMonthRule;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.TppCriterion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Class 8 is 4,595,150 a month, and 6,000,000 in the hospital (unit D2), where a day of absence
 * costs 5 % of the part of 40 % and not 3 %; all changes within the month count.
 */
class MidMonthChangesTest {

    private static final long ELSEWHERE = 4_595_150;
    private static final long HOSPITAL = 6_000_000;

    @ParameterizedTest
    @CsvSource({
        // 4,595,150 x 10/31 + 6,000,000 x 21/31 = 1,482,306.45 + 4,064,516.13
        "BY_CALENDAR_DAYS, D1, D2, 5546823",
        // 6,000,000 x 10/31 + 4,595,150 x 21/31 = 1,935,483.87 + 3,112,843.55
        "BY_CALENDAR_DAYS, D2, D1, 5048327",
        "SAME_MONTH, D1, D2, 6000000",
        "SAME_MONTH, D2, D1, 4595150",
        "NEXT_MONTH, D1, D2, 4595150",
        "NEXT_MONTH, D2, D1, 6000000",
        "BEST_OF, D1, D2, 6000000",
        "BEST_OF, D2, D1, 6000000",
    })
    void paysTheClassByTheVariantsOfItsDays(
            MidMonthRule rule, String first, String second, long net) {
        assertThat(net(moving(10, first, second), hospital(rule))).isEqualTo(net);
    }

    @Test
    void goesByTheLastPlaceAloneWhereNothingIsSaid() {
        PolicyDocument silent =
                Months.changed(
                        hospital(MidMonthRule.BY_CALENDAR_DAYS),
                        document -> document.withObject("midMonth").remove("changes"));

        assertThat(net(moving(10, "D1", "D2"), silent)).isEqualTo(HOSPITAL);
        assertThat(net(moving(10, "D2", "D1"), silent)).isEqualTo(ELSEWHERE);
    }

    @Test
    void takesBandsAndCutsOfTheWholeMonthByTheLastVariant() {
        PersonMonth absent = moving(10, "D1", "D2", Months.absent(4));

        // 5 % of what is left of 5,546,823 after 60 %, 2,218,729, though the day lies before
        assertThat(net(absent, hospital(MidMonthRule.BY_CALENDAR_DAYS)))
                .isEqualTo(5_546_823 - 110_936);
    }

    @Test
    void measuresAPostHeldBesideAgainstWhatEachDayPays() {
        PersonMonth facts = acting(moving(10, "D2", "D1"), post(1, 31, 9, JenisJabatan.PENGAWAS));

        // 5,079,200 less 4,595,150 on 21 days; the days of the hospital pay more than the post
        assertThat(net(facts, hospital(MidMonthRule.BY_CALENDAR_DAYS)))
                .isEqualTo(5_048_327 + 327_905);
    }

    @Test
    void sumsPartsOfASplitMonthExactlyToTheWhole() {
        PolicyDocument document = hospital(MidMonthRule.BY_CALENDAR_DAYS);
        for (int last = 1; last < 31; last++) {
            assertThat(net(moving(last, "D2", "D2.1"), document)).isEqualTo(HOSPITAL);
            assertThat(net(moving(last, "D1", "D3"), document)).isEqualTo(ELSEWHERE);
            assertThat(net(moving(last, "D1", "D2"), document))
                    .isEqualTo(
                            BigDecimal.valueOf(ELSEWHERE * last + HOSPITAL * (31 - last))
                                    .divide(BigDecimal.valueOf(31), 0, RoundingMode.HALF_UP)
                                    .longValueExact());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // 60 % on 15 days, 80 % on 16: 4,595,150 x (0.6 x 15 + 0.8 x 16) / 31
        "BY_CALENDAR_DAYS, 3231428",
        "SAME_MONTH, 3676120",
        "NEXT_MONTH, 2757090",
        "BEST_OF, 3676120",
    })
    void paysCriteriaByWhatFactsSayOfEachDay(MidMonthRule rule, long net) {
        PersonMonth remote =
                told(
                        Months.month(List.of(place(1, 31, "D1")), Predikat.BAIK),
                        new OutsideFact("REMOTE", day(1).minusMonths(1), null, "NO"),
                        new OutsideFact("REMOTE", day(16), null, "YES"));

        assertThat(net(remote, criteria(rule))).isEqualTo(net);
    }

    @Test
    void showsNoMorePartsThanWhatIsWorthSomethingElse() {
        PersonMonth toldAgain =
                told(
                        Months.month(List.of(place(1, 31, "D1")), Predikat.BAIK),
                        new OutsideFact("REMOTE", day(1).minusMonths(1), null, "YES"),
                        new OutsideFact("REMOTE", day(16), null, "YES"));

        assertThat(classes(toldAgain, criteria(MidMonthRule.BY_CALENDAR_DAYS)))
                .extracting(Line::code, Line::amount)
                .containsExactly(tuple("KELAS_8", Rupiah.of(3_676_120)));
    }

    @Test
    void asksForAFactOfTheDaysThatTheMonthCountsBy() {
        PersonMonth later =
                told(
                        Months.month(List.of(place(1, 31, "D1")), Predikat.BAIK),
                        new OutsideFact("REMOTE", day(16), null, "NO"));

        assertThat(questions(later, criteria(MidMonthRule.BY_CALENDAR_DAYS)))
                .containsExactly("fact-missing:REMOTE");
        assertThat(questions(later, criteria(MidMonthRule.BEST_OF)))
                .containsExactly("fact-missing:REMOTE");
        assertThat(questions(later, criteria(MidMonthRule.NEXT_MONTH)))
                .containsExactly("fact-missing:REMOTE");
        assertThat(questions(later, criteria(MidMonthRule.SAME_MONTH))).isEmpty();
    }

    @Test
    void worksOutACaseInWhichAFactBeginsWithinTheMonth() {
        CaseFacts remote =
                caseWith(
                        new CaseFact("REMOTE", "NO", null), new CaseFact("REMOTE", "YES", day(16)));
        PolicyDocument document = criteria(MidMonthRule.BY_CALENDAR_DAYS);

        assertThat(CaseCheck.findings(remote, "")).isEmpty();
        assertThat(CaseFactCheck.findings(remote, document.policy(), "facts")).isEmpty();
        assertThat(net(CaseMonth.of(remote), document)).isEqualTo(3_231_428);
        assertThat(
                        CaseCheck.findings(
                                caseWith(new CaseFact("REMOTE", "YES", LocalDate.of(2026, 6, 1))),
                                ""))
                .extracting(Finding::field, Finding::code)
                .containsExactly(tuple("facts[0].from", "case-outside-month"));
        assertThat(
                        CaseFactCheck.findings(
                                caseWith(
                                        new CaseFact("REMOTE", "NO", day(16)),
                                        new CaseFact("REMOTE", "YES", day(16))),
                                document.policy(),
                                "facts"))
                .extracting(Finding::code)
                .containsExactly("fact-twice");
    }

    private static CaseFacts caseWith(CaseFact... facts) {
        return new CaseFacts(
                Months.MAY,
                List.of(new CaseFacts.CasePlace(null, null, 8, null, null, null, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Predikat.BAIK,
                List.of(facts),
                null,
                null,
                null,
                null);
    }

    @Test
    void tellsCriteriaOfTheMonthAsItsDaysPayThem() {
        PolicyDocument document = criteria(MidMonthRule.BY_CALENDAR_DAYS);
        PersonMonth remote =
                told(
                        Months.month(List.of(place(1, 31, "D1")), Predikat.BAIK),
                        new OutsideFact("REMOTE", day(1).minusMonths(1), null, "NO"),
                        new OutsideFact("REMOTE", day(16), null, "YES"));

        // 20 % on 16 of 31 days
        assertThat(PersonsPolicy.paying(document.policy(), remote).criteria())
                .extracting(share -> share.criterion(), share -> share.percentage().decimal())
                .containsExactly(
                        tuple(TppCriterion.BEBAN_KERJA, "60"),
                        tuple(TppCriterion.KONDISI_KERJA, "10.3226"));
    }

    @Test
    void showsTheBestFullRateOfTheMonthInFiles() {
        PolicyDocument document = hospital(MidMonthRule.BY_CALENDAR_DAYS);
        PersonMonth moved = moving(10, "D2", "D1");

        assertThat(FullRate.kelas(moved, document.policy())).isEqualTo(new KelasJabatan(8));
        assertThat(FullRate.of(moved, document.policy(), new KelasJabatan(8)))
                .isEqualTo(Rupiah.of(HOSPITAL));
    }

    @ParameterizedTest
    @EnumSource(MidMonthRule.class)
    void keepsItsPromisesWhateverChanges(MidMonthRule rule) {
        PolicyDocument document = Months.changed(hospital(rule), MidMonthChangesTest::addCriteria);
        assertThat(DocumentCheck.findings(document)).isEmpty();
        Random random = new Random(20_260_504);
        for (int round = 0; round < 2_000; round++) {
            List<PersonMonth.Place> places = anyPlaces(random);
            List<OutsideFact> facts = anyFacts(random);
            Statement statement =
                    StatementCalculation.of(anyMonth(places, facts), document.policy());

            assertThat(statement.net()).isBetween(Rupiah.ZERO, statement.ceiling());
            Collections.shuffle(places, random);
            Collections.shuffle(facts, random);
            assertThat(StatementCalculation.of(anyMonth(places, facts), document.policy()))
                    .isEqualTo(statement);
            assertThat(statement.lines().getFirst().amount().amount())
                    .isLessThanOrEqualTo(
                            FullRate.of(
                                            anyMonth(places, facts),
                                            document.policy(),
                                            new KelasJabatan(8))
                                    .amount());
        }
    }

    private static List<PersonMonth.Place> anyPlaces(Random random) {
        int first = 1 + random.nextInt(20);
        int second = first + 1 + random.nextInt(10);
        return new ArrayList<>(
                List.of(
                        place(1, first, anyUnit(random)),
                        place(first + 1, second, anyUnit(random)),
                        place(second + 1, 31, anyUnit(random))));
    }

    private static String anyUnit(Random random) {
        return "D" + (1 + random.nextInt(3));
    }

    private static List<OutsideFact> anyFacts(Random random) {
        List<OutsideFact> facts = new ArrayList<>();
        for (int count = random.nextInt(5); count > 0; count--) {
            facts.add(
                    new OutsideFact(
                            "REMOTE",
                            day(1).minusDays(20).plusDays(random.nextInt(51)),
                            random.nextInt(3) == 0 ? day(31) : null,
                            random.nextBoolean() ? "YES" : "NO"));
        }
        return facts;
    }

    private static PersonMonth anyMonth(List<PersonMonth.Place> places, List<OutsideFact> facts) {
        return told(
                Months.month(places, Predikat.BAIK, Months.absent(5), Months.late(7, 40)),
                facts.toArray(OutsideFact[]::new));
    }

    private static PolicyDocument hospital(MidMonthRule rule) {
        return Months.changed(
                document -> {
                    countAll(document, rule);
                    document.remove("variants");
                    ObjectNode variant =
                            document.withArray("variants").addObject().put("code", "RSUD");
                    variant.set("basis", document.get("plt").get("basis"));
                    variant.putObject("scope").putArray("units").add("D2");
                    variant.set("classes", document.get("classes").deepCopy());
                    variant.withObject("classes").withObject("amounts").put("8", HOSPITAL);
                    variant.set("attendance", document.get("attendance").deepCopy());
                    variant.withObject("attendance").put("absentPerDay", "5");
                });
    }

    /** 60 %, and 20 % more of whom the fact REMOTE says so. */
    private static PolicyDocument criteria(MidMonthRule rule) {
        return Months.changed(
                document -> {
                    countAll(document, rule);
                    addCriteria(document);
                });
    }

    private static void countAll(ObjectNode document, MidMonthRule rule) {
        document.withObject("midMonth").put("rule", rule.name()).put("changes", "ALL");
        document.withObject("plt").remove("lowerLevel");
    }

    private static void addCriteria(ObjectNode document) {
        ObjectNode fact = document.putArray("facts").addObject();
        fact.put("code", "REMOTE").put("name", "Daerah terpencil").put("kind", "YES_NO");
        fact.put("period", "UNTIL_CHANGED").put("suppliedBy", "PENGELOLA_TUKIN");
        fact.set("basis", document.get("plt").get("basis"));
        Consumer<ObjectNode> criteria =
                classes -> {
                    ObjectNode load = classes.putArray("criteria").addObject();
                    load.put("criterion", "BEBAN_KERJA").put("percentage", "60");
                    load.set("basis", document.get("plt").get("basis"));
                    ObjectNode remote = classes.withArray("criteria").addObject();
                    remote.put("criterion", "KONDISI_KERJA").put("percentage", "20");
                    remote.put("fact", "REMOTE");
                    remote.set("basis", document.get("plt").get("basis"));
                };
        criteria.accept(document.withObject("classes"));
    }

    private static PersonMonth moving(
            int lastDay, String first, String second, PersonMonth.Day... days) {
        return Months.month(
                List.of(place(1, lastDay, first), place(lastDay + 1, 31, second)),
                Predikat.BAIK,
                days);
    }

    /** What is written below a unit lies in it. */
    private static PersonMonth.Place place(int from, int to, String unit) {
        return new PersonMonth.Place(
                day(from),
                day(to),
                new KelasJabatan(8),
                JenisJabatan.ADMINISTRATOR,
                false,
                null,
                unit.contains(".") ? List.of(unit, unit.substring(0, 2)) : List.of(unit));
    }

    private static long net(PersonMonth facts, PolicyDocument document) {
        return StatementCalculation.of(facts, document.policy()).net().amount();
    }

    private static List<String> questions(PersonMonth facts, PolicyDocument document) {
        return StatementCalculation.of(facts, document.policy()).openQuestions();
    }

    private static List<Line> classes(PersonMonth facts, PolicyDocument document) {
        return StatementCalculation.of(facts, document.policy()).lines().getFirst().parts();
    }
}
