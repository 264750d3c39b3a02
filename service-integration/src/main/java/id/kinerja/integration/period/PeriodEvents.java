package id.kinerja.integration.period;

import id.kinerja.kernel.AgencyId;
import java.util.List;

/** What happened to attendance periods. */
public interface PeriodEvents {

    void closed(AgencyId agency, List<AttendancePeriod> periods);
}
