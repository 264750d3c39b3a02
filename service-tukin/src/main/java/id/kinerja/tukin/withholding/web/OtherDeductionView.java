package id.kinerja.tukin.withholding.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.tukin.policy.SipdColumn;
import id.kinerja.tukin.withholding.OtherDeduction;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deduction after net, as the policy of the run names its kind.
 *
 * @param paidTo to whose account it goes
 * @param sipd where the sheet of SIPD has it; absent where it has no column
 * @param wanted what was to be taken in the month; what is less is owed no further
 * @param notTaken why it isn't taken, or not wholly; absent where it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OtherDeductionView(
        UUID id,
        String code,
        String name,
        String paidTo,
        @Nullable SipdColumn sipd,
        long wanted,
        OtherDeduction.@Nullable NotTaken notTaken) {

    static @Nullable OtherDeductionView of(@Nullable OtherDeduction one) {
        return one == null
                ? null
                : new OtherDeductionView(
                        one.id().value(),
                        one.code(),
                        one.name(),
                        one.paidTo(),
                        one.sipd(),
                        one.wanted().amount(),
                        one.reason());
    }
}
