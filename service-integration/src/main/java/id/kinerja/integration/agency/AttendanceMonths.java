package id.kinerja.integration.agency;

import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.time.YearMonth;

/** Which days count for which month of attendance in the agency in scope. */
public interface AttendanceMonths {

    DateRange daysOf(YearMonth month);

    YearMonth monthOf(LocalDate date);
}
