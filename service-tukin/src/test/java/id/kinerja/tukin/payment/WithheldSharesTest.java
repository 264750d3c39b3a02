package id.kinerja.tukin.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.deduction.DeductionId;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.SipdColumn;
import id.kinerja.tukin.withholding.OtherDeduction;
import id.kinerja.tukin.withholding.Withheld;
import id.kinerja.tukin.withholding.WithheldKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is withheld of people, payment by payment. */
class WithheldSharesTest {

    private static final PersonId PERSON = new PersonId(new UUID(0, 1));

    @Test
    void takesFromTheFirstPaymentAsFarAsItGoes() {
        Payment first = payment(Payment.Kind.INDUK, 100);
        Payment second = payment(Payment.Kind.KEKURANGAN, 1_000);

        WithheldShares shares =
                new WithheldShares(
                        List.of(first, second),
                        List.of(
                                withheld(WithheldKind.PPH21_TER, 150),
                                withheld(WithheldKind.BPJS_PEGAWAI, 10),
                                withheld(WithheldKind.BPJS_PEMBERI_KERJA, 40)));

        assertThat(shares.received(first)).isEqualTo(Rupiah.ZERO);
        assertThat(shares.received(second)).isEqualTo(Rupiah.of(940));
        assertThat(shares.of(first).employer()).isEqualTo(Rupiah.of(40));
        assertThat(shares.of(second).employer()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void givesBackWhatWasTakenTooMuch() {
        Payment only = payment(Payment.Kind.INDUK, 100);

        WithheldShares shares =
                new WithheldShares(
                        List.of(only), List.of(withheld(WithheldKind.PPH21_TAHUNAN, -30)));

        assertThat(shares.received(only)).isEqualTo(Rupiah.of(130));
    }

    @Test
    void losesNothingOfWhatIsWithheldWhereThereIsEnough() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            List<Payment> payments = new ArrayList<>();
            for (Payment.Kind kind : Payment.Kind.values()) {
                payments.add(payment(kind, 1L + random.nextInt(1_000_000)));
            }
            long all = payments.stream().mapToLong(one -> one.bersih().amount()).sum();
            long tax = random.nextLong(all / 2);
            long contribution = random.nextLong(all / 2);
            WithheldShares shares =
                    new WithheldShares(
                            payments,
                            List.of(
                                    withheld(WithheldKind.PPH21_TER, tax),
                                    withheld(WithheldKind.BPJS_PEGAWAI, contribution)));
            assertThat(payments).allMatch(one -> !shares.received(one).isNegative());
            assertThat(payments.stream().mapToLong(one -> shares.received(one).amount()).sum())
                    .isEqualTo(all - tax - contribution);
        }
    }

    @Test
    void splitsDeductionsOverPaymentsToTheRupiah() {
        Random random = new Random(12);
        for (int i = 0; i < 2_000; i++) {
            List<Payment> payments = new ArrayList<>();
            for (Payment.Kind kind : Payment.Kind.values()) {
                payments.add(payment(kind, 1L + random.nextInt(1_000_000)));
            }
            long all = payments.stream().mapToLong(one -> one.bersih().amount()).sum();
            long tax = random.nextLong(all / 2);
            long zakat = random.nextLong((all - tax) / 2);
            long arisan = random.nextLong(all - tax - zakat + 1);
            WithheldShares shares =
                    new WithheldShares(
                            payments,
                            List.of(
                                    withheld(WithheldKind.PPH21_TER, tax),
                                    other("ZAKAT", SipdColumn.ZAKAT, zakat, zakat),
                                    other("ARISAN", null, arisan, arisan + 7)));

            assertThat(payments).allMatch(one -> !shares.received(one).isNegative());
            assertThat(sum(payments, shares::received)).isEqualTo(all - tax - zakat - arisan);
            assertThat(sum(payments, shares::inFile)).isEqualTo(all - zakat - arisan);
            assertThat(sum(payments, one -> shares.of(one).other(SipdColumn.ZAKAT)))
                    .isEqualTo(zakat);
            assertThat(sum(payments, one -> notTaken(shares.of(one)))).isEqualTo(7);
            assertThat(payments)
                    .allSatisfy(
                            one ->
                                    assertThat(shares.of(one).other())
                                            .isEqualTo(
                                                    Rupiah.sum(
                                                            shares.of(one).others().stream()
                                                                    .map(
                                                                            WithheldShares.Taken
                                                                                    ::amount)
                                                                    .toList())));
        }
    }

    @Test
    void takesNothingOfWhatATaxGivesBackFromTheTreasurysFile() {
        Payment first = payment(Payment.Kind.INDUK, 100);
        Payment second = payment(Payment.Kind.KEKURANGAN, 50);

        WithheldShares shares =
                new WithheldShares(
                        List.of(first, second),
                        List.of(
                                withheld(WithheldKind.PPH21_TAHUNAN, -1_000),
                                other("ARISAN", null, 150, 150)));

        assertThat(shares.inFile(first)).isEqualTo(Rupiah.ZERO);
        assertThat(shares.inFile(second)).isEqualTo(Rupiah.ZERO);
        assertThat(shares.received(first)).isEqualTo(Rupiah.of(1_000));
    }

    private static Rupiah notTaken(WithheldShares.Share share) {
        return Rupiah.sum(share.others().stream().map(WithheldShares.Taken::notTaken).toList());
    }

    private static long sum(List<Payment> payments, Function<Payment, Rupiah> amount) {
        return payments.stream().mapToLong(one -> amount.apply(one).amount()).sum();
    }

    private static Withheld other(
            String code, @Nullable SipdColumn column, long amount, long wanted) {
        return new Withheld(
                PERSON,
                WithheldKind.POTONGAN_LAIN,
                Rupiah.ZERO,
                Rupiah.ZERO,
                null,
                Rupiah.of(amount),
                new Article("Perda 1/2026", "2"),
                new OtherDeduction(
                        DeductionId.next(),
                        code,
                        code,
                        "Bendahara",
                        column,
                        Rupiah.of(wanted),
                        amount == wanted ? null : OtherDeduction.NotTaken.NET_USED_UP));
    }

    private static Withheld withheld(WithheldKind kind, long amount) {
        return new Withheld(
                PERSON,
                kind,
                Rupiah.ZERO,
                Rupiah.ZERO,
                null,
                Rupiah.of(amount),
                new Article("PP 58/2023", "2"));
    }

    private static Payment payment(Payment.Kind kind, long bersih) {
        return new Payment(
                kind,
                "999999",
                NomorPegawai.of("190001012000012001"),
                new Payee(
                        PERSON,
                        "CONTOH",
                        "123456789012",
                        "Bank",
                        "0012345",
                        "CONTOH",
                        null,
                        null,
                        null),
                new KelasJabatan(8),
                Rupiah.of(bersih),
                Rupiah.of(bersih),
                null);
    }
}
