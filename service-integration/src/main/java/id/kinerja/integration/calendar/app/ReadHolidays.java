package id.kinerja.integration.calendar.app;

import id.kinerja.integration.calendar.CalendarVersion;
import id.kinerja.integration.calendar.CalendarVersions;
import id.kinerja.integration.calendar.HolidayYear;
import id.kinerja.integration.calendar.HolidayYears;
import id.kinerja.integration.calendar.RegionalHolidays;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days off of a year, for everybody of the agency. */
@Service
public class ReadHolidays {

    private final HolidayYears years;
    private final RegionalHolidays regional;
    private final CalendarVersions versions;
    private final Units units;

    ReadHolidays(
            HolidayYears years, RegionalHolidays regional, CalendarVersions versions, Units units) {
        this.years = years;
        this.regional = regional;
        this.versions = versions;
        this.units = units;
    }

    @Transactional(readOnly = true)
    public HolidayYear read(int year) {
        return years.of(year);
    }

    @Transactional(readOnly = true)
    public HolidayYear readOf(UnitId unit, int year) {
        requireKnown(unit);
        return regional.of(unit, year);
    }

    @Transactional(readOnly = true)
    public List<UnitId> unitsOf(int year, @Nullable UnitId after, int limit) {
        return regional.decreed(year, after, limit);
    }

    @Transactional(readOnly = true)
    public List<CalendarVersion> versions(
            int year, @Nullable UnitId unit, @Nullable Long before, int limit) {
        requireKnown(unit);
        return versions.list(year, unit, before, limit);
    }

    /** By what the days of the unit are off; of the agency where none is named. */
    @Transactional(readOnly = true)
    public List<CalendarVersion> inForce(int year, @Nullable UnitId unit) {
        requireKnown(unit);
        return versions.inForce(year, unit);
    }

    private void requireKnown(@Nullable UnitId unit) {
        if (unit != null && !units.has(unit)) {
            throw Refused.notFound("unit-unknown");
        }
    }
}
