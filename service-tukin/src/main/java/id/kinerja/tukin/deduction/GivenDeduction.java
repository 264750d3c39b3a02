package id.kinerja.tukin.deduction;

import id.kinerja.kernel.PersonId;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A deduction as an officer gives it.
 *
 * @param code as a policy names its kind
 * @param value as it was written: whole rupiah a month, or a percentage
 * @param from the first month that it is taken in
 * @param to the last one; absent for no such end
 * @param instalments in how many months it is taken; absent for no such end
 * @param proof the number of the document that says so
 * @param consent the number of what the person has signed; absent where his kind needs none
 */
public record GivenDeduction(
        PersonId person,
        String code,
        String value,
        YearMonth from,
        @Nullable YearMonth to,
        @Nullable Integer instalments,
        String proof,
        @Nullable String consent) {

    /** Fifty years. */
    public static final int MOST_INSTALMENTS = 600;
}
