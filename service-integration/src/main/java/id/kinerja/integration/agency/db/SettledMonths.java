package id.kinerja.integration.agency.db;

import id.kinerja.integration.agency.AttendanceMonths;
import id.kinerja.integration.agency.SettledByAgencies;
import id.kinerja.kernel.DateRange;
import id.kinerja.platform.agency.AgencyScope;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Repository;

@Repository
class SettledMonths implements AttendanceMonths {

    private final SettledByAgencies settled;

    SettledMonths(SettledByAgencies settled) {
        this.settled = settled;
    }

    @Override
    public DateRange daysOf(YearMonth month) {
        return settled.cutOffs(AgencyScope.require()).daysOf(month);
    }

    @Override
    public YearMonth monthOf(LocalDate date) {
        return settled.cutOffs(AgencyScope.require()).monthOf(date);
    }
}
