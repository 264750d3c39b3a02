package id.kinerja.directory;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.DelegatedAct;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Questions about people and their places, all of them as of a date, within the agency in scope.
 */
public interface Directory {

    Optional<Agency> agency(AgencyId agency);

    /** The agency in scope itself. */
    Optional<Agency> ownAgency();

    Optional<Person> person(PersonId person);

    Map<PersonId, Person> people(Collection<PersonId> people);

    /** Who has which of these numbers today; of one that nobody has there is nobody. */
    Map<NomorPegawai, PersonId> numbered(Collection<NomorPegawai> numbers);

    /**
     * Assignments of these people that count on some day of the range, by start. Whose service has
     * ended assesses in none of them from the day after on, nor on its days who has a conflict of
     * interest about the holder.
     */
    Map<PersonId, List<Assignment>> assignments(Collection<PersonId> people, DateRange during);

    /**
     * Who decides nothing about each of these people on that day, whatever he was to them before:
     * their pejabat penilai whose service has ended, and whoever has a conflict of interest.
     */
    Map<PersonId, Set<PersonId>> givingWay(Collection<PersonId> people, LocalDate date);

    Optional<Unit> unit(UnitId unit);

    /** All units of the agency, those that have ended among them. */
    Set<UnitId> units();

    /** The code of each of these units and of those above it, its own first. */
    Map<UnitId, List<String>> codesUpwards(Collection<UnitId> units);

    /**
     * The satker of each of these units, or of the next one above it that the treasury knows; of
     * one without any there is nothing.
     */
    Map<UnitId, String> satkers(Collection<UnitId> units);

    /** Which of these are codes of units. */
    Set<String> unitCodes(Collection<String> codes);

    /** The unit and all below it on that day. */
    Set<UnitId> withUnitsBelow(UnitId unit, LocalDate date);

    /**
     * Those who lead the unit on that day, a Plt among them: of the positions that lead, those of
     * the highest kind.
     */
    Set<PersonId> leaders(UnitId unit, LocalDate date);

    /**
     * The assignments whose pejabat penilai he is on that day, in the order of people.
     *
     * @param after the last person of the part before; absent at the beginning
     */
    List<Assignment> assessedBy(
            PersonId assessor, LocalDate date, @Nullable PersonId after, int limit);

    /**
     * Whether the person holds the role on that day for the unit, or for one above it, or for the
     * agency.
     */
    boolean mayActAs(PersonId person, Role role, UnitId unit, LocalDate date);

    /** Whether the person holds the role on that day for the whole agency. */
    boolean mayActForAgency(PersonId person, Role role, LocalDate date);

    /**
     * In whose names he may do this on that day; his own isn't among them. Nobody's where the
     * service of one of the two has ended.
     */
    Set<PersonId> officialsBehind(PersonId delegate, DelegatedAct act, LocalDate date);

    /**
     * Those who hold a primary assignment on some day of the range, in the order of their ids.
     *
     * @param after whom the list goes on; absent at its beginning
     */
    List<PersonId> assigned(DateRange during, @Nullable PersonId after, int limit);

    /**
     * The same up to somebody.
     *
     * @param until the last who may be listed; absent to the end
     */
    List<PersonId> assigned(
            DateRange during, @Nullable PersonId after, @Nullable PersonId until, int limit);

    /**
     * Every so many of those whom {@link #assigned} goes through, so that they can be shared out.
     */
    List<PersonId> everyAssigned(DateRange during, int step);

    /** How many people {@link #assigned} goes through. */
    int countAssigned(DateRange during);

    /**
     * The units in which somebody holds a primary assignment on some day of the range, while his
     * service is one of these.
     */
    Set<UnitId> unitsOfService(DateRange during, Set<String> statuses);

    /**
     * Refuses, for now, a change that is decided by relations while this copy may be behind; to be
     * asked where a change is decided by what {@link #assignments} says.
     */
    default void requireFresh() {}

    /** The same without that refusal, to show what somebody might do; nothing is decided by it. */
    default Directory toShow() {
        return this;
    }

    /** The days off within the range. */
    Set<LocalDate> holidays(DateRange during);
}
