package id.kinerja.tukin.statement;

import static id.kinerja.tukin.statement.Months.month;
import static id.kinerja.tukin.statement.Months.place;
import static id.kinerja.tukin.statement.Months.placeAs;
import static id.kinerja.tukin.statement.Months.wholeMay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.DocumentCheck;
import id.kinerja.tukin.policy.PaidAs;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.Punishment;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Class 8 is 4,595,150 a month, class 9 5,079,200; May has 31 days. */
class PolicyBlocksTest {

    @ParameterizedTest
    @CsvSource({
        "BY_CALENDAR_DAYS, 31, 4844982",
        "SAME_MONTH,       31, 5079200",
        "NEXT_MONTH,       31, 4595150",
        "BEST_OF,          31, 5079200",
        // 20 of 31 days
        "SAME_MONTH,       20, 3276903",
        "NEXT_MONTH,       20, 2964613",
    })
    void paysAMonthWithANewClassAsThePolicySays(String rule, int until, long net) {
        PersonMonth facts =
                month(List.of(place(1, 15, 8, false), place(16, until, 9, false)), Predikat.BAIK);

        assertThat(net(facts, document -> part(document, "midMonth").put("rule", rule)))
                .isEqualTo(net);
    }

    @Test
    void takesTheBetterPlaceWhicheverCameFirst() {
        PersonMonth lower =
                month(List.of(place(1, 15, 9, false), place(16, 31, 8, false)), Predikat.BAIK);

        assertThat(net(lower, document -> part(document, "midMonth").put("rule", "BEST_OF")))
                .isEqualTo(5_079_200);
    }

    @Test
    void paysAnotherPartToWhoServesOtherwise() {
        PersonMonth facts = month(List.of(placeAs(1, 31, PaidAs.PPPK_PARUH_WAKTU)), Predikat.BAIK);

        assertThat(net(facts, document -> {})).isEqualTo(4_595_150);
        assertThat(net(facts, document -> status(document, "PPPK_PARUH_WAKTU", "50")))
                .isEqualTo(2_297_575);
    }

    @Test
    void paysStudiesNothingAndAsksForNoRatingUnlessThePolicyPaysThem() {
        PersonMonth facts = month(List.of(placeAs(1, 31, PaidAs.TUGAS_BELAJAR)), null);

        Statement nothing = StatementCalculation.of(facts, policy(document -> {}));
        assertThat(nothing.net()).isEqualTo(Rupiah.ZERO);
        assertThat(nothing.openQuestions()).isEmpty();
        Policy pays = policy(document -> status(document, "TUGAS_BELAJAR", "75"));
        assertThat(StatementCalculation.of(facts, pays).openQuestions())
                .containsExactly("rating-missing");
    }

    /**
     * 75 % for studies (Parekraf PM 73/2013 Ps 19), or half once they are extended and a quarter
     * once they are overdue (KKP 10/2025 Ps 20); a stage without a rule is paid as studies are.
     */
    @ParameterizedTest
    @CsvSource({
        "TUGAS_BELAJAR,              75,  ,   ,   3446363",
        "TUGAS_BELAJAR_PERPANJANGAN, 75,  ,   ,   3446363",
        "TUGAS_BELAJAR,              100, 50, 25, 4595150",
        "TUGAS_BELAJAR_PERPANJANGAN, 100, 50, 25, 2297575",
        "TUGAS_BELAJAR_LEWAT_WAKTU,  100, 50, 25, 1148788",
        "TUGAS_BELAJAR_LEWAT_WAKTU,  ,    50, ,   0"
    })
    void paysStudiesByTheirStage(
            PaidAs stage,
            @Nullable String studies,
            @Nullable String extended,
            @Nullable String overdue,
            long net) {
        assertThat(
                        net(
                                month(List.of(placeAs(1, 31, stage)), Predikat.BAIK),
                                document -> stages(document, studies, extended, overdue)))
                .isEqualTo(net);
    }

    /** 2,223,459.68 for fifteen days, and half of 2,371,690.32 for sixteen. */
    @Test
    void paysAStageThatBeginsWithinTheMonthByItsDays() {
        PersonMonth facts =
                month(
                        List.of(
                                placeAs(1, 15, PaidAs.TUGAS_BELAJAR),
                                placeAs(16, 31, PaidAs.TUGAS_BELAJAR_PERPANJANGAN)),
                        Predikat.BAIK);

        assertThat(net(facts, document -> stages(document, "100", "50", "25")))
                .isEqualTo(3_409_305);
    }

