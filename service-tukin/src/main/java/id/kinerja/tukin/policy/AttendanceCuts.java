package id.kinerja.tukin.policy;

import id.kinerja.kernel.Percentage;

/** What attendance takes from its component; together never more than all of it. */
public record AttendanceCuts(
        Bands late,
        Bands early,
        Percentage missingIn,
        Percentage missingOut,
        Percentage absentPerDay,
        Article basis) {}
