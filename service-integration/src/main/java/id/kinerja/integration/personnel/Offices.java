package id.kinerja.integration.personnel;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;

/**
 * How far an office reaches: a grant holds from one day until another for a unit and all below it,
 * or for the whole agency where it names no unit. The token's role alone reaches nothing.
 */
public interface Offices {

    boolean reachesAgency(Office office);

    /** Every unit that the office reaches. */
    Set<UnitId> unitsReached(Office office);

    boolean reachesUnit(Office office, UnitId unit);

    /**
     * @param placedOn the day on which the person's place counts; one with no place is reached by
     *     an office for the whole agency alone
     */
    boolean reachesPerson(Office office, PersonId person, LocalDate placedOn);

    /** Those of these days on which {@link #reachesPerson} is so, asked for at once. */
    Set<LocalDate> daysReached(Office office, PersonId person, Collection<LocalDate> placedOn);

    /** Those of these people of whom {@link #reachesPerson} is so, asked for at once. */
    Set<PersonId> peopleReached(Office office, Collection<PersonId> people, LocalDate placedOn);

    default void requireAgency(Office office) {
        require(reachesAgency(office));
    }

    /** Whoever has several acts in the one that reaches furthest. */
    default void requireAgency(Collection<Office> held) {
        require(held.stream().anyMatch(this::reachesAgency));
    }

    /** All that somebody reaches by what he holds. */
    default Reach reach(Collection<Office> held) {
        return new Reach(
                held.stream().anyMatch(this::reachesAgency),
                held.stream()
                        .flatMap(office -> unitsReached(office).stream())
                        .collect(toUnmodifiableSet()));
    }

    default void requireUnit(Office office, UnitId unit) {
        require(reachesUnit(office, unit));
    }

    default void requirePerson(Office office, PersonId person, LocalDate placedOn) {
        require(reachesPerson(office, person, placedOn));
    }

    private static void require(boolean reaches) {
        if (!reaches) {
            throw Refused.forbidden("outside-ones-office");
        }
    }
}
