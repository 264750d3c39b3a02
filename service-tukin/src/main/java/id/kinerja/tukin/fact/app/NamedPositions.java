package id.kinerja.tukin.fact.app;

import static java.util.Objects.requireNonNullElse;

import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.fact.FactHolder;
import id.kinerja.tukin.fact.PositionHolders;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The positions of the agency by their codes. A code names a position of one unit; where several
 * units have it on the first day of a fact, the unit must be said. Told of one unit's without
 * saying so it is of that one's still when another gets the same code.
 */
record NamedPositions(List<PositionHolders.Position> positions) {

    /**
     * Whom a fact is told of, or what is wrong with how that is said.
     *
     * @param wrong the code of a finding about {@link #aboutUnit the unit or the position}; absent
     *     where nothing is
     * @param units the codes of units that are meant equally, in their order
     */
    record Answer(@Nullable FactHolder holder, @Nullable String wrong, List<String> units) {

        boolean aboutUnit() {
            return NOT_OF_UNIT.equals(wrong);
        }

        /** What its text says beside the code. */
        Object[] saying(String position) {
            return units.isEmpty()
                    ? new Object[] {position}
                    : new Object[] {position, String.join(", ", units)};
        }
    }

    private static final String NOT_OF_UNIT = "position-not-of-unit";

    /** How many are named at once. */
    private static final int MOST_UNITS = 10;

    Answer of(String code, @Nullable UnitId unit, LocalDate from) {
        return unit == null ? ofAny(code, from) : ofUnit(code, one -> one.unit().equals(unit));
    }

    /**
     * @param unit its code; absent where none is said
     * @param from the first day of the fact
     */
    Answer written(String code, @Nullable String unit, LocalDate from) {
        return unit == null ? ofAny(code, from) : ofUnit(code, one -> unit.equals(one.unitCode()));
    }

    /** Of what nobody holds on that day any time counts. */
    private Answer ofAny(String code, LocalDate from) {
        List<PositionHolders.Position> then = with(code, one -> one.held().includes(from));
        return one(code, then.isEmpty() ? with(code, one -> true) : then, "position-unknown");
    }

    private Answer ofUnit(String code, Predicate<PositionHolders.Position> meant) {
        return one(
                code,
                with(code, meant),
                with(code, one -> true).isEmpty() ? "position-unknown" : NOT_OF_UNIT);
    }

    private static Answer one(
            String code, List<PositionHolders.Position> found, String wrongWithNone) {
        List<UnitId> units = found.stream().map(PositionHolders.Position::unit).distinct().toList();
        return switch (units.size()) {
            case 0 -> new Answer(null, wrongWithNone, List.of());
            case 1 -> new Answer(FactHolder.ofPosition(code, units.getFirst()), null, List.of());
            default -> new Answer(null, "position-of-several-units", codes(found));
        };
    }

    private static List<String> codes(List<PositionHolders.Position> found) {
        return found.stream()
                .map(one -> requireNonNullElse(one.unitCode(), one.unit().toString()))
                .distinct()
                .sorted()
                .limit(MOST_UNITS)
                .toList();
    }

    private List<PositionHolders.Position> with(
            String code, Predicate<PositionHolders.Position> meant) {
        return positions.stream().filter(one -> one.code().equals(code)).filter(meant).toList();
    }
}
