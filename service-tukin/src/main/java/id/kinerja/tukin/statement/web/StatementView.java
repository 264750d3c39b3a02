package id.kinerja.tukin.statement.web;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.tukin.statement.Line;
import id.kinerja.tukin.statement.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * A statement as its reader sees it.
 *
 * @param complete false while something is missing that decides the amount
 * @param net whole rupiah, the sum of the lines
 */
record StatementView(
        UUID personId,
        String month,
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
            String article,
            List<LineView> parts) {}

    /** What is missing, and who can help. */
    record QuestionView(String code, String text) {}

    static StatementView of(Statement statement, MessageSource messages, Locale locale) {
        return new StatementView(
                statement.person().value(),
                statement.month().toString(),
                statement.policy(),
                statement.complete(),
                statement.ceiling().amount(),
                statement.net().amount(),
                statement.lines().stream().map(line -> line(line, messages, locale)).toList(),
                statement.openQuestions().stream()
                        .map(
                                code ->
                                        new QuestionView(
                                                code,
                                                messages.getMessage(
                                                        "question." + code, null, locale)))
                        .toList());
    }

    private static LineView line(Line line, MessageSource messages, Locale locale) {
        String kind = line.code().startsWith("KELAS_") ? "KELAS" : line.code();
        return new LineView(
                line.code(),
                requireNonNullElse(
                        messages.getMessage("line." + kind, null, line.code(), locale),
                        line.code()),
                line.amount().amount(),
                line.percentage() == null ? null : line.percentage().decimal(),
                line.of() == null ? null : line.of().amount(),
                line.day(),
                line.basis().toString(),
                line.parts().stream().map(part -> line(part, messages, locale)).toList());
    }
}
