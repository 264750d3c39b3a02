package id.kinerja.tukin.statement.app;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.statement.MonthUnits;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The codes by which a policy knows the units of a month. The tree has no past: a month that was
 * calculated goes by the codes of then, so that a unit that is renamed or moved changes nothing of
 * what it was paid by.
 */
@Component
public class UnitsOfMonth {

    private final Directory directory;
    private final MonthUnits kept;

    UnitsOfMonth(Directory directory, MonthUnits kept) {
        this.directory = directory;
        this.kept = kept;
    }

    /** As they are now, of all in which somebody serves in the month. */
    public void keep(YearMonth month) {
        kept.keep(
                month,
                directory.codesUpwards(
                        directory.unitsOfService(DateRange.of(month), PaidService.STATUSES)));
    }

    /** Those of then; of a unit that wasn't in the month then, those of now. */
    Map<UnitId, List<String>> codes(YearMonth month, Collection<UnitId> units) {
        Map<UnitId, List<String>> codes = new HashMap<>(directory.codesUpwards(units));
        codes.putAll(kept.of(month, units));
        return codes;
    }
}