    private static void stages(
            ObjectNode document,
            @Nullable String studies,
            @Nullable String extended,
            @Nullable String overdue) {
        if (studies != null) {
            status(document, "TUGAS_BELAJAR", studies);
        }
        if (extended != null) {
            status(document, "TUGAS_BELAJAR_PERPANJANGAN", extended);
        }
        if (overdue != null) {
            status(document, "TUGAS_BELAJAR_LEWAT_WAKTU", overdue);
        }
    }

    @Test
    void assumesARatingOfNewcomersAndWaitsForThatOfOthers() {
        Policy policy = policy(document -> missingFor(document, "NEWCOMER", "ASSUME_BAIK"));
        PersonMonth unrated = month(List.of(place(11, 31, 8, false)), null);
        Statement newcomer =
                StatementCalculation.of(Months.since(unrated, Months.MAY.atDay(11)), policy);
        Statement other =
                StatementCalculation.of(Months.since(unrated, Months.MAY.atDay(1)), policy);

        assertThat(newcomer.openQuestions()).isEmpty();
        // 21 of 31 days of 4,595,150
        assertThat(newcomer.net()).isEqualTo(Rupiah.of(3_112_844));
        assertThat(newcomer.lines().get(1).basis().article()).isEqualTo("NEWCOMER");
        assertThat(other.openQuestions()).containsExactly("rating-missing");
        assertThat(StatementCalculation.of(unrated, policy).openQuestions())
                .as("facts from before say nothing of it")
                .containsExactly("rating-missing");
    }

    @Test
    void paysACpnsWithoutARatingWhatFollowsAttendanceAlone() {
        PersonMonth unrated = month(List.of(place(1, 31, 8, true)), null);

        // 80 % of 4,595,150 are 3,676,120, of which 40 % follow attendance
        assertThat(net(unrated, document -> missingFor(document, "CPNS", "ZERO_COMPONENT")))
                .isEqualTo(1_470_448);
    }

    @Test
    void assumesARatingOfTheTimeBeforeThePolicy() {
        PersonMonth unrated = month(List.of(place(1, 31, 8, false)), null);

        for (String since : List.of("2026-04-01", "2026-03-01")) {
            Policy policy =
                    policy(
                            document -> {
                                document.put("validFrom", since);
                                part(document, "predikat").put("lag", "PREVIOUS_QUARTER");
                                missingFor(document, "BEFORE_POLICY", "ASSUME_BAIK");
                            });

            assertThat(StatementCalculation.of(unrated, policy).complete())
                    .as("by a policy since " + since)
                    .isEqualTo(since.equals("2026-04-01"));
        }
    }

    private static void missingFor(ObjectNode document, String gap, String missing) {
        ObjectNode rule = part(document, "predikat").withArray("missingFor").addObject();
        rule.put("gap", gap).put("missing", missing);
        rule.putObject("basis").put("regulation", "Perkada").put("article", gap);
    }

