package id.kinerja.integration.leave;

import id.kinerja.kernel.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Who decides on leave of a type.
 *
 * @param upToDays as long as it has no more days than these; absent where its length doesn't count
 */
public record AuthorityRule(LeaveType type, @Nullable Integer upToDays, DecidedBy by) {

    boolean is(LeaveType asked, DateRange during) {
        return type == asked && (upToDays == null || during.days() <= upToDays);
    }
}
