package id.kinerja.integration.attendance;

import id.kinerja.kernel.AgencyId;
import java.util.List;

/** Months of units that somebody has attested, as he saw their days. */
public interface AttestedMonths {

    /** These days aren't what they were; whoever attested their month is asked again. */
    void changed(AgencyId agency, List<AttendanceDays.Kept> days);
}
