package id.kinerja.evaluation;

import id.kinerja.platform.testing.ListensAsTheTableSays;
import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.StandsBehindTheWall;

@ServiceTest
class WallIT implements StandsBehindTheWall, ListensAsTheTableSays {}