    @ParameterizedTest
    @CsvSource({
        // 4,595,150 of class 8, of which 2,757,090 follow the predikat: 80 % leave 4,043,732
        "HALF_UP, 1,    4043732, 0",
        "HALF_UP, 100,  4043700, -32",
        "DOWN,    1000, 4043000, -732",
        "UP,      1000, 4044000, 268",
    })
    void roundsWhatIsPaidToItsStep(String method, int step, long net, long line) {
        Policy policy = policy(document -> round(document, method, step));
        Statement statement =
                StatementCalculation.of(wholeMay(8, Predikat.BUTUH_PERBAIKAN), policy);

        assertThat(statement.net().amount()).isEqualTo(net);
        assertThat(
                        statement.lines().stream()
                                .filter(one -> one.code().equals("PEMBULATAN"))
                                .mapToLong(one -> one.amount().amount())
                                .sum())
                .isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({
        // 4,595,150 less 551,418 of the predikat, and 55,141.8 of the 1,838,060 of attendance
        "TOTAL,     DOWN, 3988000, POTONGAN_KEHADIRAN -55141 PEMBULATAN -591",
        // 2,205,672 and 1,782,918 or 1,782,919
        "COMPONENT, DOWN, 3987000, POTONGAN_KEHADIRAN -55141 PEMBULATAN -919",
        "COMPONENT, UP,   3989000, POTONGAN_KEHADIRAN -55142 PEMBULATAN 82",
        // 4,595,000 less 551,000 less 55,000; 4,596,000 less 552,000 less 56,000
        "LINE,      DOWN, 3989000, POTONGAN_KEHADIRAN -55141 PEMBULATAN 141",
        "LINE,      UP,   3988000, POTONGAN_KEHADIRAN -55142 PEMBULATAN -858",
    })
    void roundsAtThePointThatThePolicyNames(String point, String method, long net, String last) {
        Policy policy =
                policy(
                        document -> {
                            round(document, method, 1000);
                            part(document, "rounding").put("point", point);
                        });
        Statement statement =
                StatementCalculation.of(
                        wholeMay(
                                8,
                                Predikat.BUTUH_PERBAIKAN,
                                new PersonMonth.Day(Months.day(4), "ABSENT", 0, 0, false, false)),
                        policy);

        assertThat(statement.net().amount()).isEqualTo(net);
        assertThat(
                        statement.lines().stream()
                                .skip(statement.lines().size() - 2)
                                .map(one -> one.code() + " " + one.amount().amount())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(last);
    }

    @Test
    void paysTheHeadOfTheAgencyByTheHighestClass() {
        Policy policy = policy(document -> head(document, "150"));
        PersonMonth.Place head =
                new PersonMonth.Place(
                        Months.day(1),
                        Months.day(31),
                        new KelasJabatan(17),
                        JenisJabatan.JPT_UTAMA,
                        false,
                        null);
        PersonMonth.Place deputy =
                new PersonMonth.Place(
                        Months.day(1),
                        Months.day(31),
                        new KelasJabatan(17),
                        JenisJabatan.JPT_MADYA,
                        false,
                        null);

        Statement statement = StatementCalculation.of(month(List.of(head), Predikat.BAIK), policy);

        // half more than 33,240,000
        assertThat(statement.net()).isEqualTo(Rupiah.of(49_860_000));
        assertThat(statement.ceiling()).isEqualTo(statement.net());
        assertThat(statement.lines().getFirst().parts().getFirst().basis().article())
                .isEqualTo("kepala");
        assertThat(StatementCalculation.of(month(List.of(deputy), Predikat.BAIK), policy).net())
                .isEqualTo(Rupiah.of(33_240_000));
    }

    @ParameterizedTest
    @CsvSource({"100, true", "500, true", "99.9999, false", "500.0001, false"})
    void takesNoPercentageOfTheHeadThatNobodyMeans(String percentage, boolean taken) {
        assertThat(
                        DocumentCheck.findings(
                                        Months.changed(document -> head(document, percentage)))
                                .stream()
                                .noneMatch(finding -> finding.code().equals("head-outside")))
                .isEqualTo(taken);
    }

    private static void head(ObjectNode document, String percentage) {
        ObjectNode head = part(document, "classes").putObject("head");
        head.put("percentage", percentage);
        head.putObject("basis").put("regulation", "Perpres").put("article", "kepala");
    }

    @Test
    void roundsAnAdditionByItselfSinceItIsPaidByItself() {
        Statement statement =
                StatementCalculation.of(
                        Months.acting(
                                wholeMay(8, Predikat.BAIK),
                                Months.post(1, 31, 9, JenisJabatan.ADMINISTRATOR)),
                        policy(document -> round(document, "UP", 1000)));

        // 4,595,150, and 20 % of 5,079,200, which is 1,015,840
        assertThat(statement.net().amount()).isEqualTo(4_596_000 + 1_016_000);
        assertThat(statement.net()).isEqualTo(statement.ceiling());
        assertThat(statement.lines().getLast().amount()).isEqualTo(Rupiah.of(1_016_000));
    }

    @Test
    void losesNothingOfAMonthInPartsWhenItRoundsDown() {
        Policy policy = policy(document -> round(document, "DOWN", 1));
        for (int day = 1; day < 31; day++) {
            PersonMonth split =
                    month(
                            List.of(place(1, day, 9, false), place(day + 1, 31, 9, false)),
                            Predikat.BAIK);

            assertThat(StatementCalculation.of(split, policy).net())
                    .isEqualTo(Rupiah.of(5_079_200));
        }
    }

    @Test
    void paysEachCriterionOfTppItsPartOfTheBasicAmount() {
        Policy policy =
                policy(
                        document -> {
                            criterion(document, "BEBAN_KERJA", "50");
                            criterion(document, "PRESTASI_KERJA", "33.3333");
                        });
        Line ofClass =
                StatementCalculation.of(wholeMay(8, Predikat.BAIK), policy)
                        .lines()
                        .getFirst()
                        .parts()
                        .getFirst();

        // 83.3333 % of 4,595,150 is 3,829,290.1; 50 of 83.3333 parts of it are 2,297,575
        assertThat(ofClass.amount()).isEqualTo(Rupiah.of(3_829_290));
        assertThat(ofClass.parts())
                .extracting(Line::code, Line::amount, Line::of)
                .containsExactly(
                        tuple("TPP_BEBAN_KERJA", Rupiah.of(2_297_575), Rupiah.of(4_595_150)),
                        tuple("TPP_PRESTASI_KERJA", Rupiah.of(1_531_715), Rupiah.of(4_595_150)));
        assertThat(policy.amountOf(new KelasJabatan(8))).contains(Rupiah.of(3_829_290));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // half of 4,595,150, and ten or four per cent of it for a scarce profession
                "YES, 2757090, 10",
                "NO,  2297575, 0",
                // of another kind than the policy has: as if it were not told
                "4,   2297575, 0",
                "-,   2297575, 0",
            })
    void paysACriterionToThoseOfWhomItsFactSaysSo(
            @Nullable String told, long net, String percentage) {
        Policy policy =
                policy(
                        document -> {
                            criterion(document, "BEBAN_KERJA", "50");
                            criterion(document, "KELANGKAAN_PROFESI", "10").put("fact", "LANGKA");
                            fact(document, "LANGKA", "YES_NO");
                        });
        OutsideFact[] facts =
                told == null
                        ? new OutsideFact[0]
                        : new OutsideFact[] {new OutsideFact("LANGKA", Months.day(1), null, told)};
        PersonMonth month = Months.told(wholeMay(8, Predikat.BAIK), facts);

        Statement statement = StatementCalculation.of(month, policy);

        assertThat(statement.net()).isEqualTo(Rupiah.of(net));
        Line scarce = statement.lines().getFirst().parts().getFirst().parts().getLast();
        assertThat(scarce.percentage()).isEqualTo(Percentage.of(percentage));
        assertThat(PersonsPolicy.of(policy, month).amountOf(new KelasJabatan(8)))
                .as("the rate beside it")
                .contains(Rupiah.of(net));
        assertThat(statement.openQuestions())
                .isEqualTo(
                        told == null || told.equals("4")
                                ? List.of("fact-missing:LANGKA")
                                : List.of());
    }

    @ParameterizedTest
    // never more than the policy says
    @CsvSource({"4, 2481381", "10, 2757090", "25, 2757090", "0, 2297575"})
    void paysAsMuchOfACriterionAsItsFactSays(String told, long net) {
        PersonMonth month =
                Months.told(
                        wholeMay(8, Predikat.BAIK),
                        new OutsideFact("LANGKA", Months.day(1), null, told));

        assertThat(
                        net(
                                month,
                                document -> {
                                    criterion(document, "BEBAN_KERJA", "50");
                                    criterion(document, "KELANGKAAN_PROFESI", "10")
                                            .put("fact", "LANGKA");
                                    fact(document, "LANGKA", "PERCENTAGE");
                                }))
                .isEqualTo(net);
    }

    @ParameterizedTest
    @CsvSource({"MONEY, criterion-fact-unfit", "-, fact-undeclared"})
    void goesByNoFactThatSaysNeitherYesNorAPercentage(String kind, String code) {
        PolicyDocument document =
                Months.changed(
                        changed -> {
                            criterion(changed, "KONDISI_KERJA", "10").put("fact", "RISIKO");
                            if (!kind.equals("-")) {
                                fact(changed, "RISIKO", kind);
                            }
                        });

        assertThat(DocumentCheck.findings(document))
                .extracting(Finding::field, Finding::code)
                .containsExactly(tuple("classes.criteria[0].fact", code));
    }

    private static void fact(ObjectNode document, String code, String kind) {
        ObjectNode fact = rules(document, "facts").addObject();
        fact.set("basis", basis(document));
        fact.put("code", code)
                .put("name", code)
                .put("kind", kind)
                .put("period", "UNTIL_CHANGED")
                .put("suppliedBy", "ADMIN_KEPEGAWAIAN");
    }

    @ParameterizedTest
    // 40 % and 20 % of 4,595,150 for two punishments at once
    @CsvSource({"HEAVIEST, 2757090", "ADDITIVE, 1838060"})
    void cutsForSeveralPunishmentsAsThePolicySays(String concurrency, long net) {
        PersonMonth facts =
                Months.punished(
                        wholeMay(8, Predikat.BAIK),
                        Months.decision(Punishment.SEDANG_1, Months.day(1)),
                        Months.decision(Punishment.TEGURAN_LISAN, Months.day(1)));

        assertThat(
                        net(
                                facts,
                                document ->
                                        part(document, "discipline")
                                                .put("concurrency", concurrency)))
                .isEqualTo(net);
    }

    @ParameterizedTest
    @CsvSource({"tax, tax-not-chosen", "bpjs, bpjs-not-chosen"})
    void isNoPolicyWhereSomethingThatHasNoDefaultIsNotChosen(String part, String code) {
        assertThat(DocumentCheck.findings(Months.changed(document -> document.remove(part))))
                .extracting(Finding::field, Finding::code)
                .containsExactly(tuple(part, code));
    }

    @ParameterizedTest
    // 1,135 points of Rp4,000 or Rp5,000; half of it; by a third that is rounded
    @CsvSource({
        "4000, 1, 4540000",
        "5000, 1, 5675000",
        "4000, 0.5, 2270000",
        "4001, 0.3333, 1513560"
    })
    void paysPointsTimesTheIndexInWholeRupiah(long perPoint, String factor, long net) {
        PersonMonth facts = month(List.of(place(1, 31, 8, false)), Predikat.BAIK);

        assertThat(
                        net(
                                facts,
                                document -> {
                                    index(document, perPoint);
                                    factor(document, factor);
                                }))
                .isEqualTo(net);
    }

    @Test
    void paysClassesWithAnAmountBesideThoseWithPoints() {
        PersonMonth facts = month(List.of(place(1, 31, 9, false)), Predikat.BAIK);

        assertThat(net(facts, document -> index(document, 4_000))).isEqualTo(5_079_200);
    }

    @Test
    void refusesAnIndexThatNobodyMeansAndAClassWithPointsAndAnAmount() {
        for (long outside : new long[] {0, -4_000, 1_000_001}) {
            assertThat(DocumentCheck.findings(Months.changed(one -> index(one, outside))))
                    .extracting(Finding::field, Finding::code)
                    .containsExactly(tuple("classes.index.perPoint", "index-outside"));
        }
        assertThat(
                        DocumentCheck.findings(
                                Months.changed(
                                        document -> {
                                            index(document, 4_000);
                                            document.withObject("/classes/amounts").put("8", 1);
                                        })))
                .extracting(Finding::field, Finding::code)
                .containsExactly(tuple("classes.index.points", "part-twice"));
        assertThat(
                        DocumentCheck.findings(
                                Months.changed(
                                        document -> {
                                            index(document, 4_000);
                                            document.withObject("/classes/index/points")
                                                    .put("8", -1);
                                        })))
                .extracting(Finding::code)
                .containsExactly("amount-negative");
        assertThat(DocumentCheck.findings(Months.changed(one -> index(one, 4_000)))).isEmpty();
    }

    /** Class 8 by points in place of its amount. */
    private static void index(ObjectNode document, long perPoint) {
        ObjectNode classes = part(document, "classes");
        classes.withObject("amounts").remove("8");
        ObjectNode index = classes.putObject("index");
        index.put("perPoint", perPoint).set("basis", basis(document));
        index.putObject("points").put("8", 1_135);
    }

    private static void factor(ObjectNode document, String factor) {
        ObjectNode rule = rules(part(document, "classes"), "factors").addObject();
        rule.put("name", "IKFD").put("factor", factor).set("basis", basis(document));
    }

    @ParameterizedTest
    @CsvSource({
        "/plt/basis, regulation, plt.basis.regulation",
        "/classes/basis, article, classes.basis.article",
        "/leave/0/basis, article, leave[0].basis.article",
        "/taxBasis, article, taxBasis.article",
    })
    void isNoPolicyWhereABasisSaysNothing(String at, String part, String field) {
        for (String blank : List.of("", " ")) {
            PolicyDocument document =
                    Months.changed(
                            one -> {
                                one.set("taxBasis", basis(one).deepCopy());
                                ((ObjectNode) one.at(at)).put(part, blank);
                            });

            assertThat(DocumentCheck.findings(document))
                    .extracting(Finding::field, Finding::code)
                    .containsExactly(tuple(field, "part-missing"));
        }
    }

    @Test
    void addsAPercentageOfALowerPostWhereThePolicySaysSo() {
        PersonMonth facts =
                Months.acting(
                        wholeMay(8, Predikat.BAIK), Months.post(1, 31, 9, JenisJabatan.PENGAWAS));

        // The difference of 484,050, or 20 % of 5,079,200.
        assertThat(net(facts, document -> {})).isEqualTo(4_595_150 + 484_050);
        assertThat(net(facts, document -> part(document, "plt").put("lowerLevel", "20")))
                .isEqualTo(4_595_150 + 1_015_840);
    }

    @Test
    void addsForAPlhOnlyWhereThePolicySaysSo() {
        PersonMonth facts =
                Months.acting(
                        wholeMay(8, Predikat.BAIK),
                        new Acting(
                                Months.day(1),
                                Months.day(31),
                                new KelasJabatan(9),
                                JenisJabatan.ADMINISTRATOR,
                                true,
                                null,
                                null,
                                null));

        assertThat(net(facts, document -> {})).isEqualTo(4_595_150);
        assertThat(net(facts, document -> part(document, "plt").put("plh", true)))
                .isEqualTo(4_595_150 + 1_015_840);
    }

    @Test
    void refusesAStepThatNobodyMeansAndWhatIsNamedTwice() {
        assertThat(
                        DocumentCheck.findings(
                                        Months.changed(
                                                document -> {
                                                    round(document, "DOWN", 0);
                                                    status(document, "PPPK", "90");
                                                    status(document, "PPPK", "80");
                                                    criterion(document, "BEBAN_KERJA", "50");
                                                    criterion(document, "BEBAN_KERJA", "40");
                                                }))
                                .stream()
                                .map(Finding::code))
                .containsExactlyInAnyOrder("step-outside", "part-twice", "part-twice");
        assertThat(
                        DocumentCheck.findings(
                                Months.changed(document -> status(document, "PPPK", "101"))))
                .extracting(Finding::code)
                .containsExactly("percentage-outside");
    }

    private static long net(PersonMonth facts, Consumer<ObjectNode> change) {
        return StatementCalculation.of(facts, policy(change)).net().amount();
    }

    private static Policy policy(Consumer<ObjectNode> change) {
        return Months.changed(change).policy();
    }

    private static ObjectNode part(ObjectNode document, String name) {
        return (ObjectNode) document.get(name);
    }

    private static void round(ObjectNode document, String method, int step) {
        ObjectNode rounding = document.putObject("rounding");
        rounding.set("basis", basis(document));
        rounding.put("method", method).put("step", step);
    }

    private static void status(ObjectNode document, String status, String percentage) {
        ObjectNode rule = rules(document, "statuses").addObject();
        rule.set("basis", basis(document));
        rule.put("status", status).put("percentage", percentage);
    }

    private static ObjectNode criterion(ObjectNode document, String criterion, String percentage) {
        ObjectNode rule = rules(part(document, "classes"), "criteria").addObject();
        rule.set("basis", basis(document));
        return rule.put("criterion", criterion).put("percentage", percentage);
    }

    private static ArrayNode rules(ObjectNode part, String name) {
        return part.get(name) instanceof ArrayNode there ? there : part.putArray(name);
    }

    private static JsonNode basis(ObjectNode document) {
        return document.get("plt").get("basis");
    }
}
