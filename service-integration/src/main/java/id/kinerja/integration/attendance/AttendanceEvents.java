package id.kinerja.integration.attendance;

import id.kinerja.kernel.AgencyId;
import java.util.List;

/** What happened to attendance days. */
public interface AttendanceEvents {

    void resolved(AgencyId agency, List<AttendanceDays.Kept> days);

    void corrected(AgencyId agency, List<LateFacts.Correction> corrections);
}
