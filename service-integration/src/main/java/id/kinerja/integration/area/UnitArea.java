package id.kinerja.integration.area;

import id.kinerja.kernel.UnitId;

/**
 * Where the people of a unit are at work: what an attendance system says of where a punch was is
 * held against it. Units below that have none go by it too.
 *
 * @param lat of its middle, in millionths of a degree
 * @param lon likewise
 * @param radiusM how far it reaches, in metres
 */
public record UnitArea(UnitId unit, int lat, int lon, int radiusM, long revision) {

    /** Places nearer than this are the same one to a telephone. */
    public static final int LEAST_RADIUS_M = 10;

    public static final int MOST_RADIUS_M = 100_000;
}
