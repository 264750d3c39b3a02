package id.kinerja.tukin.withholding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payee.Ptkp;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.statement.Months;
import id.kinerja.tukin.withholding.db.ShippedTables;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WithholdingsTest {

    private static final PersonId PERSON = PersonId.next();
    private static final TaxTables TABLES = ShippedTables.all();
    private static final Map<String, Policy> POLICIES = new HashMap<>();
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 5);

    @ParameterizedTest(name = "golongan {0}: {1} -> {2}")
    @CsvSource({
        "II/d, 5000000, 0",
        "III/a, 5000000, 250000",
        "III/d, 4595150, 229758",
        "IV/a, 5000000, 750000",
        "IV/e, 1, 0",
        "Bintara, 5000000, 0",
        "Perwira Pertama, 5000000, 250000",
        "PERWIRA MENENGAH, 5000000, 750000"
    })
    void takesFinalTaxByGolongan(String golongan, long gross, long tax) {
        Taxpayer taxpayer =
                new Taxpayer(
                        JenisPegawai.PNS,
                        GolonganGroup.of(golongan).orElseThrow(),
                        null,
                        true,
                        null);

        assertThat(tax("FINAL_GOL", JUNE, taxpayer, gross, List.of())).isEqualTo(tax);
    }

    @ParameterizedTest(name = "{0}, {1} -> {2}")
    @CsvSource({
        "TK_0, 5400000, 0",
        "TK_0, 5400001, 13500",
        "K_0, 10000000, 200000",
        "TK_1, 13750000, 687500",
        "TK_2, 6200000, 0",
        // the one of PMK 168/2023: K/1 with 10,000,000 a month
        "K_1, 10000000, 150000",
        "K_3, 6600000, 0",
        "K_3, 20000000, 1600000",
        "K_3, 2000000000, 680000000"
    })
    void takesTheEffectiveRateOfAMonth(Ptkp ptkp, long gross, long tax) {
        assertThat(tax("TER", JUNE, ofPtkp(ptkp), gross, List.of())).isEqualTo(tax);
        assertThat(tax("FINAL_GOL", JUNE, byContract(ptkp), gross, List.of())).isEqualTo(tax);
    }

    @Test
    void countsWhatWasPaidInTheSameMonthBefore() {
        List<PaidBefore> salary = List.of(before("2026-06", 6_000_000, 45_000));

        // 10,000,000 in all, of which 150,000 are due
        assertThat(tax("TER", JUNE, ofPtkp(Ptkp.K_1), 4_000_000, salary)).isEqualTo(105_000);
        assertThat(
                        tax(
                                "TER",
                                JUNE,
                                ofPtkp(Ptkp.K_1),
                                4_000_000,
                                List.of(before("2026-05", 6_000_000, 45_000))))
                .isZero();
    }

    @Test
    void settlesTheYearInDecember() {
        List<PaidBefore> year = new ArrayList<>();
        for (int month = 1; month < 12; month++) {
            year.add(before(YearMonth.of(2026, month).toString(), 10_000_000, 150_000));
        }

        // 120,000,000 less 6,000,000 less 63,000,000: five per cent of 51,000,000, and 1,650,000
        // are paid
        assertThat(tax("TER", LocalDate.of(2026, 12, 18), ofPtkp(Ptkp.K_1), 10_000_000, year))
                .isEqualTo(900_000);
    }

    @Test
    void givesBackWhatWasTooMuchOfTheYear() {
        List<PaidBefore> once = List.of(before("2026-03", 40_000_000, 6_000_000));

        assertThat(tax("TER", LocalDate.of(2026, 12, 18), ofPtkp(Ptkp.TK_0), 1_000_000, once))
                .isEqualTo(-6_000_000);
    }

    @Test
    void settlesTheYearOfWhoLeavesWithWhatHeIsPaidLast() {
        List<PaidBefore> year = new ArrayList<>();
        for (int month = 1; month < 7; month++) {
            year.add(before(YearMonth.of(2026, month).toString(), 10_000_000, 150_000));
        }
        LocalDate july = LocalDate.of(2026, 7, 3);

        // 70,000,000 less 3,500,000 less 63,000,000: five per cent of 3,500,000, of which 900,000
        // are paid
        assertThat(tax("TER", july, leaving(null), 10_000_000, year)).isEqualTo(-725_000);
        // of what comes later nothing but what it adds is taken
        year.add(before("2026-07", 10_000_000, -725_000));
        assertThat(tax("TER", LocalDate.of(2026, 9, 3), leaving(null), 1_000_000, year))
                .isEqualTo(47_500);
        assertThat(tax("FINAL_GOL", july, leaving(null), 10_000_000, year))
                .as("final tax is settled at once")
                .isEqualTo(500_000);
    }

    @Test
    void takesThePartOfAYearThatWasLived() {
        List<PaidBefore> year = new ArrayList<>();
        for (int month = 1; month < 6; month++) {
            year.add(before(YearMonth.of(2026, month).toString(), 10_000_000, 150_000));
        }

        // 57,000,000 in six months are 114,000,000 a year, of which 51,000,000 are taxed with
        // 2,550,000: half of it less 750,000
        assertThat(
                        tax(
                                "TER",
                                LocalDate.of(2026, 6, 30),
                                leaving(LocalDate.of(2026, 6, 12)),
                                10_000_000,
                                year))
                .isEqualTo(525_000);
        assertThat(
                        tax(
                                "TER",
                                LocalDate.of(2026, 6, 30),
                                leaving(LocalDate.of(2025, 12, 12)),
                                10_000_000,
                                year))
                .as("of who died in the year before, all that he is paid in this one")
                .isEqualTo(-750_000);
    }

    @ParameterizedTest(name = "{0} in month {1}, of final tax {2}: {3}")
    @CsvSource({"20, 6, false, 180000", "20, 12, false, 1080000", "20, 6, true, 500000"})
    void takesMoreOfWhomNoNumberIsKnown(
            String percentage, int month, boolean isFinal, long expected) {
        List<PaidBefore> year = new ArrayList<>();
        for (int before = 1; before < month; before++) {
            year.add(before(YearMonth.of(2026, before).toString(), 10_000_000, 180_000));
        }
        Policy policy =
                Months.changed(
                                document -> {
                                    document.put("tax", isFinal ? "FINAL_GOL" : "TER");
                                    document.putObject("withoutNpwp")
                                            .put("percentage", percentage)
                                            .putObject("basis")
                                            .put("regulation", "UU 36/2008")
                                            .put("article", "Ps 21 ayat (5a)");
                                })
                        .policy();
        Taxpayer unnumbered =
                new Taxpayer(JenisPegawai.PNS, GolonganGroup.III, Ptkp.K_1, false, null);

        Withheld taken =
                new Withholdings(policy, TABLES, LocalDate.of(2026, month, 5))
                        .of(PERSON, unnumbered, Rupiah.of(10_000_000), year)
                        .getFirst();

        // of 150,000 a month and of 2,550,000 a year a fifth more
        assertThat(taken.amount()).isEqualTo(Rupiah.of(expected));
        assertThat(taken.basis().article().contains("(5a)")).isNotEqualTo(isFinal);
        assertThat(
                        new Withholdings(policy("TER", false), TABLES, JUNE)
                                .of(PERSON, unnumbered, Rupiah.of(10_000_000), List.of())
                                .getFirst()
                                .amount())
                .as("where the policy says nothing of it")
                .isEqualTo(Rupiah.of(150_000));
    }

    @Test
    void leavesToTheEmployeeWhatTheBorneTaxIsHigherByWithoutANumber() {
        Policy policy =
                Months.changed(
                                document -> {
                                    document.put("tax", "DTP");
                                    document.putObject("withoutNpwp")
                                            .put("percentage", "20")
                                            .putObject("basis")
                                            .put("regulation", "PP 80/2010")
                                            .put("article", "Ps 3");
                                })
                        .policy();
        Taxpayer unnumbered =
                new Taxpayer(JenisPegawai.PNS, GolonganGroup.III, Ptkp.K_1, false, null);
        Withholdings rules = new Withholdings(policy, TABLES, JUNE);

        List<Withheld> withheld = rules.of(PERSON, unnumbered, Rupiah.of(10_000_000), List.of());
        List<Withheld> again =
                rules.of(
                        PERSON,
                        unnumbered,
                        Rupiah.of(10_000_000),
                        List.of(before("2026-06", 10_000_000, 0, 0, 150_000)));

        // the state bears 150,000; a fifth of it it doesn't
        assertThat(withheld)
                .extracting(Withheld::kind, one -> one.amount().amount())
                .containsExactly(
                        tuple(WithheldKind.PPH21_DTP, 150_000L),
                        tuple(WithheldKind.PPH21_TAMBAHAN, 30_000L));
        assertThat(Withheld.deducted(withheld)).isEqualTo(Rupiah.of(30_000));
        // 20,000,000 in the month: 8 % is 1,600,000, of which 150,000 is borne already
        assertThat(again)
                .extracting(Withheld::kind, one -> one.amount().amount())
                .containsExactly(
                        tuple(WithheldKind.PPH21_DTP, 1_450_000L),
                        tuple(WithheldKind.PPH21_TAMBAHAN, 290_000L));
        assertThat(rules.of(PERSON, ofPtkp(Ptkp.K_1), Rupiah.of(10_000_000), List.of()))
                .as("who is known by a number")
                .extracting(Withheld::kind)
                .containsExactly(WithheldKind.PPH21_DTP);
    }

    private static Taxpayer leaving(@Nullable LocalDate died) {
        return new Taxpayer(
                JenisPegawai.PNS, GolonganGroup.III, Ptkp.K_1, true, new Taxpayer.Left(died));
    }

    @Test
    void takesTheSameInHoweverManyPartsAMonthIsPaidAsFarAsThereIsAnything() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 2_000; i++) {
            Ptkp ptkp = List.of(Ptkp.values()).get(random.nextInt(Ptkp.values().length));
            long first = random.nextLong(1, 40_000_000);
            long second = random.nextLong(1, 40_000_000);
            LocalDate day = LocalDate.of(2026, random.nextInt(1, 13), 5);
            long one = tax("TER", day, ofPtkp(ptkp), first, List.of());
            String month = YearMonth.from(day).toString();

            long other = tax("TER", day, ofPtkp(ptkp), second, List.of(before(month, first, one)));

            long owed = tax("TER", day, ofPtkp(ptkp), first + second, List.of());
            assertThat(one + other)
                    .as("%s of %s and %s on %s", ptkp, first, second, day)
                    .isEqualTo(Math.min(owed, one + second));
        }
    }

    @Test
    void takesNoMoreThanIsPaidAndTheRestOfWhatIsPaidNext() {
        // 41,000,000 in all, of which TK/0 owes 16 %, and nothing was withheld of the salary
        PaidBefore salary = before("2026-06", 40_000_000, 0);
        long first = tax("TER", JUNE, ofPtkp(Ptkp.TK_0), 1_000_000, List.of(salary));
        assertThat(first).isEqualTo(1_000_000);

        long second =
                tax(
                        "TER",
                        JUNE,
                        ofPtkp(Ptkp.TK_0),
                        9_000_000,
                        List.of(salary, before("2026-06", 1_000_000, first)));

        // 50,000,000 in all: 18 %
        assertThat(first + second).isEqualTo(9_000_000);
    }

    @Test
    void takesContributionsUpToTheCeilingOfAllIncome() {
        Policy policy = policy("NONE", true);
        Withholdings rules = new Withholdings(policy, TABLES, JUNE);
        PaidBefore salary =
                new PaidBefore(
                        YearMonth.of(2026, 6),
                        Rupiah.ZERO,
                        Rupiah.ZERO,
                        Rupiah.ZERO,
                        Rupiah.ZERO,
                        Rupiah.ZERO,
                        Rupiah.of(5_000_000),
                        Rupiah.ZERO,
                        Rupiah.ZERO,
                        Rupiah.ZERO);

        List<Withheld> withheld =
                rules.of(PERSON, ofPtkp(Ptkp.TK_0), Rupiah.of(9_000_000), List.of(salary));

        // of 12,000,000 there are 7,000,000 left
        assertThat(withheld)
                .extracting(Withheld::kind, one -> one.amount().amount())
                .containsExactly(
                        tuple(WithheldKind.BPJS_PEGAWAI, 70_000L),
                        tuple(WithheldKind.BPJS_PEMBERI_KERJA, 280_000L));
        assertThat(Withheld.deducted(withheld)).isEqualTo(Rupiah.of(70_000));
    }

    @Test
    void takesNoMoreContributionsThanIsPaid() {
        Policy policy = policy("TER", true);
        Withholdings rules = new Withholdings(policy, ShippedTables.all(), JUNE);
        // paid without contributions, since all of the ceiling was taken elsewhere, which it wasn't
        PaidBefore first =
                new PaidBefore(
                        YearMonth.of(2026, 6),
                        Rupiah.ZERO,
                        Rupiah.ZERO,
                        Rupiah.ZERO,
                        Rupiah.ZERO,
                        Rupiah.ZERO,
                        Rupiah.ZERO,
                        Rupiah.of(10_000_000),
                        Rupiah.ZERO,
                        Rupiah.ZERO);

        List<Withheld> withheld =
                rules.of(PERSON, ofPtkp(Ptkp.TK_0), Rupiah.of(50_000), List.of(first));

        assertThat(withheld)
                .extracting(Withheld::kind, one -> one.amount().amount())
                .contains(
                        tuple(WithheldKind.PPH21_TER, 0L),
                        tuple(WithheldKind.BPJS_PEGAWAI, 50_000L));
    }

    @Test
    void asksForWhatDecidesTheTax() {
        Withholdings byGolongan = new Withholdings(policy("FINAL_GOL", false), TABLES, JUNE);
        Withholdings borne = new Withholdings(policy("DTP", false), TABLES, JUNE);
        Taxpayer unknown = new Taxpayer(JenisPegawai.PNS, null, null, true, null);

        assertThat(byGolongan.missing(unknown)).contains(Withholdings.Missing.GOLONGAN);
        assertThat(byGolongan.missing(new Taxpayer(JenisPegawai.PPPK, null, null, true, null)))
                .contains(Withholdings.Missing.PTKP);
        assertThat(byGolongan.waits()).isTrue();
        assertThat(borne.missing(unknown)).contains(Withholdings.Missing.PTKP);
        assertThat(borne.waits()).as("nobody gets less by what the state bears").isFalse();
        assertThat(borne.of(PERSON, unknown, Rupiah.of(10_000_000), List.of())).isEmpty();
        assertThat(new Withholdings(policy("NONE", false), TABLES, JUNE).any()).isFalse();
    }

    @Test
    void tellsWhatTheStateBearsAndTakesNothing() {
        List<Withheld> month =
                new Withholdings(policy("DTP", true), TABLES, JUNE)
                        .of(PERSON, ofPtkp(Ptkp.K_1), Rupiah.of(10_000_000), List.of());

        // as by effective rates: K/1 with 10,000,000 a month
        assertThat(month)
                .extracting(Withheld::kind, one -> one.amount().amount())
                .containsExactly(
                        tuple(WithheldKind.PPH21_DTP, 150_000L),
                        tuple(WithheldKind.BPJS_PEGAWAI, 100_000L),
                        tuple(WithheldKind.BPJS_PEMBERI_KERJA, 400_000L));
        assertThat(Withheld.deducted(month)).isEqualTo(Rupiah.of(100_000));

        LocalDate december = LocalDate.of(2026, 12, 18);
        List<PaidBefore> year = new ArrayList<>();
        for (int before = 1; before < 12; before++) {
            year.add(before(YearMonth.of(2026, before).toString(), 10_000_000, 0, 0, 150_000));
        }
        assertThat(tax("DTP", december, ofPtkp(Ptkp.K_1), 10_000_000, year)).isEqualTo(900_000);
        assertThat(
                        tax(
                                "DTP",
                                december,
                                ofPtkp(Ptkp.TK_0),
                                1_000_000,
                                List.of(before("2026-03", 40_000_000, 0, 0, 6_000_000))))
                .as("what was borne too much isn't taken back")
                .isZero();
        assertThat(
                        tax(
                                "DTP",
                                JUNE,
                                ofPtkp(Ptkp.TK_0),
                                1_000_000,
                                List.of(before("2026-06", 40_000_000, 0))))
                .as("more than is paid, since nothing is taken of it")
                .isEqualTo(6_560_000);
    }

    @Test
    void givesBackInAYearOfTwoPoliciesWhatWasWithheldOfHimAlone() {
        LocalDate december = LocalDate.of(2026, 12, 18);
        Taxpayer single = ofPtkp(Ptkp.TK_0);
        PaidBefore borne = before("2026-02", 20_000_000, 0, 0, 4_000_000);
        PaidBefore withheld = before("2026-03", 20_000_000, 2_000_000, 0, 0);

        // the year comes to no tax at all
        assertThat(tax("TER", december, single, 1_000_000, List.of(borne))).isZero();
        assertThat(tax("TER", december, single, 1_000_000, List.of(borne, withheld)))
                .isEqualTo(-2_000_000);
        assertThat(year("DTP", single, List.of(borne, withheld)))
                .containsExactly(
                        tuple(WithheldKind.PPH21_DTP, 0L),
                        tuple(WithheldKind.PPH21_TAHUNAN, -2_000_000L));
        assertThat(year("DTP", single, List.of(borne)))
                .containsExactly(tuple(WithheldKind.PPH21_DTP, 0L));
        assertThat(year("DTP", single, List.of(before("2026-03", 20_000_000, 0, 2_000_000, 0))))
                .as("what is withheld elsewhere is given back there")
                .containsExactly(tuple(WithheldKind.PPH21_DTP, 0L));
    }

    @ParameterizedTest(name = "{0}, dues of {1} a month: {2}")
    @CsvSource({
        "12, 0, 900000",
        // 120,000,000 less 6,000,000 less 4,400,000 less 63,000,000: five per cent of 46,600,000,
        // and 1,650,000 are paid
        "12, 400000, 680000",
        // more than is left once the cost of the occupation is off
        "12, 10000000, -1650000",
        "6, 400000, 150000"
    })
    void takesNoTaxOfTheYearOfWhatIsPaidForThePension(int month, long dues, long expected) {
        List<PaidBefore> year = new ArrayList<>();
        for (int before = 1; before < month; before++) {
            year.add(
                    before(YearMonth.of(2026, before).toString(), 10_000_000, 150_000, 0, 0, dues));
        }

        assertThat(tax("TER", LocalDate.of(2026, month, 18), ofPtkp(Ptkp.K_1), 10_000_000, year))
                .isEqualTo(expected);
    }

    @Test
    void givesBackNothingOfWhatOthersHaveWithheld() {
        PaidBefore elsewhere = before("2026-06", 10_000_000, 0, 9_000_000, 0);
        PaidBefore here = before("2026-03", 10_000_000, 200_000, 0, 0);

        assertThat(tax("TER", JUNE, ofPtkp(Ptkp.TK_0), 5_000_000, List.of(elsewhere))).isZero();
        assertThat(tax("TER", JUNE, leaving(null), 5_000_000, List.of(elsewhere))).isZero();
        assertThat(tax("TER", JUNE, leaving(null), 5_000_000, List.of(elsewhere, here)))
                .as("what was withheld here")
                .isEqualTo(-200_000);
    }

    @Test
    void leavesNobodyMoreThanHeIsPaidAndWasTakenOfHimHere() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 5_000; i++) {
            List<PaidBefore> year = anyYear(random);
            Rupiah gross = Rupiah.of(random.nextLong(1, 60_000_000));
            Ptkp ptkp = List.of(Ptkp.values()).get(random.nextInt(Ptkp.values().length));
            String mode = List.of("TER", "DTP", "FINAL_GOL").get(random.nextInt(3));
            Taxpayer taxpayer =
                    new Taxpayer(
                            JenisPegawai.PNS,
                            GolonganGroup.III,
                            ptkp,
                            true,
                            random.nextBoolean() ? new Taxpayer.Left(null) : null);

            List<Withheld> withheld =
                    new Withholdings(
                                    policy(mode, random.nextBoolean()),
                                    TABLES,
                                    LocalDate.of(2026, random.nextInt(1, 13), 5))
                            .of(PERSON, taxpayer, gross, year);

            assertThat(Received.of(PERSON, gross, withheld, year, null).isTooMuch())
                    .as("%s of %s after %s", withheld, gross, year)
                    .isFalse();
        }
    }

    private static List<PaidBefore> anyYear(RandomGenerator random) {
        List<PaidBefore> year = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            year.add(
                    new PaidBefore(
                            YearMonth.of(2026, random.nextInt(1, 13)),
                            Rupiah.of(random.nextLong(60_000_000)),
                            Rupiah.of(random.nextLong(-2_000_000, 9_000_000)),
                            Rupiah.of(random.nextLong(900_000_000)),
                            Rupiah.of(random.nextLong(60_000_000)),
                            Rupiah.of(random.nextLong(9_000_000)),
                            Rupiah.of(random.nextLong(15_000_000)),
                            Rupiah.of(random.nextLong(15_000_000)),
                            Rupiah.of(random.nextLong(120_000)),
                            Rupiah.of(random.nextLong(480_000))));
        }
        return year;
    }

    private static List<Tuple> year(String mode, Taxpayer taxpayer, List<PaidBefore> before) {
        return new Withholdings(policy(mode, false), TABLES, LocalDate.of(2026, 12, 18))
                .of(PERSON, taxpayer, Rupiah.of(1_000_000), before).stream()
                        .map(one -> tuple(one.kind(), one.amount().amount()))
                        .toList();
    }

    private static long tax(
            String mode, LocalDate on, Taxpayer taxpayer, long gross, List<PaidBefore> before) {
        return new Withholdings(policy(mode, false), TABLES, on)
                .of(PERSON, taxpayer, Rupiah.of(gross), before)
                .getFirst()
                .amount()
                .amount();
    }

    private static Policy policy(String tax, boolean bpjs) {
        return POLICIES.computeIfAbsent(tax + bpjs, _ -> read(tax, bpjs));
    }

    private static Policy read(String tax, boolean bpjs) {
        return Months.changed(
                        document -> {
                            document.put("tax", tax);
                            if (bpjs) {
                                document.withObject("bpjs")
                                        .put("mode", "WITHHELD")
                                        .put("employee", "1")
                                        .put("employer", "4")
                                        .put("ceiling", 12_000_000);
                            }
                        })
                .policy();
    }

    private static Taxpayer ofPtkp(@Nullable Ptkp ptkp) {
        return new Taxpayer(JenisPegawai.PNS, GolonganGroup.III, ptkp, true, null);
    }

    private static Taxpayer byContract(Ptkp ptkp) {
        return new Taxpayer(JenisPegawai.PPPK, null, ptkp, true, null);
    }

    private static PaidBefore before(String month, long gross, long tax) {
        return before(month, gross, tax, 0, 0);
    }

    private static PaidBefore before(
            String month, long gross, long tax, long elsewhere, long borne) {
        return before(month, gross, tax, elsewhere, borne, 0);
    }

    private static PaidBefore before(
            String month, long gross, long tax, long elsewhere, long borne, long deductible) {
        return new PaidBefore(
                YearMonth.parse(month),
                Rupiah.of(gross),
                Rupiah.of(tax),
                Rupiah.of(elsewhere),
                Rupiah.of(deductible),
                Rupiah.of(borne),
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO,
                Rupiah.ZERO);
    }
}
