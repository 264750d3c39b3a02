package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;

/** What attendance takes from its component; together never more than the cap of the policy. */
public record AttendanceCuts(
        Bands late,
        Bands early,
        Percentage missingIn,
        Percentage missingOut,
        Percentage absentPerDay,
        Article basis) {}
