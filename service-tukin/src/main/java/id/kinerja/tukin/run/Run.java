package id.kinerja.tukin.run;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.policy.ExtraPay;
import id.kinerja.tukin.policy.PolicyId;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The payment of a month in an agency, or of what is paid once in a year.
 *
 * @param month in which it is paid; of most runs the month that it pays for too
 * @param extra what it pays that is paid once in a year; absent where it pays the month
 * @param version counts its calculations; what an earlier one came to stays as it was
 * @param attendedUntil the last day of which attendance must be known, where the run doesn't wait
 *     for the whole of it; absent where it goes by closed attendance
 * @param policy the version of the policy that it was calculated by; absent until then
 * @param maker who had it calculated
 * @param revision grows with every change
 */
public record Run(
        RunId id,
        YearMonth month,
        @Nullable ExtraPay extra,
        State state,
        int version,
        @Nullable LocalDate attendedUntil,
        @Nullable PolicyId policy,
        @Nullable PersonId maker,
        Sums sums,
        long revision) {

    public RunKind kind() {
        return extra == null ? RunKind.MONTH : RunKind.of(extra.kind());
    }

    /** Where a run stands. */
    public enum State {
        OPEN,
        CALCULATING,
        CALCULATED,
        CHECKED,
        APPROVED,
        LOCKED;

        /** Whether its version is whole: nothing of it is still to be calculated, or given up. */
        public boolean isCalculated() {
            return switch (this) {
                case OPEN, CALCULATING -> false;
                case CALCULATED, CHECKED, APPROVED, LOCKED -> true;
            };
        }

        /** Whether what it came to is final. */
        public boolean isApproved() {
            return this == APPROVED || this == LOCKED;
        }
    }

    /**
     * What a calculation came to.
     *
     * @param people all who held a position in the month
     * @param held those who are not paid by this run: with an open question, or held by hand
     * @param granted the sum of the statements of all others
     * @param corrections the sum of the differences for earlier months, of nobody held by hand
     */
    public record Sums(int people, int held, Rupiah granted, Rupiah corrections) {

        public Rupiah total() {
            return granted.plus(corrections);
        }
    }
}
