package id.kinerja.integration.roster;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rosters of the agency in scope; entries go in and out by sets. */
public interface Rosters {

    /** Those of these lines on whose day the person has his primary place in the unit or below. */
    Set<RosterCheck.PlacedDay> placed(UnitId unit, List<RosterLine> lines);

    /** In place of an earlier draft of the same unit and month. */
    void addDraft(Roster roster, List<RosterEntry> entries);

    Optional<Roster> find(UUID id);

    /** Held with its unit: drafts and publications of one unit wait for one another. */
    Optional<Roster> findForChange(UUID id);

    boolean names(Roster roster, PersonId person);

    Set<PersonId> people(Roster roster);

    /** Those of these units, the last ones made first. */
    List<Roster> list(
            Set<UnitId> units, @Nullable YearMonth month, @Nullable UUID before, int limit);

    /**
     * Has it count from now on, in place of the one that was published for its unit and month.
     *
     * @return the days that don't go by the same hours as before
     */
    List<ChangedDay> publish(Roster roster);

    /** How many days of its people go by another unit's roster already. */
    int takenElsewhere(Roster roster);

    /** By person and date, behind the one given. */
    List<RosterEntry> entries(
            UUID roster, @Nullable PersonId person, @Nullable LocalDate date, int limit);

    /** By person, behind the one given. */
    List<Hours> hours(Roster roster, @Nullable PersonId after, int limit);

    /** What published rosters say of one person, days off among it. */
    List<RosteredDay> of(PersonId person, DateRange during);

    /**
     * A day whose hours by rosters became others.
     *
     * @param begins the earlier start of before and now; absent where it was and is a day off
     * @param ends the later end of both
     */
    record ChangedDay(
            PersonId person,
            LocalDate date,
            @Nullable LocalDateTime begins,
            @Nullable LocalDateTime ends) {}

    /**
     * The days of the month by which the hours that these people owe are counted: those that go by
     * it once it counts, else all.
     */
    List<StaleDays.Day> owedDays(Roster roster, List<PersonId> people);

    /**
     * What somebody is rostered for in the month, without breaks; of a published roster by whose
     * turn it is by now.
     *
     * @param onCallMinutes for which he only has to be at hand
     */
    record Hours(PersonId person, int shifts, long minutes, int onCallShifts, long onCallMinutes) {}

    /**
     * @param shiftCode absent on a day off, as are its hours
     * @param onCall whether he only has to be at hand
     */
    record RosteredDay(
            LocalDate date,
            @Nullable String shiftCode,
            @Nullable LocalDateTime start,
            @Nullable LocalDateTime end,
            boolean onCall) {

        Optional<Turn> turn() {
            return start == null || end == null
                    ? Optional.empty()
                    : Optional.of(new Turn(start, end, onCall));
        }
    }
}
