package id.kinerja.integration.leave.web;

import id.kinerja.integration.leave.Leave;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days of leave as they are written in a request. */
final class LeaveDays {

    private LeaveDays() {}

    /**
     * @param code of the refusal
     */
    static DateRange range(String code, LocalDate from, LocalDate to) {
        DaysOfTheRepublic.require(code, new Written("from", from), new Written("to", to));
        if (to.isBefore(from)) {
            throw Refused.invalid(code, Finding.of("to", "ends-before-it-starts"));
        }
        if (Leave.tooLong(from, to)) {
            throw Refused.invalid(code, Finding.of("to", "leave-too-long"));
        }
        return DateRange.of(from, to);
    }

    /**
     * Days that stand where others are proposed, and only there.
     *
     * @param wanted whether they are proposed
     */
    static @Nullable DateRange instead(
            String code, boolean wanted, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (!wanted) {
            if (from != null || to != null) {
                throw Refused.invalid(code, Finding.of("from", "leave-days-not-wanted"));
            }
            return null;
        }
        if (from == null || to == null) {
            throw Refused.invalid(
                    code, Finding.of(from == null ? "from" : "to", "leave-days-missing"));
        }
        return range(code, from, to);
    }

    /** Whatever isn't granted as it was asked for says why. */
    static void requireNote(String code, boolean needed, @Nullable String note) {
        if (needed && (note == null || note.isBlank())) {
            throw Refused.invalid(code, Finding.of("note", "leave-note-missing"));
        }
    }
}
