package id.kinerja.integration.agency;

import id.kinerja.kernel.AttendanceCutOffs;
import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;

/** Which days count for which month of attendance in the agency in scope. */
public interface AttendanceMonths {

    /** To be asked once for many days. */
    AttendanceCutOffs cutOffs();

    default DateRange daysOf(YearMonth month) {
        return cutOffs().daysOf(month);
    }

    default YearMonth monthOf(LocalDate date) {
        return cutOffs().monthOf(date);
    }
}
