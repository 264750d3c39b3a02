package id.kinerja.integration.roster.db;

import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.roster.Roster;
import id.kinerja.integration.roster.RosterCheck;
import id.kinerja.integration.roster.RosterEntry;
import id.kinerja.integration.roster.RosterLine;
import id.kinerja.integration.roster.Rosters;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRosters implements Rosters {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    private static final String LIST =
            """
            select * from roster
            where roster_id < :before and unit_id = any(:units) and (:month::text is null or month = :month::text)
            order by roster_id desc limit :limit
            """;

    private static final String DRAFTS =
            "select * from roster where unit_id = :unit and month = :month and state = 'DRAFT'";

    private final JdbcClient jdbc;

    JdbcRosters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<RosterCheck.PlacedDay> placed(UnitId unit, List<RosterLine> lines) {
        return jdbc
                .sql(RosterSql.PLACED)
                .param("unit", unit.value())
                .param("people", ids(lines, line -> line.person().value()))
                .param("dates", texts(lines, RosterLine::date))
                .query(RosterRows::placed)
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }

    /** Whoever drafts for the same unit at that moment waits for the unit's row. */
    @Override
    public void addDraft(Roster roster, List<RosterEntry> entries) {
        lockUnit(roster);
        ofMonth(DRAFTS, roster).query(RosterRows::roster).list().forEach(this::throwAway);
        ofMonth(
                        """
                        insert into roster (agency_id, roster_id, unit_id, month, state, revision)
                        values (platform.agency(), :roster, :unit, :month, 'DRAFT', :revision)
                        """,
                        roster)
                .param("roster", roster.id())
                .param("revision", roster.revision())
                .update();
        addEntries(roster, entries);
    }

    private void throwAway(Roster draft) {
        jdbc.sql("delete from roster_entry where roster_id = :id").param("id", draft.id()).update();
        jdbc.sql("delete from roster where roster_id = :id").param("id", draft.id()).update();
    }

    private void addEntries(Roster roster, List<RosterEntry> entries) {
        jdbc.sql(RosterSql.ENTRIES)
                .param("roster", roster.id())
                .param("people", ids(entries, entry -> entry.person().value()))
                .param("dates", texts(entries, RosterEntry::date))
                .param("shifts", texts(entries, RosterEntry::shiftCode))
                .param("starts", texts(entries, RosterEntry::start))
                .param("ends", texts(entries, RosterEntry::end))
                .param(
                        "breaks",
                        entries.stream().map(RosterEntry::breakMinutes).toArray(Integer[]::new))
                .param("onCalls", entries.stream().map(RosterEntry::onCall).toArray(Boolean[]::new))
                .update();
    }

    @Override
    public Optional<Roster> find(UUID id) {
        return one("select * from roster where roster_id = :id", id);
    }

    @Override
    public Optional<Roster> findForChange(UUID id) {
        // As a draft does that takes another's place: the unit first, then its roster.
        find(id).ifPresent(this::lockUnit);
        return one("select * from roster where roster_id = :id for update", id);
    }

    @Override
    public boolean names(Roster roster, PersonId person) {
        return jdbc.sql(
                        "select exists (select from roster_entry where roster_id = :roster and person_id = :person)")
                .param("roster", roster.id())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<PersonId> people(Roster roster) {
        return jdbc.sql("select distinct person_id from roster_entry where roster_id = :roster")
                .param("roster", roster.id())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .set();
    }

    @Override
    public List<Roster> list(
            Set<UnitId> units, @Nullable YearMonth month, @Nullable UUID before, int limit) {
        return jdbc.sql(LIST)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("month", Objects.toString(month, null))
                .param("before", before == null ? BEHIND_ALL : before)
                .param("limit", limit)
                .query(RosterRows::roster)
                .list();
    }

    @Override
    public int takenElsewhere(Roster roster) {
        return days(RosterSql.TAKEN_ELSEWHERE, roster).query(Integer.class).single();
    }

    @Override
    public List<ChangedDay> publish(Roster roster) {
        List<ChangedDay> changed =
                days(RosterSql.CHANGED, roster).query(RosterRows::changed).list();
        ofMonth(RosterSql.TAKE_AWAY, roster).update();
        ofMonth(
                        """
                        update roster set state = 'REPLACED', revision = revision + 1
                        where unit_id = :unit and month = :month and state = 'PUBLISHED'
                        """,
                        roster)
                .update();
        jdbc.sql(
                        "update roster set state = 'PUBLISHED', revision = :revision where roster_id = :id")
                .param("id", roster.id())
                .param("revision", roster.revision())
                .update();
        days(RosterSql.PUT, roster).update();
        return changed;
    }

    @Override
    public List<RosterEntry> entries(
            UUID roster, @Nullable PersonId person, @Nullable LocalDate date, int limit) {
        return jdbc.sql(
                        """
                        select * from roster_entry
                        where roster_id = :roster and (person_id, date) > (:person, :date)
                        order by person_id, date limit :limit
                        """)
                .param("roster", roster)
                .param("person", person == null ? BEFORE_ALL : person.value())
                .param("date", date == null ? LocalDate.EPOCH : date)
                .param("limit", limit)
                .query(RosterRows::entry)
                .list();
    }

    @Override
    public List<Hours> hours(Roster roster, @Nullable PersonId after, int limit) {
        return jdbc.sql(counts(roster) ? RosterSql.HOURS_IN_FORCE : RosterSql.HOURS_WRITTEN)
                .param("roster", roster.id())
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query(RosterRows::hours)
                .list();
    }

    private static boolean counts(Roster roster) {
        return roster.state() == Roster.State.PUBLISHED;
    }

    @Override
    public List<StaleDays.Day> owedDays(Roster roster, List<PersonId> people) {
        if (!counts(roster)) {
            return people.stream()
                    .flatMap(
                            person ->
                                    DateRange.of(roster.month())
                                            .dates()
                                            .map(date -> new StaleDays.Day(person, date)))
                    .toList();
        }
        return jdbc
                .sql(RosterSql.DAYS_IN_FORCE)
                .param("roster", roster.id())
                .param("people", ids(people, PersonId::value))
                .query(RosterRows::placed)
                .list()
                .stream()
                .map(day -> new StaleDays.Day(day.person(), day.date()))
                .toList();
    }

    @Override
    public List<RosteredDay> of(PersonId person, DateRange during) {
        return jdbc.sql(
                        """
                        select * from rostered_day
                        where person_id = :person and date between :from and :to order by date
                        """)
                .param("person", person.value())
                .param("from", during.from())
                .param("to", during.lastDay())
                .query(RosterRows::day)
                .list();
    }

    private Optional<Roster> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(RosterRows::roster).optional();
    }

    private void lockUnit(Roster roster) {
        jdbc.sql("select unit_id from unit where unit_id = :unit for no key update")
                .param("unit", roster.unit().value())
                .query(UUID.class)
                .optional();
    }

    private JdbcClient.StatementSpec ofMonth(String sql, Roster roster) {
        return jdbc.sql(sql)
                .param("unit", roster.unit().value())
                .param("month", roster.month().toString());
    }

    private JdbcClient.StatementSpec days(String sql, Roster roster) {
        DateRange month = DateRange.of(roster.month());
        return ofMonth(sql, roster)
                .param("roster", roster.id())
                .param("from", month.from().toString())
                .param("to", month.lastDay().toString());
    }

    private static <T> UUID[] ids(List<T> rows, Function<T, UUID> part) {
        return rows.stream().map(part).toArray(UUID[]::new);
    }

    private static <T> String[] texts(List<T> rows, Function<T, Object> part) {
        return rows.stream().map(part).map(Object::toString).toArray(String[]::new);
    }
}
