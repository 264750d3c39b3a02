package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import id.kinerja.kernel.Refused.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What attendance takes from its component; together never more than the cap of the policy.
 *
 * @param excusedPerDay a whole day of izin
 * @param perMinute absent where minutes cost what their bands do
 * @param minutesPerAbsentDay how many minutes of a month cost as a day of absence; absent where
 *     they don't
 */
public record AttendanceCuts(
        Bands late,
        Bands early,
        Counting counting,
        AttendanceBase base,
        Percentage missingIn,
        Percentage missingOut,
        Percentage absentPerDay,
        Percentage excusedPerDay,
        Percentage missedCeremony,
        @Nullable AbsenceInARow inARow,
        @Nullable PerMinute perMinute,
        @Nullable Integer minutesPerAbsentDay,
        Article basis) {

    private static final int MINUTES_OF_A_DAY = 24 * 60;

    /** How many days of absence so many minutes of a month are. */
    public int absentDays(int minutes) {
        return minutesPerAbsentDay == null ? 0 : minutes / minutesPerAbsentDay;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        check(findings, "attendance.late", late, perMinute != null && costs(perMinute.late()));
        check(findings, "attendance.early", early, perMinute != null && costs(perMinute.early()));
        if (inARow != null && inARow.days() < 2) {
            findings.add(Finding.of("attendance.inARow.days", "in-a-row-from-two"));
        }
        if (perMinute != null && perMinute.costsNothing()) {
            findings.add(Finding.of("attendance.perMinute", "minute-costs-nothing"));
        }
        Integer ofADay = minutesPerAbsentDay;
        if (ofADay != null && (ofADay < 1 || ofADay > MINUTES_OF_A_DAY)) {
            findings.add(
                    Finding.of(
                            "attendance.minutesPerAbsentDay",
                            "absent-minutes-outside",
                            MINUTES_OF_A_DAY));
        }
        return findings;
    }

    private static boolean costs(Percentage percentage) {
        return percentage.compareTo(Percentage.ZERO) > 0;
    }

    /**
     * @param byMinute whether each minute costs something, so that there need be no bands
     */
    private static void check(List<Finding> findings, String at, Bands bands, boolean byMinute) {
        if (bands.bands().isEmpty() && byMinute) {
            return;
        }
        if (!bands.follow()) {
            findings.add(Finding.of(at, "bands-with-gap"));
        }
        if (!bands.sparePunctual()) {
            findings.add(Finding.of(at, "bands-from-zero"));
        }
        if (!bands.rise()) {
            findings.add(Finding.of(at, "bands-fall"));
        }
    }
}
