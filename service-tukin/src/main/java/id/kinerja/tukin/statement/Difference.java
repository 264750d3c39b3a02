package id.kinerja.tukin.statement;

import id.kinerja.kernel.Rupiah;
import java.time.YearMonth;
import java.util.List;

/**
 * What an approved run has granted for an earlier month.
 *
 * @param paidIn the month of that run
 * @param amount below zero where it was paid too much; of a month that was held all of it
 * @param evidence the kinds of facts that came late, each once
 */
public record Difference(
        YearMonth paidIn, CorrectionKind kind, Rupiah amount, List<LateFacts.Kind> evidence) {

    public Difference {
        evidence = List.copyOf(evidence);
    }
}
