package id.kinerja.tukin.statement;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import java.time.YearMonth;
import java.util.List;

/**
 * What a person's month comes to; its lines add up to the net.
 *
 * @param ceiling what the class and status would pay at most, with what is added as Plt and by
 *     figures
 * @param openQuestions what is still missing; while there are any, nothing may be paid
 */
public record Statement(
        PersonId person,
        YearMonth month,
        String policy,
        Rupiah ceiling,
        List<Line> lines,
        List<String> openQuestions) {

    public Statement {
        lines = List.copyOf(lines);
        openQuestions = List.copyOf(openQuestions);
    }

    public Rupiah net() {
        return Rupiah.sum(lines.stream().map(Line::amount).toList());
    }

    public boolean complete() {
        return openQuestions.isEmpty();
    }
}
