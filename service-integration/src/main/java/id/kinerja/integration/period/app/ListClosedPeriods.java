package id.kinerja.integration.period.app;

import id.kinerja.integration.period.AttendancePeriod;
import id.kinerja.integration.period.AttendancePeriods;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The closed periods of a month, for those who work with them; they name no person. */
@Service
public class ListClosedPeriods {

    private final AttendancePeriods periods;

    ListClosedPeriods(AttendancePeriods periods) {
        this.periods = periods;
    }

    @Transactional(readOnly = true)
    public List<AttendancePeriod> list(
            Actor actor, YearMonth month, @Nullable UnitId after, int limit) {
        actor.require(
                Role.ADMIN_KEPEGAWAIAN, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        return periods.closed(month, after, limit);
    }
}
