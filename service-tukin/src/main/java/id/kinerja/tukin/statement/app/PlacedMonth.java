package id.kinerja.tukin.statement.app;

import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.statement.PersonMonth;

/**
 * A month with where it belongs.
 *
 * @param unit where the person held a primary position last in the month
 */
public record PlacedMonth(UnitId unit, PersonMonth facts) {}
