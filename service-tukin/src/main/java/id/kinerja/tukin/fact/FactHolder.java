package id.kinerja.tukin.fact;

import static java.util.Objects.requireNonNull;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Of whom a fact is told: of a person, or of a position and so of everybody who holds it.
 *
 * @param person absent where it is told of a position
 * @param position its code in the directory; absent where it is told of a person
 * @param unit of which it is the position; absent where it is told of all positions with the code,
 *     or of a person
 */
public record FactHolder(
        @Nullable PersonId person, @Nullable String position, @Nullable UnitId unit) {

    public FactHolder {
        if ((person == null) == (position == null)) {
            throw new IllegalArgumentException("A fact is told of a person or of a position");
        }
        if (unit != null && position == null) {
            throw new IllegalArgumentException("A unit is said of a position alone");
        }
    }

    public static FactHolder of(PersonId person) {
        return new FactHolder(person, null, null);
    }

    public static FactHolder ofPosition(String code, @Nullable UnitId unit) {
        return new FactHolder(null, code, unit);
    }

    /** Whether it is told of whoever holds this position of this unit. */
    public boolean isOfPosition(String code, UnitId of) {
        return code.equals(position) && (unit == null || unit.equals(of));
    }

    /** Of one that is told of no position. */
    public PersonId requirePerson() {
        return requireNonNull(person);
    }
}
