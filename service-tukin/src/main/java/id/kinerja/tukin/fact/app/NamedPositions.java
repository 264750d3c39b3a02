package id.kinerja.tukin.fact.app;

import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.fact.FactHolder;
import id.kinerja.tukin.fact.PositionHolders;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The positions of the agency by their codes. A code names a position of one unit; where several
 * units have it, the unit must be said.
 */
record NamedPositions(List<PositionHolders.Position> positions) {

    /**
     * Whom a fact is told of, or what is wrong with how that is said.
     *
     * @param wrong the code of a finding about {@link #aboutUnit the unit or the position}; absent
     *     where nothing is
     */
    record Answer(@Nullable FactHolder holder, @Nullable String wrong) {

        boolean aboutUnit() {
            return NOT_OF_UNIT.equals(wrong);
        }
    }

    private static final String NOT_OF_UNIT = "position-not-of-unit";

    Answer of(String code, @Nullable UnitId unit) {
        return unit == null ? ofAny(code) : ofUnit(code, one -> one.unit().equals(unit));
    }

    /**
     * @param unit its code; absent where none is said
     */
    Answer written(String code, @Nullable String unit) {
        return unit == null ? ofAny(code) : ofUnit(code, one -> unit.equals(one.unitCode()));
    }

    private Answer ofAny(String code) {
        List<UnitId> units = units(code, one -> true);
        return switch (units.size()) {
            case 0 -> new Answer(null, "position-unknown");
            case 1 -> new Answer(FactHolder.ofPosition(code, null), null);
            default -> new Answer(null, "position-of-several-units");
        };
    }

    private Answer ofUnit(String code, Predicate<PositionHolders.Position> meant) {
        List<UnitId> units = units(code, meant);
        return switch (units.size()) {
            case 0 ->
                    new Answer(
                            null,
                            units(code, one -> true).isEmpty() ? "position-unknown" : NOT_OF_UNIT);
            case 1 -> new Answer(FactHolder.ofPosition(code, units.getFirst()), null);
            default -> new Answer(null, "position-of-several-units");
        };
    }

    private List<UnitId> units(String code, Predicate<PositionHolders.Position> meant) {
        return positions.stream()
                .filter(one -> one.code().equals(code))
                .filter(meant)
                .map(PositionHolders.Position::unit)
                .distinct()
                .toList();
    }
}
