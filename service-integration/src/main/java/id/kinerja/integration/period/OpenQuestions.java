package id.kinerja.integration.period;

import java.time.YearMonth;

/** Where the open questions about attendance are found, for the agency in scope. */
public interface OpenQuestions {

    AttendanceQuestions of(YearMonth month);
}
