package id.kinerja.tukin.payment;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.payee.Payee;
import id.kinerja.tukin.withholding.Received;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What may leave, and each fault that keeps a file back. */
class PaymentCheckTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final String BANK_OF_SPAN = "999999999999";
    private static final int FILES = 1_000;

    @Test
    void findsNothingInWhateverALockWritesDown() {
        Random random = new Random(11);
        for (int i = 0; i < FILES; i++) {
            List<Payment> payments = new ArrayList<>();
            for (int row = random.nextInt(12); row > 0; row--) {
                long bruto = 1 + random.nextLong(50_000_000);
                payments.add(payment("CONTOH", bruto, 1 + random.nextLong(bruto)));
            }
            assertThat(PaymentCheck.findings(payments, kept(payments))).isEmpty();
            List<List<Object>> lines =
                    new WebGajiFile(JUNE, payments, WithheldShares.none()).cells();
            assertThat(PaymentCheck.findings(lines)).isEmpty();
            if (!payments.isEmpty()) {
                findsOneRupiahElsewhere(payments, lines, random);
            }
        }
    }

    private static void findsOneRupiahElsewhere(
            List<Payment> payments, List<List<Object>> lines, Random random) {
        List<List<Object>> changed = new ArrayList<>(lines);
        int row = 1 + random.nextInt(lines.size() - 1);
        int column = 8 + random.nextInt(3);
        List<Object> cells = new ArrayList<>(lines.get(row));
        cells.set(column, (Long) cells.get(column) + 1);
        changed.set(row, cells);
        assertThat(PaymentCheck.findings(changed)).isNotEmpty();
        List<Payment> fewer = payments.subList(1, payments.size());
        assertThat(codes(PaymentCheck.findings(fewer, kept(payments))))
                .containsExactly("not-as-locked");
    }

    @Test
    void findsWhoWouldGetMoreThanHeIsPaidAndWasTakenOfHim() {
        PersonId cheat = PersonId.next();
        Rupiah gross = Rupiah.of(5_000_000);
        Rupiah taken = Rupiah.of(200_000);

        assertThat(
                        PaymentCheck.tooMuch(
                                List.of(
                                        new Received(PersonId.next(), gross, gross, Rupiah.ZERO),
                                        new Received(
                                                PersonId.next(), gross, gross.plus(taken), taken),
                                        new Received(
                                                cheat,
                                                gross,
                                                gross.plus(taken).plus(Rupiah.of(1)),
                                                taken))))
                .containsExactly(Finding.of(cheat.toString(), "received-above-bersih"));
    }

    @Test
    void findsACutBelowZeroAndWhoIsPaidNothing() {
        List<Payment> payments = List.of(payment("A", 5, 6), payment("B", 5, 0));

        assertThat(PaymentCheck.findings(payments, kept(payments)))
                .extracting(one -> one.row() + " " + one.code())
                .containsExactly("1 cut-below-zero", "2 pays-nothing");
    }

    @Test
    void findsBanksThatWebGajiDoesNotKnow() {
        assertThat(
                        PaymentCheck.notOfSpan(
                                List.of(
                                        payment("A", BANK_OF_SPAN, 5, 5),
                                        payment("B", "008", 5, 5))))
                .containsExactly(Finding.ofRow(2, "bankCode", "bank-code-not-of-span"));
    }

    @Test
    void findsTextsOfMoreThanOneLineAndLinesThatAreShort() {
        for (String broken : List.of("A\tB", "A\nB", "A\rB")) {
            assertThat(
                            codes(
                                    PaymentCheck.findings(
                                            new WebGajiFile(
                                                            JUNE,
                                                            List.of(payment(broken, 5, 5)),
                                                            WithheldShares.none())
                                                    .cells())))
                    .contains("text-not-one-line");
        }
        assertThat(codes(PaymentCheck.findings(List.of(List.of("NO", "Kode Satker")))))
                .containsExactly("columns-not-22");
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static List<Payments.ControlSum> kept(List<Payment> payments) {
        return payments.isEmpty()
                ? List.of()
                : List.of(
                        new Payments.ControlSum(
                                Payment.Kind.INDUK,
                                payments.size(),
                                Rupiah.sum(payments.stream().map(Payment::bruto).toList()),
                                Rupiah.sum(payments.stream().map(Payment::bersih).toList())));
    }

    private static Payment payment(String name, long bruto, long bersih) {
        return payment(name, BANK_OF_SPAN, bruto, bersih);
    }

    private static Payment payment(String name, String bank, long bruto, long bersih) {
        return new Payment(
                Payment.Kind.INDUK,
                "999999",
                NomorPegawai.of("190001012000012001"),
                new Payee(PersonId.next(), name, bank, "Bank", "12345", name, null, null, null),
                new KelasJabatan(8),
                Rupiah.of(bruto),
                Rupiah.of(bersih),
                null);
    }
}
