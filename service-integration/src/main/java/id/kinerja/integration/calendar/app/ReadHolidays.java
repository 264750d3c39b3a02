package id.kinerja.integration.calendar.app;

import id.kinerja.integration.calendar.HolidayYear;
import id.kinerja.integration.calendar.HolidayYears;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days off of a year, for everybody of the agency. */
@Service
public class ReadHolidays {

    private final HolidayYears years;

    ReadHolidays(HolidayYears years) {
        this.years = years;
    }

    @Transactional(readOnly = true)
    public HolidayYear read(int year) {
        return years.of(year);
    }
}
