package id.kinerja.tukin.payment.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.RunResults.GrantedCorrection;
import id.kinerja.tukin.run.RunResults.PersonsMonth;
import id.kinerja.tukin.statement.CorrectionKind;
import id.kinerja.tukin.statement.Line;
import id.kinerja.tukin.statement.Months;
import id.kinerja.tukin.statement.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an earlier month pays; kelas 8 is 4,595,150. */
class DueTest {

    private static final PersonId PERSON = new PersonId(new UUID(0, 1));

    @Test
    void paysAMonthThatWasHeldAsTheMonthItselfWouldHaveBeen() {
        assertThat(due(CorrectionKind.SUSULAN, 5_000_000, 5_000_000, 500_000))
                .containsExactly(
                        "SUSULAN 8 4595150 4500000 2026-05", "TAMBAHAN 8 500000 500000 2026-05");
    }

    @Test
    void paysOnlyTheDifferenceOfAMonthThatWasPaid() {
        assertThat(due(CorrectionKind.KEKURANGAN, 200_000, 5_000_000, 500_000))
                .containsExactly("KEKURANGAN 8 200000 200000 2026-05");
    }

    @Test
    void paysNothingForWhatWasPaidTooMuchOrComesToNothing() {
        assertThat(due(CorrectionKind.KELEBIHAN, -200_000, 4_000_000, 0)).isEmpty();
        assertThat(due(CorrectionKind.SUSULAN, 0, 0, 0)).isEmpty();
    }

    private static List<String> due(CorrectionKind kind, long delta, long due, long addition) {
        GrantedCorrection correction =
                new GrantedCorrection(
                        new PersonsMonth(PERSON, Months.MAY),
                        kind,
                        Rupiah.of(delta),
                        Rupiah.of(due),
                        withAddition(addition),
                        new KelasJabatan(8),
                        new PolicyId(new UUID(0, 2)),
                        Months.wholeMay(8, Predikat.BAIK),
                        "",
                        4);
        return Due.of(correction, Months.shipped().policy()).stream()
                .map(
                        one ->
                                "%s %d %d %d %s"
                                        .formatted(
                                                one.kind(),
                                                one.kelas().number(),
                                                one.bruto().amount(),
                                                one.bersih().amount(),
                                                one.month()))
                .toList();
    }

    private static Statement withAddition(long amount) {
        return new Statement(
                PERSON,
                Months.MAY,
                "P@1",
                Rupiah.of(amount),
                List.of(
                        new Line(
                                "TAMBAHAN_PLT",
                                Rupiah.of(amount),
                                null,
                                null,
                                null,
                                new Article("Permen 1", "5"),
                                List.of())),
                List.of());
    }
}
