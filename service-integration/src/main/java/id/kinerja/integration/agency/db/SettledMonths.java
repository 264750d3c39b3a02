package id.kinerja.integration.agency.db;

import id.kinerja.integration.agency.AttendanceMonths;
import id.kinerja.integration.agency.SettledByAgencies;
import id.kinerja.kernel.AttendanceCutOffs;
import id.kinerja.platform.agency.AgencyScope;
import org.springframework.stereotype.Repository;

@Repository
class SettledMonths implements AttendanceMonths {

    private final SettledByAgencies settled;

    SettledMonths(SettledByAgencies settled) {
        this.settled = settled;
    }

    @Override
    public AttendanceCutOffs cutOffs() {
        return settled.cutOffs(AgencyScope.require());
    }
}
