package id.kinerja.tukin.statement;

import static id.kinerja.tukin.statement.Months.absent;
import static id.kinerja.tukin.statement.Months.acting;
import static id.kinerja.tukin.statement.Months.late;
import static id.kinerja.tukin.statement.Months.month;
import static id.kinerja.tukin.statement.Months.place;
import static id.kinerja.tukin.statement.Months.placeAs;
import static id.kinerja.tukin.statement.Months.post;
import static id.kinerja.tukin.statement.Months.since;
import static id.kinerja.tukin.statement.Months.wholeMay;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.DocumentCheck;
import id.kinerja.tukin.policy.ExtraComponent;
import id.kinerja.tukin.policy.ExtraKind;
import id.kinerja.tukin.policy.ExtraMonthRule;
import id.kinerja.tukin.policy.ExtraPay;
import id.kinerja.tukin.policy.ExtraStatus;
import id.kinerja.tukin.policy.PaidAs;
import id.kinerja.tukin.policy.PolicyDocument;
import id.kinerja.tukin.policy.RoundingMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is paid once in a year, of May. Class 8 is 4,595,150, of which 60 % follows the predikat: a
 * month rated BUTUH_PERBAIKAN is cut by 551,418, a day of absence by 55,142.
 */
class ExtraMonthTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Predikat> RATINGS = List.of(Predikat.values());
    private static final PersonMonth CUT = wholeMay(8, Predikat.BUTUH_PERBAIKAN, absent(4));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CLASS 100                                     | 4595150",
                "CLASS 50                                      | 2297575",
                "CLASS 0                                       | 0",
                "CLASS 100, PERFORMANCE 100                    | 4043732",
                "CLASS 100, PERFORMANCE 100, ATTENDANCE 100    | 3988590",
                // 2,297,575 less 275,709
                "CLASS 50, PERFORMANCE 50                      | 2021866",
                "CLASS 100, ATTENDANCE 50                      | 4567579",
                "CLASS 100, OTHER_CUTS 100, FACTS 100          | 4595150",
            })
    void paysAndTakesTheComponentsThatCount(String parts, long net) {
        Statement statement = paid(CUT, ExtraStatus.PNS, Months.thr(parts.strip()));

        assertThat(statement.net()).isEqualTo(Rupiah.of(net));
        assertThat(statement.ceiling()).isEqualTo(Rupiah.of(4_595_150));
        assertThat(statement.complete()).isTrue();
    }

    @Test
    void saysWhatEachAmountIsOf() {
        assertThat(paid(CUT, ExtraStatus.PNS, Months.thr("CLASS 50, PERFORMANCE 50")).lines())
                .extracting(
                        line ->
                                "%s %s of %s, %s"
                                        .formatted(
                                                line.code(),
                                                line.percentage(),
                                                line.of(),
                                                line.basis().article()))
                .element(2)
                .isEqualTo("SEBAGIAN_POTONGAN_KINERJA 50% of Rp551418, Ps 9");
    }

    @Test
    void asksForNoFigureThatOnlyAddsToAMonth() {
        PolicyDocument document =
                Months.changed(
                        Months.withExtra(Months.thr("CLASS 100, FACTS 100")),
                        one -> {
                            JsonNode rules = JSON.valueToTree(Months.withAddition());
                            one.set("additions", rules.get("additions"));
                            ArrayNode facts = one.withArray("facts");
                            facts.addAll((ArrayNode) rules.get("facts"));
                            ObjectNode lhkpn = (ObjectNode) rules.at("/facts/0").deepCopy();
                            facts.add(lhkpn.put("code", "LHKPN").put("kind", "YES_NO"));
                            ObjectNode stopper = one.putArray("stoppers").addObject();
                            stopper.put("fact", "LHKPN").put("value", "NO").put("cut", "100");
                            stopper.put("start", "SAME_MONTH").set("basis", lhkpn.get("basis"));
                        });

        assertThat(StatementCalculation.of(CUT, document.policy()).openQuestions())
                .containsExactly("fact-missing:LOG", "fact-missing:LHKPN");
        assertThat(calculated(CUT, ExtraStatus.PNS, document).openQuestions())
                .containsExactly("fact-missing:LHKPN");
    }

    @Test
    void addsWhatCountsOfAPostBesideOnesOwnAndIsNoPaymentOfItsOwn() {
        PersonMonth facts =
                acting(
                        month(List.of(place(1, 31, 11, false)), Predikat.BAIK),
                        post(1, 31, 11, JenisJabatan.ADMINISTRATOR));

        Statement statement = paid(facts, ExtraStatus.PNS, Months.thr("CLASS 100, ACTING 50"));

        // half of 20 % of 8,757,600
        assertThat(statement.net()).isEqualTo(Rupiah.of(8_757_600 + 875_760));
        assertThat(statement.ceiling()).isEqualTo(statement.net());
        assertThat(statement.lines()).noneMatch(Line::isAddition);
    }

    @Test
    void paysACpnsAsTheMonthDoes() {
        PersonMonth facts = month(List.of(place(1, 31, 7, true)), null);

        assertThat(paid(facts, ExtraStatus.CPNS, Months.thr("CLASS 100")).net())
                .isEqualTo(Rupiah.of(3_132_760));
    }

    @Test
    void paysWhoServesSoAsMuchAsTheRuleSays() {
        ExtraMonthRule rule =
                with(
                        Months.thr("CLASS 100"),
                        document ->
                                document.putArray("statuses")
                                        .addObject()
                                        .put("status", "TUGAS_BELAJAR")
                                        .put("percentage", "0")
                                        .set("basis", document.get("basis")));

        assertThat(paid(CUT, ExtraStatus.TUGAS_BELAJAR, rule).net()).isEqualTo(Rupiah.ZERO);
        assertThat(paid(CUT, ExtraStatus.PNS, rule).net()).isEqualTo(Rupiah.of(4_595_150));
    }

    @ParameterizedTest
    @CsvSource({
        // 2 of 12 months
        "2026-03-15, 765858",
        "2026-05-12, 0",
        "2025-06-10, 4595150",
        "2025-06-11, 4212221",
        "2020-01-01, 4595150",
    })
    void paysNewcomersByTheirMonths(LocalDate since, long net) {
        PersonMonth facts = since(month(List.of(placeAs(1, 31, PaidAs.PPPK)), null), since);

        assertThat(paid(facts, ExtraStatus.PPPK, Months.withService()).net())
                .isEqualTo(Rupiah.of(net));
    }

    @Test
    void paysNothingToWhoIsNotInServiceOnTheDayAndSaysSo() {
        Statement statement =
                paid(wholeMay(8, null), null, Months.thr("CLASS 100, PERFORMANCE 100"));

        assertThat(statement.net()).isEqualTo(Rupiah.ZERO);
        assertThat(statement.openQuestions()).isEmpty();
        Line last = statement.lines().getLast();
        assertThat(last.code()).isEqualTo("TIDAK_BERTUGAS");
        assertThat(last.day()).isEqualTo(LocalDate.of(2026, 6, 10));
        assertThat(last.basis().article()).isEqualTo("Ps 9");
    }

    @Test
    void asksForNothingThatDoesNotCount() {
        PersonMonth unrated = wholeMay(8, null);

        assertThat(paid(unrated, ExtraStatus.PNS, Months.thr("CLASS 100")).complete()).isTrue();
        assertThat(
                        paid(unrated, ExtraStatus.PNS, Months.thr("CLASS 100, PERFORMANCE 1"))
                                .openQuestions())
                .containsExactly("rating-missing");
    }

    @Test
    void roundsToThePolicysStep() {
        PolicyDocument document =
                Months.rounded(Months.withExtra(Months.thr("CLASS 50")), RoundingMethod.DOWN);

        assertThat(calculated(CUT, ExtraStatus.PNS, document).net())
                .isEqualTo(Rupiah.of(2_297_500));
    }

    @Test
    void leavesTheMonthItselfAsItIs() {
        PolicyDocument with = Months.withExtra(Months.thr("CLASS 50"));

        assertThat(StatementCalculation.of(CUT, with.policy()).net())
                .isEqualTo(Rupiah.of(4_595_150 - 551_418 - 55_142));
    }

    /** By the thousand: whatever counts, it is neither below nothing nor above the ceiling. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void staysBetweenNothingAndTheCeiling(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 1_000; i++) {
            int most = random.nextInt(101);
            StringBuilder parts = new StringBuilder("CLASS " + most);
            Stream.of(ExtraComponent.values())
                    .filter(ExtraComponent::isCut)
                    .filter(one -> random.nextBoolean())
                    .forEach(
                            one ->
                                    parts.append(", ")
                                            .append(one)
                                            .append(' ')
                                            .append(random.nextInt(most + 1)));
            PersonMonth facts =
                    wholeMay(
                            8,
                            RATINGS.get(random.nextInt(RATINGS.size())),
                            IntStream.rangeClosed(1, 31)
                                    .filter(day -> random.nextInt(3) == 0)
                                    .mapToObj(
                                            day ->
                                                    random.nextBoolean()
                                                            ? absent(day)
                                                            : late(day, 1 + random.nextInt(400)))
                                    .toArray(PersonMonth.Day[]::new));

            Statement statement = paid(facts, ExtraStatus.PNS, Months.thr(parts.toString()));

            assertThat(statement.net())
                    .as(parts + " of seed " + seed)
                    .isGreaterThanOrEqualTo(Rupiah.ZERO);
            assertThat(statement.net()).isLessThanOrEqualTo(statement.ceiling());
        }
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void refusesARuleThatCanNotBeWorkedOut(String code, ExtraMonthRule rule) {
        assertThat(DocumentCheck.findings(Months.withExtra(rule)))
                .extracting(finding -> finding.code())
                .containsExactly(code);
    }

    static Stream<Object[]> unsound() {
        return Stream.of(
                of("extra-class-missing", Months.thr("PERFORMANCE 10")),
                of("extra-cut-above-class", Months.thr("CLASS 50, ATTENDANCE 51")),
                of("percentage-outside", Months.thr("CLASS 101")),
                of("part-twice", Months.thr("CLASS 50, CLASS 50")),
                of("number-not-readable", Months.thr("CLASS x")),
                of("extra-reference-outside", year(2025)),
                of("extra-reference-outside", year(2028)),
                of("extra-service-day-outside", served("2026-04-30")),
                of("extra-service-day-outside", served("2027-06-01")),
                of("extra-service-months", service(-1, 12)),
                of("extra-service-months", service(0, 0)),
                of("extra-service-months", service(13, 12)),
                of("extra-service-months", service(0, 121)),
                of(
                        "part-missing",
                        with(Months.thr("CLASS 50"), document -> document.remove("tax"))));
    }

    @Test
    void refusesTwoRulesForTheSame() {
        assertThat(
                        DocumentCheck.findings(
                                Months.withExtra(Months.thr("CLASS 50"), Months.thr("CLASS 60"))))
                .extracting(finding -> finding.code())
                .containsExactly("part-twice");
        assertThat(DocumentCheck.findings(Months.withExtra(Months.thr("CLASS 50")))).isEmpty();
    }

    private static Object[] of(String code, ExtraMonthRule rule) {
        return new Object[] {code, rule};
    }

    private static ExtraMonthRule year(int year) {
        return with(Months.thr("CLASS 50"), document -> document.put("year", year));
    }

    private static ExtraMonthRule served(String day) {
        return with(Months.thr("CLASS 50"), document -> document.put("inServiceOn", day));
    }

    private static ExtraMonthRule service(int from, int whole) {
        return with(
                Months.withService(),
                document ->
                        ((ObjectNode) document.at("/service/0"))
                                .put("fromMonths", from)
                                .put("wholeMonths", whole));
    }

    private static ExtraMonthRule with(ExtraMonthRule rule, Consumer<ObjectNode> change) {
        ObjectNode document = JSON.valueToTree(rule);
        change.accept(document);
        return JSON.treeToValue(document, ExtraMonthRule.class);
    }

    private static Statement paid(
            PersonMonth facts, @Nullable ExtraStatus serving, ExtraMonthRule rule) {
        return calculated(facts, serving, Months.withExtra(rule));
    }

    private static Statement calculated(
            PersonMonth facts, @Nullable ExtraStatus serving, PolicyDocument document) {
        return StatementCalculation.of(
                facts.paying(new ExtraFacts(new ExtraPay(ExtraKind.THR, 2026), serving)),
                document.policy());
    }
}
