package id.kinerja.tukin.payment.app;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.Article;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.RunResults.GrantedCorrection;
import id.kinerja.tukin.run.RunResults.PersonsMonth;
import id.kinerja.tukin.statement.CorrectionKind;
import id.kinerja.tukin.statement.Line;
import id.kinerja.tukin.statement.Months;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

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
    void countsWhatFiguresAddAndWhatIsCutOfAPltAmongTheFullRate() {
        Statement statement =
                statement(
                        line("TUKIN_KELAS", 4_595_150),
                        line("TAMBAHAN_PLT", 500_000),
                        line("TAMBAHAN_DIPOTONG", -20_000),
                        line("PENAMBAHAN_LOG", 229_758));

        assertThat(
                        due(
                                CorrectionKind.SUSULAN,
                                5_304_908,
                                5_304_908,
                                statement,
                                Months.wholeMay(8, Predikat.BAIK),
                                Months.shipped().policy()))
                .containsExactly(
                        "SUSULAN 8 4824908 4824908 2026-05", "TAMBAHAN 8 500000 480000 2026-05");
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

    @Test
    void putsTheRateOfTheHeadBesideWhatHeIsPaid() {
        Policy policy =
                Months.changed(
                                document -> {
                                    ObjectNode head =
                                            document.withObject("classes").putObject("head");
                                    head.put("percentage", "150");
                                    head.set("basis", document.get("plt").get("basis"));
                                })
                        .policy();
        PersonMonth month = asHead(Months.wholeMay(17, Predikat.BAIK));

        assertThat(due(CorrectionKind.SUSULAN, 49_860_000, 49_860_000, statement(), month, policy))
                .containsExactly("SUSULAN 17 49860000 49860000 2026-05");
    }

    private static PersonMonth asHead(PersonMonth one) {
        PersonMonth.Place place = one.places().getFirst();
        return new PersonMonth(
                one.person(),
                one.month(),
                List.of(
                        new PersonMonth.Place(
                                place.from(),
                                place.to(),
                                place.kelas(),
                                JenisJabatan.JPT_UTAMA,
                                false,
                                null)),
                one.acting(),
                one.days(),
                one.leaveDays(),
                one.discipline(),
                one.predikat(),
                one.attendedUntil(),
                one.attended(),
                one.rated(),
                one.ratedBefore(),
                one.outside(),
                one.effort(),
                one.since());
    }

    private static List<String> due(CorrectionKind kind, long delta, long due, long addition) {
        return due(
                kind,
                delta,
                due,
                statement(line("TAMBAHAN_PLT", addition)),
                Months.wholeMay(8, Predikat.BAIK),
                Months.shipped().policy());
    }

    private static List<String> due(
            CorrectionKind kind,
            long delta,
            long due,
            Statement statement,
            PersonMonth facts,
            Policy policy) {
        GrantedCorrection correction =
                new GrantedCorrection(
                        new PersonsMonth(PERSON, Months.MAY),
                        kind,
                        Rupiah.of(delta),
                        Rupiah.of(due),
                        statement,
                        requireNonNull(facts.places().getFirst().kelas()),
                        new PolicyId(new UUID(0, 2)),
                        facts,
                        "",
                        4);
        return Due.of(correction, policy).stream()
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

    private static Statement statement(Line... lines) {
        return new Statement(PERSON, Months.MAY, "P@1", Rupiah.of(1), List.of(lines), List.of());
    }

    private static Line line(String code, long amount) {
        return new Line(
                code, Rupiah.of(amount), null, null, null, new Article("Permen 1", "5"), List.of());
    }
}
