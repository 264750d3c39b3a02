package id.kinerja.tukin.statement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How what a locked run has ordered stands by what was read back of it.
 *
 * @param paidOn the latest day that was told; absent where none was
 */
public record PaidReport(State state, @Nullable LocalDate paidOn) {

    /** Nothing was read back. */
    public static final PaidReport NONE = new PaidReport(State.UNPAID, null);

    /** From nothing to all of it. */
    public enum State {
        /** Nobody has said yet that any of it was paid. */
        UNPAID,
        PARTLY_PAID,
        /** All of it, as it was ordered. */
        PAID,
        /** Something was paid with another amount, or to somebody who isn't in it. */
        PAID_OTHERWISE
    }
}
