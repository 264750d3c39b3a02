package id.kinerja.tukin;

import id.kinerja.platform.testing.ListensAsTheTableSays;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.StandsBehindTheWall;
import java.util.Set;

@ServiceTest
class WallIT implements StandsBehindTheWall, ListensAsTheTableSays {

    @Override
    public Set<String> openTables() {
        return Set.of(
                "calculating_run",
                "awaited_run",
                "comparing_shadow",
                "simulating_months",
                "period_to_look_at");
    }
}
