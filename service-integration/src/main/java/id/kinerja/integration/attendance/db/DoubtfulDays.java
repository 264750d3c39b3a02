package id.kinerja.integration.attendance.db;

import static java.util.stream.Collectors.joining;

import id.kinerja.integration.attendance.AttendanceDay;

/** Which days of {@code attendance_day} somebody should look at twice. */
public final class DoubtfulDays {

    /** With the flags as a constant, so that the index of such days serves. */
    public static final String IS_DOUBTFUL =
            AttendanceDay.Flag.DOUBTS.stream()
                    .map(Enum::name)
                    .collect(joining("', '", "flags && array['", "']"));

    private DoubtfulDays() {}
}
