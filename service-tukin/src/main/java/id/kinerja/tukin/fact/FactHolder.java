package id.kinerja.tukin.fact;

import static java.util.Objects.requireNonNull;

import id.kinerja.kernel.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Of whom a fact is told: of a person, or of a position and so of everybody who holds it.
 *
 * @param person absent where it is told of a position
 * @param position its code in the directory; absent where it is told of a person
 */
public record FactHolder(@Nullable PersonId person, @Nullable String position) {

    public FactHolder {
        if ((person == null) == (position == null)) {
            throw new IllegalArgumentException("A fact is told of a person or of a position");
        }
    }

    public static FactHolder of(PersonId person) {
        return new FactHolder(person, null);
    }

    public static FactHolder ofPosition(String code) {
        return new FactHolder(null, code);
    }

    /** Of one that is told of no position. */
    public PersonId requirePerson() {
        return requireNonNull(person);
    }
}
