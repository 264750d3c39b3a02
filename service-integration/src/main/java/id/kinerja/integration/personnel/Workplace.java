package id.kinerja.integration.personnel;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody works on a day, by his definitive place.
 *
 * @param zone of the site
 * @param superior his pejabat penilai; absent where nobody is
 */
public record Workplace(UnitId unit, ZoneId zone, @Nullable PersonId superior) {}
