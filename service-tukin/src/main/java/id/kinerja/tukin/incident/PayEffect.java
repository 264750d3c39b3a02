package id.kinerja.tukin.incident;

import id.kinerja.kernel.Rupiah;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * What an incident would do to pay.
 *
 * @param months those whose pay its days count for, in order
 */
public record PayEffect(UUID incident, List<OfMonth> months) {

    public PayEffect {
        months = List.copyOf(months);
    }

    /**
     * One month of it.
     *
     * @param people whose pay would change
     * @param rupiah what all of them together would get more; below zero where it is less
     * @param undecided people of whom other facts of the month are still missing, so that theirs is
     *     only what these days alone would do
     */
    public record OfMonth(YearMonth month, int people, Rupiah rupiah, int undecided) {}

    public Rupiah rupiah() {
        return Rupiah.sum(months.stream().map(OfMonth::rupiah).toList());
    }
}
