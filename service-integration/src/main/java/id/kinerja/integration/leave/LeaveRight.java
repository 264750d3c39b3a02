package id.kinerja.integration.leave;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The right to a type of leave, as data: whoever has none by his law has no such right.
 *
 * @param cause where that one has a right of its own; absent where it is for any
 * @param afterYears of service without a break
 * @param exemption for a special reason that the article names; absent where there is none
 * @param longest absent where a balance bounds it
 * @param mostChildren for how many births it is given; absent where none are counted
 * @param proofFromDays from how many days on a letter is asked for; absent where none is
 * @param mostDaysBack how long after its first day it may still be asked for
 */
public record LeaveRight(
        LeaveLaw law,
        LeaveType type,
        @Nullable LeaveCause cause,
        int afterYears,
        @Nullable Exemption exemption,
        @Nullable Longest longest,
        @Nullable Integer mostChildren,
        @Nullable Integer proofFromDays,
        int mostDaysBack,
        String article) {

    private static final int FAR = 1_200;

    /**
     * From the years of service.
     *
     * @param mostWorkingDays absent where it is as long as any other
     */
    public record Exemption(@Nullable Integer mostWorkingDays) {}

    /**
     * @param months of one leave
     * @param extensionMonths by which leaves that follow one another may go beyond
     * @param days beside the months, such as half a month; absent where there are none
     */
    public record Longest(int months, int extensionMonths, @Nullable Integer days) {

        /** The first day that one leave can't have any more. */
        LocalDate behind(LocalDate first) {
            return first.plusMonths(months).plusDays(days == null ? 0 : days);
        }

        /** The first day that leaves which follow one another can't have any more. */
        LocalDate behindWithExtension(LocalDate first) {
            return first.plusMonths(months + extensionMonths).plusDays(days == null ? 0 : days);
        }
    }

    boolean possible() {
        return Stream.of(
                                afterYears,
                                mostDaysBack,
                                exemption == null ? null : exemption.mostWorkingDays(),
                                longest == null ? null : longest.months(),
                                longest == null ? null : longest.extensionMonths(),
                                longest == null ? null : longest.days(),
                                mostChildren,
                                proofFromDays)
                        .allMatch(number -> number == null || (number >= 0 && number <= FAR))
                && (cause == null || cause.type() == type)
                && !article.isBlank();
    }
}
