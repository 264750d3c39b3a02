package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;
import org.jspecify.annotations.Nullable;

/** What attendance takes from its component; together never more than the cap of the policy. */
public record AttendanceCuts(
        Bands late,
        Bands early,
        Counting counting,
        AttendanceBase base,
        Percentage missingIn,
        Percentage missingOut,
        Percentage absentPerDay,
        Percentage missedCeremony,
        @Nullable AbsenceInARow inARow,
        Article basis) {}
