package id.kinerja.tukin.statement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.tukin.statement.Line;
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
 */
record StatementView(
        UUID personId,
        String month,
        String state,
        String policy,
        boolean complete,
        long ceiling,
        long net,
        List<LineView> lines,
        List<QuestionView> openQuestions) {

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
            List<LineView> parts) {}

    /** What is missing, and who can help. */
    record QuestionView(String code, String text) {}

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
                statement.lines().stream().map(line -> line(line, texts)).toList(),
                statement.openQuestions().stream()
                        .map(code -> new QuestionView(code, texts.question(code)))
                        .toList());
    }

    private static LineView line(Line line, LineTexts texts) {
        return new LineView(
                texts.code(line),
                texts.text(line),
                line.amount().amount(),
                line.percentage() == null ? null : line.percentage().decimal(),
                line.of() == null ? null : line.of().amount(),
                line.day(),
                texts.article(line),
                line.parts().stream().map(part -> line(part, texts)).toList());
    }
}
