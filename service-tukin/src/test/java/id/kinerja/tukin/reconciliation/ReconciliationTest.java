package id.kinerja.tukin.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.payment.Payment;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Ours against theirs, whatever either side has. */
class ReconciliationTest {

    private static final int FILES = 1_000;
    private static final int PEOPLE = 8;

    @Test
    void accountsForEveryRupiahOfBothSidesInAnyOrder() {
        Random random = new Random(5);
        for (int i = 0; i < FILES; i++) {
            List<Payment> ours = new ArrayList<>();
            List<PaidLine> theirs = new ArrayList<>();
            fill(ours, theirs, random);
            Reconciliation all = Reconciliation.ofFiles(ours, Payment::bersih, theirs);

            assertThat(all.ours().bersih())
                    .isEqualTo(Rupiah.sum(ours.stream().map(Payment::bersih).toList()));
            assertThat(all.theirs().bersih())
                    .isEqualTo(Rupiah.sum(theirs.stream().map(PaidLine::bersih).toList()));
            assertThat(all.ours().lines()).isEqualTo(ours.size());
            assertThat(all.theirs().lines()).isEqualTo(theirs.size());
            assertThat(
                            Rupiah.sum(
                                    all.items().stream()
                                            .map(Reconciliation.Item::difference)
                                            .toList()))
                    .isEqualTo(all.theirs().bersih().minus(all.ours().bersih()));
            Collections.shuffle(ours, random);
            Collections.shuffle(theirs, random);
            assertThat(Reconciliation.ofFiles(ours, Payment::bersih, theirs).items())
                    .isEqualTo(all.items());
        }
    }

    private static void fill(List<Payment> ours, List<PaidLine> theirs, Random random) {
        for (int i = random.nextInt(12); i > 0; i--) {
            Payment.Kind kind = List.of(Payment.Kind.values()).get(random.nextInt(4));
            int person = random.nextInt(PEOPLE);
            long bersih = 1L + random.nextInt(3);
            switch (random.nextInt(3)) {
                case 0 -> ours.add(ours(person, kind, bersih));
                case 1 -> theirs.add(theirs(person, kind, bersih, i));
                default -> {
                    ours.add(ours(person, kind, bersih));
                    theirs.add(theirs(person, kind, bersih, i));
                }
            }
        }
    }

    @Test
    void saysHowEachPaymentStands() {
        Reconciliation all =
                Reconciliation.ofFiles(
                        List.of(
                                ours(1, Payment.Kind.INDUK, 100),
                                ours(2, Payment.Kind.INDUK, 100),
                                ours(3, Payment.Kind.INDUK, 100),
                                ours(1, Payment.Kind.SUSULAN, 5),
                                ours(1, Payment.Kind.SUSULAN, 6)),
                        Payment::bersih,
                        List.of(
                                theirs(1, Payment.Kind.INDUK, 100, 1),
                                theirs(2, Payment.Kind.INDUK, 99, 2),
                                theirs(3, Payment.Kind.KEKURANGAN, 100, 3),
                                theirs(1, Payment.Kind.SUSULAN, 11, 4)));

        assertThat(all.items())
                .extracting(
                        one ->
                                one.number().charAt(17)
                                        + " "
                                        + one.kind()
                                        + " "
                                        + one.outcome()
                                        + " "
                                        + one.difference().amount())
                .containsExactly(
                        "1 INDUK SAME 0",
                        "1 SUSULAN SAME 0",
                        "2 INDUK DIFFERS -1",
                        "3 INDUK ONLY_OURS -100",
                        "3 KEKURANGAN ONLY_THEIRS 100");
        assertThat(all.paid()).isFalse();
        assertThat(Reconciliation.ofFiles(List.of(), Payment::bersih, List.of()).paid()).isFalse();
        assertThat(
                        Reconciliation.ofFiles(
                                        List.of(ours(1, Payment.Kind.INDUK, 7)),
                                        Payment::bersih,
                                        List.of(theirs(1, Payment.Kind.INDUK, 7, 1)))
                                .paid())
                .isTrue();
    }

    private static String number(int person) {
        return "19000101200001200" + person;
    }

    private static Payment ours(int person, Payment.Kind kind, long bersih) {
        return new Payment(
                kind,
                "999999",
                NomorPegawai.of(number(person)),
                new Payee(
                        PersonId.next(), "A", "999999999999", "B", "12345", "A", null, null, null),
                new KelasJabatan(8),
                Rupiah.of(bersih + 1),
                Rupiah.of(bersih),
                YearMonth.of(2026, 5));
    }

    /** With as much taken off for each line that ours has for it. */
    private static PaidLine theirs(int person, Payment.Kind kind, long bersih, int id) {
        long cut = bersih == 11 ? 2 : 1;
        return new PaidLine(
                "T" + id,
                null,
                number(person),
                kind,
                ResultLayout.Basis.BEFORE_WITHHOLDING,
                Rupiah.of(bersih + cut),
                Rupiah.of(cut),
                Rupiah.of(bersih),
                true,
                null);
    }
}
