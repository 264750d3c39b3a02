package id.kinerja.tukin.withholding.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.deduction.DeductionId;
import id.kinerja.tukin.payee.Ptkp;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.statement.Months;
import id.kinerja.tukin.withholding.GolonganGroup;
import id.kinerja.tukin.withholding.OldYear;
import id.kinerja.tukin.withholding.OtherDeductions;
import id.kinerja.tukin.withholding.PaidBefore;
import id.kinerja.tukin.withholding.Taxpayer;
import id.kinerja.tukin.withholding.Withheld;
import id.kinerja.tukin.withholding.WithheldCalculation;
import id.kinerja.tukin.withholding.WithheldFacts;
import id.kinerja.tukin.withholding.YearSettlement;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WithheldJsonTest {

    private static final List<Ptkp> PTKPS = List.of(Ptkp.values());
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 18);
    private static final DeductionId LOAN = new DeductionId(new UUID(0, 7));

    private final WithheldJson json = new WithheldJson();

    @Test
    void givesBackTheFactsThatItWrites() {
        WithheldFacts facts =
                facts(
                        new Taxpayer(
                                JenisPegawai.PNS,
                                GolonganGroup.III,
                                Ptkp.K_3,
                                true,
                                new Taxpayer.Left(LocalDate.of(2026, 12, 3))),
                        List.of(paid(1, 0), paid(2, 5_000_000)),
                        null);

        assertThat(json.facts(json.bytes(facts))).isEqualTo(facts);

        WithheldFacts least =
                new WithheldFacts(
                        PersonId.next(),
                        DECEMBER,
                        YearMonth.of(2026, 11),
                        Rupiah.ZERO,
                        false,
                        new Taxpayer(JenisPegawai.PPPK, null, null, false, null),
                        List.of(),
                        null,
                        List.of(),
                        Map.of());
        assertThat(json.facts(json.bytes(least))).isEqualTo(least);
    }

    @Test
    void givesBackWhatIsOpenOfTheYearBefore() {
        Taxpayer taxpayer = new Taxpayer(JenisPegawai.PNS, null, Ptkp.K_3, true, null);
        OldYear unsettled =
                new OldYear.Unsettled(Year.of(2025), taxpayer, List.of(paid(3, 7_000_000)));
        OldYear owed =
                new OldYear.Owed(
                        new YearSettlement(
                                Year.of(2025),
                                Rupiah.of(90_000),
                                Rupiah.of(4_500),
                                new Article("UU PPh", "Ps 17")),
                        Rupiah.of(1_000));

        for (OldYear old : List.of(unsettled, owed)) {
            WithheldFacts facts = facts(taxpayer, List.of(), old);
            assertThat(json.facts(json.bytes(facts))).isEqualTo(facts);
        }
    }

    @Test
    void writesNothingOfWhatIsNothing() {
        WithheldFacts facts =
                new WithheldFacts(
                        new PersonId(new UUID(0, 1)),
                        DECEMBER,
                        YearMonth.of(2026, 11),
                        Rupiah.of(10),
                        false,
                        new Taxpayer(JenisPegawai.PNS, null, Ptkp.TK_0, false, null),
                        List.of(),
                        null,
                        List.of(),
                        Map.of());

        assertThat(new String(json.bytes(facts), UTF_8))
                .isEqualTo(
                        "{\"gross\":10,\"month\":\"2026-11\",\"paidOn\":\"2026-12-18\","
                                + "\"person\":\"00000000-0000-0000-0000-000000000001\","
                                + "\"taxpayer\":{\"jenis\":\"PNS\",\"ptkp\":\"TK_0\"}}");
    }

    @Test
    void hasOneHashWhateverTheOrderOfWhatIsWithheld() {
        WithheldCalculation.Outcome outcome =
                WithheldCalculation.of(
                        facts(
                                new Taxpayer(JenisPegawai.PNS, null, Ptkp.TK_0, true, null),
                                List.of(),
                                null),
                        policy(),
                        ShippedTables.all());
        List<Withheld> turned = new ArrayList<>(outcome.withheld());
        Collections.reverse(turned);

        assertThat(outcome.withheld()).hasSize(3);
        assertThat(json.hash(new WithheldCalculation.Outcome(turned, null, null)))
                .isEqualTo(json.hash(outcome));
    }

    @Test
    void comesToTheSameFromTheBytesOfAThousandRandomFacts() {
        Random random = new Random(156);
        for (int i = 0; i < 1_000; i++) {
            List<PaidBefore> year = new ArrayList<>();
            for (int month = 1; month < 12; month++) {
                year.add(paid(month, random.nextInt(60_000_000)));
            }
            WithheldFacts facts =
                    facts(
                            new Taxpayer(
                                    JenisPegawai.PNS,
                                    null,
                                    PTKPS.get(random.nextInt(PTKPS.size())),
                                    random.nextBoolean(),
                                    left(random)),
                            year,
                            old(random, year));

            assertThat(
                            json.hash(
                                    WithheldCalculation.of(
                                            json.facts(json.bytes(facts)),
                                            policy(),
                                            ShippedTables.all())))
                    .isEqualTo(
                            json.hash(
                                    WithheldCalculation.of(facts, policy(), ShippedTables.all())));
        }
    }

    private static Taxpayer.@Nullable Left left(Random random) {
        return random.nextBoolean()
                ? null
                : new Taxpayer.Left(
                        random.nextBoolean()
                                ? null
                                : LocalDate.of(2026, 1 + random.nextInt(12), 5));
    }

    private static @Nullable OldYear old(Random random, List<PaidBefore> year) {
        return switch (random.nextInt(3)) {
            case 0 -> null;
            case 1 ->
                    new OldYear.Unsettled(
                            Year.of(2025),
                            new Taxpayer(JenisPegawai.PNS, null, Ptkp.K_1, true, null),
                            year);
            default ->
                    new OldYear.Owed(
                            new YearSettlement(
                                    Year.of(2025),
                                    Rupiah.of(random.nextInt(90_000_000)),
                                    Rupiah.of(1 + random.nextInt(9_000_000)),
                                    new Article("UU PPh", "Ps 17")),
                            Rupiah.of(random.nextInt(2)));
        };
    }

    private static WithheldFacts facts(
            Taxpayer taxpayer, List<PaidBefore> year, @Nullable OldYear old) {
        return new WithheldFacts(
                PersonId.next(),
                DECEMBER,
                YearMonth.of(2026, 11),
                Rupiah.of(4_595_150),
                true,
                taxpayer,
                year,
                old,
                List.of(
                        new OtherDeductions.Standing(LOAN, "KOPERASI", Rupiah.of(100_000), null, 3),
                        new OtherDeductions.Standing(
                                new DeductionId(new UUID(0, 8)),
                                "ZAKAT",
                                null,
                                Percentage.of("2.5"),
                                null)),
                Map.of(
                        LOAN,
                        List.of(
                                new OtherDeductions.Instalment(
                                        YearMonth.of(2026, 10), Rupiah.of(100_000))),
                        new DeductionId(new UUID(0, 8)),
                        List.of()));
    }

    private static PaidBefore paid(int month, long gross) {
        return new PaidBefore(
                YearMonth.of(2026, month),
                Rupiah.of(gross),
                Rupiah.of(gross / 20),
                Rupiah.of(gross / 50),
                Rupiah.of(gross / 30),
                Rupiah.ZERO,
                Rupiah.of(gross / 2),
                Rupiah.of(gross / 3),
                Rupiah.of(gross / 100),
                Rupiah.of(gross / 25));
    }

    private static Policy policy() {
        return Months.changed(
                        document -> {
                            document.put("tax", "TER");
                            document.withObject("bpjs")
                                    .put("mode", "WITHHELD")
                                    .put("employee", "1")
                                    .put("employer", "4")
                                    .put("ceiling", 12_000_000);
                        })
                .policy();
    }
}
