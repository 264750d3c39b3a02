package id.kinerja.tukin;

import id.kinerja.platform.testing.ServiceTest;
import id.kinerja.platform.testing.StandsBehindTheWall;

@ServiceTest
class WallIT implements StandsBehindTheWall {}
