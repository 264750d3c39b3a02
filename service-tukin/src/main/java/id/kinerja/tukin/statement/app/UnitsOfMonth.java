package id.kinerja.tukin.statement.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.statement.MonthUnits;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The codes by which a policy knows the units of a month. The tree has no past: a month that was
 * calculated goes by the codes of then, so that a unit that is renamed or moved changes nothing of
 * what it was paid by. A code that no unit had then means the unit that has it now, since a policy
 * for the past may be written after a unit was renamed.
 */
@Component
public class UnitsOfMonth {

    private final Directory directory;
    private final MonthUnits kept;

    UnitsOfMonth(Directory directory, MonthUnits kept) {
        this.directory = directory;
        this.kept = kept;
    }

    /** As they are now, of all units: one in which nobody serves has its code, too. */
    public void keep(YearMonth month) {
        Map<UnitId, List<String>> now = directory.codesUpwards(directory.units());
        kept.keep(month, now);
        kept.keepMissing(now);
    }

    /** Those of then, and then those of now that no unit had then. */
    Map<UnitId, List<String>> codes(YearMonth month, Collection<UnitId> units) {
        Map<UnitId, List<String>> codes = new HashMap<>(directory.codesUpwards(units));
        Map<UnitId, List<String>> then = kept.of(month, units);
        Set<String> others =
                then.entrySet().stream()
                        .flatMap(
                                one ->
                                        codes.getOrDefault(one.getKey(), List.of()).stream()
                                                .filter(code -> !one.getValue().contains(code)))
                        .collect(toSet());
        Set<String> taken = others.isEmpty() ? Set.of() : kept.codes(DateRange.of(month), others);
        then.forEach(
                (unit, past) -> codes.merge(unit, past, (now, before) -> both(before, now, taken)));
        return codes;
    }

    private static List<String> both(List<String> then, List<String> now, Set<String> taken) {
        return Stream.concat(then.stream(), now.stream().filter(code -> !taken.contains(code)))
                .distinct()
                .toList();
    }
}
