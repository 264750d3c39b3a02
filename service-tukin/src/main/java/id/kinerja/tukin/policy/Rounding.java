package id.kinerja.tukin.policy;

import id.kinerja.kernel.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How fractions of a rupiah end, line by line, and to what amounts are rounded.
 *
 * @param step whole rupiah, of which what is paid is a multiple: 1 to 1,000
 * @param point what is rounded to it
 * @param basis absent where no rule speaks of it
 */
public record Rounding(RoundingMode mode, long step, RoundingPoint point, @Nullable Article basis) {

    /** Where a policy says nothing. */
    public static final Rounding TO_RUPIAH =
            new Rounding(RoundingMode.HALF_UP, 1, RoundingPoint.TOTAL, null);

    /** To a multiple of the step that is no more, however amounts end. */
    public Rupiah downToStep(Rupiah most) {
        return Rupiah.of(most.amount() - most.amount() % step);
    }

    /** To a multiple of the step. */
    public Rupiah toStep(Rupiah sum) {
        BigDecimal steps =
                BigDecimal.valueOf(sum.amount()).divide(BigDecimal.valueOf(step), 0, mode);
        return Rupiah.of(Math.multiplyExact(steps.longValueExact(), step));
    }
}
