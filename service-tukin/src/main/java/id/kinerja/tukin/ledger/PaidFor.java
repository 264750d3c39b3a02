package id.kinerja.tukin.ledger;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;

import id.kinerja.tukin.policy.ExtraPay;
import id.kinerja.tukin.run.RunKind;
import java.time.YearMonth;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What was paid, and may have been too much: a month, or what is paid once in a year.
 *
 * @param month that was paid; of what is paid once in a year, the one in which it was
 * @param extra absent of a month itself
 */
public record PaidFor(YearMonth month, @Nullable ExtraPay extra) implements Comparable<PaidFor> {

    private static final Comparator<PaidFor> EARLIEST_FIRST =
            comparing(PaidFor::month)
                    .thenComparing(
                            PaidFor::extra,
                            nullsFirst(comparing(ExtraPay::kind).thenComparingInt(ExtraPay::year)));

    /** A month itself. */
    public static PaidFor ofMonth(YearMonth month) {
        return new PaidFor(month, null);
    }

    /** Of a kind as the database keeps it, with the year of what is paid once in one. */
    public static PaidFor of(YearMonth month, RunKind kind, int year) {
        return new PaidFor(
                month, kind.extra().map(extra -> new ExtraPay(extra, year)).orElse(null));
    }

    public RunKind kind() {
        return extra == null ? RunKind.MONTH : RunKind.of(extra.kind());
    }

    /** Absent of a month itself. */
    public @Nullable Integer year() {
        return extra == null ? null : extra.year();
    }

    /** What is paid once in a year is so in whichever month. */
    public boolean isSameAs(PaidFor other) {
        return extra == null
                ? other.extra == null && month.equals(other.month)
                : extra.equals(other.extra);
    }

    @Override
    public int compareTo(PaidFor other) {
        return EARLIEST_FIRST.compare(this, other);
    }
}
