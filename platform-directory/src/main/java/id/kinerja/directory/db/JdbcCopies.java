package id.kinerja.directory.db;

import static java.util.stream.Collectors.joining;

import id.kinerja.directory.Agency;
import id.kinerja.directory.Assignment;
import id.kinerja.directory.Conflict;
import id.kinerja.directory.Copies;
import id.kinerja.directory.Delegation;
import id.kinerja.directory.DirectoryObserver;
import id.kinerja.directory.DirectoryObserver.Changed;
import id.kinerja.directory.Grant;
import id.kinerja.directory.Holidays;
import id.kinerja.directory.Person;
import id.kinerja.directory.Unit;
import id.kinerja.directory.Versioned;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the copy by sets: one statement per batch and table, older versions passed over by it. */
public final class JdbcCopies implements Copies {

    private final JdbcClient jdbc;
    private final PeopleCopy people;
    private final AssignmentsCopy assignments;
    private final Supplier<List<DirectoryObserver>> observers;

    /**
     * @param observers asked for when something has changed, since they may themselves need what is
     *     built on the copy
     */
    public JdbcCopies(JdbcClient jdbc, Supplier<List<DirectoryObserver>> observers) {
        this.jdbc = jdbc;
        this.people = new PeopleCopy(jdbc);
        this.assignments = new AssignmentsCopy(jdbc);
        this.observers = observers;
    }

    @Override
    public void keepAgencies(List<Versioned<Agency>> agencies) {
        Columns.of(agencies, jdbc.sql(CopySql.AGENCIES))
                .ids("ids", agency -> agency.id().value())
                .texts("codes", Agency::code)
                .texts("names", Agency::name)
                .texts("kinds", agency -> agency.kind().name())
                .texts("zones", agency -> agency.zone().getId())
                .longs("offsets", agency -> agency.clockOffset().toSeconds())
                .texts("cutOffs", SettledJson::cutOffs)
                .texts("servicesOff", SettledJson::servicesOff)
                .statement()
                .update();
    }

    @Override
    public void keepUnits(List<Versioned<Unit>> units) {
        Columns.of(units, jdbc.sql(CopySql.UNITS))
                .ids("agencies", unit -> unit.agency().value())
                .ids("ids", unit -> unit.id().value())
                .texts("codes", Unit::code)
                .texts("names", Unit::name)
                .ids("parents", JdbcCopies::parentOf)
                .texts("zones", JdbcCopies::zoneOf)
                .texts("satkers", Unit::kodeSatker)
                .texts("during", unit -> Ranges.text(unit.during()))
                .statement()
                .update();
    }

    @Override
    public void keepPeople(List<Versioned<Person>> people) {
        List<Changed<Person>> changes = this.people.keep(people);
        if (!changes.isEmpty()) {
            observers.get().forEach(observer -> observer.peopleChanged(changes));
        }
    }

    @Override
    public void keepAssignments(List<Versioned<Assignment>> assignments) {
        List<Changed<Assignment>> changes = this.assignments.keep(assignments);
        if (!changes.isEmpty()) {
            observers.get().forEach(observer -> observer.assignmentsChanged(changes));
        }
    }

    @Override
    public void keepGrants(List<Versioned<Grant>> grants) {
        Columns.of(grants, jdbc.sql(CopySql.GRANTS))
                .ids("agencies", grant -> grant.agency().value())
                .ids("ids", Grant::id)
                .ids("people", grant -> grant.person().value())
                .texts("roles", grant -> grant.role().name())
                .ids("units", JdbcCopies::unitOf)
                .texts("during", grant -> grant.holds() ? Ranges.text(grant.during()) : "empty")
                .statement()
                .update();
    }

    @Override
    public void keepDelegations(List<Versioned<Delegation>> delegations) {
        Columns.of(delegations, jdbc.sql(CopySql.DELEGATIONS))
                .ids("agencies", delegation -> delegation.agency().value())
                .ids("ids", Delegation::id)
                .ids("officials", delegation -> delegation.official().value())
                .ids("delegates", delegation -> delegation.delegate().value())
                .texts("acts", JdbcCopies::actsOf)
                .texts("during", delegation -> Ranges.text(delegation.during()))
                .statement()
                .update();
    }

    @Override
    public void keepConflicts(List<Versioned<Conflict>> conflicts) {
        Columns.of(conflicts, jdbc.sql(CopySql.CONFLICTS))
                .ids("agencies", conflict -> conflict.agency().value())
                .ids("ids", Conflict::id)
                .ids("officials", conflict -> conflict.official().value())
                .ids("people", conflict -> conflict.person().value())
                .texts(
                        "during",
                        conflict -> conflict.holds() ? Ranges.text(conflict.during()) : "empty")
                .statement()
                .update();
    }

    /** A year is a handful of rows in a topic of its own, so years are taken one after another. */
    @Override
    public void keepHolidays(List<Versioned<Holidays>> years) {
        years.forEach(this::keepYear);
    }

    private void keepYear(Versioned<Holidays> year) {
        Holidays holidays = year.state();
        int kept =
                jdbc.sql(CopySql.CALENDAR)
                        .param("agency", holidays.agency().value())
                        .param("year", holidays.year())
                        .param("epoch", year.epoch())
                        .param("revision", year.revision())
                        .update();
        if (kept == 0) {
            return;
        }
        jdbc.sql("delete from directory.holiday where agency_id = :agency and year = :year")
                .param("agency", holidays.agency().value())
                .param("year", holidays.year())
                .update();
        var insert =
                jdbc.sql(CopySql.HOLIDAYS)
                        .param("agency", holidays.agency().value())
                        .param("year", holidays.year());
        new Columns<>(insert, holidays.days())
                .texts("dates", day -> day.date().toString())
                .texts("kinds", Holidays.Holiday::kind)
                .texts("names", Holidays.Holiday::name)
                .statement()
                .update();
    }

    private static @Nullable UUID parentOf(Unit unit) {
        return unit.parent() == null ? null : unit.parent().value();
    }

    private static @Nullable String zoneOf(Unit unit) {
        return unit.zone() == null ? null : unit.zone().getId();
    }

    private static String actsOf(Delegation delegation) {
        return delegation.acts().stream().map(Enum::name).sorted().collect(joining(","));
    }

    private static @Nullable UUID unitOf(Grant grant) {
        return grant.unit() == null ? null : grant.unit().value();
    }
}
