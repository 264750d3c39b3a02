package id.kinerja.tukin.statement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.tukin.statement.CorrectionKind;
import id.kinerja.tukin.statement.Difference;
import id.kinerja.tukin.statement.EvidenceKind;
import id.kinerja.tukin.statement.HeldMonth;
import id.kinerja.tukin.statement.Line;
import id.kinerja.tukin.statement.PaidReport;
import id.kinerja.tukin.statement.ShownStatement;
import id.kinerja.tukin.statement.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement as its reader sees it.
 *
 * @param state LIVE while facts still change it, APPROVED once it is final
 * @param complete false while something is missing that decides the amount
 * @param net whole rupiah, the sum of the lines
 * @param differences what later runs have granted for the month beside it; the payment of a month
 *     that was held is the net itself
 * @param payment whether what its run pays the person was paid, by what was read back; absent until
 *     the run is locked
 * @param paidOn the latest day of payment that was told
 * @param held absent where nobody holds the person in the month's run, and once it is paid
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatementView(
        UUID personId,
        String month,
        String state,
        String policy,
        boolean complete,
        long ceiling,
        long net,
        List<LineView> lines,
        List<QuestionView> openQuestions,
        List<DifferenceView> differences,
        PaidReport.@Nullable State payment,
        @Nullable LocalDate paidOn,
        @Nullable HeldView held) {

    /**
     * That the month is not paid for now.
     *
     * @param reason as whoever holds him has written it
     */
    record HeldView(String text, String reason) {}

    /** One amount, with its reason in words and its parts. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record LineView(
            String code,
            String text,
            long amount,
            @Nullable String percentage,
            @Nullable Long of,
            @Nullable LocalDate day,
            @Nullable String article,
            List<LineView> parts) {

        static List<LineView> all(List<Line> lines, LineTexts texts) {
            return lines.stream().map(line -> of(line, texts)).toList();
        }

        private static LineView of(Line line, LineTexts texts) {
            return new LineView(
                    texts.code(line),
                    texts.text(line),
                    line.amount().amount(),
                    line.percentage() == null ? null : line.percentage().decimal(),
                    line.of() == null ? null : line.of().amount(),
                    line.day(),
                    texts.article(line),
                    all(line.parts(), texts));
        }
    }

    /**
     * A difference for the month.
     *
     * @param paidIn the month whose run has granted it
     * @param amount whole rupiah; below zero where the month was paid too much
     * @param evidence what kinds of facts came late
     */
    record DifferenceView(
            String paidIn, CorrectionKind kind, long amount, List<EvidenceKind> evidence) {

        static DifferenceView of(Difference difference, LineTexts texts) {
            return new DifferenceView(
                    difference.paidIn().toString(),
                    difference.kind(),
                    difference.amount().amount(),
                    difference.evidence().stream().map(texts::evidence).toList());
        }
    }

    /** What is missing, and who can help. */
    record QuestionView(String code, String text) {

        static List<QuestionView> all(List<String> codes, LineTexts texts) {
            return codes.stream()
                    .map(code -> new QuestionView(code, texts.question(code)))
                    .toList();
        }
    }

    static StatementView of(ShownStatement shown, LineTexts texts) {
        Statement statement = shown.statement();
        return new StatementView(
                statement.person().value(),
                statement.month().toString(),
                shown.state().name(),
                statement.policy(),
                statement.complete(),
                statement.ceiling().amount(),
                statement.net().amount(),
                LineView.all(statement.lines(), texts),
                QuestionView.all(statement.openQuestions(), texts),
                shown.differences().stream()
                        .map(difference -> DifferenceView.of(difference, texts))
                        .toList(),
                shown.paid() == null ? null : shown.paid().state(),
                shown.paid() == null ? null : shown.paid().paidOn(),
                held(shown, texts));
    }

    private static @Nullable HeldView held(ShownStatement shown, LineTexts texts) {
        HeldMonth month = shown.held();
        return month == null ? null : new HeldView(texts.held(month), month.reason());
    }
}
