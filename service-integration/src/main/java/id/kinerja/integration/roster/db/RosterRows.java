package id.kinerja.integration.roster.db;

import id.kinerja.integration.roster.Roster;
import id.kinerja.integration.roster.RosterCheck;
import id.kinerja.integration.roster.RosterEntry;
import id.kinerja.integration.roster.Rosters;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.UUID;

/** Rosters and what belongs to them, as rows say it. */
final class RosterRows {

    private RosterRows() {}

    static Roster roster(ResultSet row, int number) throws SQLException {
        return new Roster(
                row.getObject("roster_id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                YearMonth.parse(row.getString("month")),
                Roster.State.valueOf(row.getString("state")),
                row.getLong("revision"));
    }

    static RosterCheck.PlacedDay placed(ResultSet row, int number) throws SQLException {
        return new RosterCheck.PlacedDay(person(row), date(row));
    }

    static Rosters.ChangedDay changed(ResultSet row, int number) throws SQLException {
        return new Rosters.ChangedDay(
                person(row),
                date(row),
                row.getObject("begins", LocalDateTime.class),
                row.getObject("ends", LocalDateTime.class));
    }

    static RosterEntry entry(ResultSet row, int number) throws SQLException {
        return new RosterEntry(
                person(row),
                date(row),
                row.getString("shift_code"),
                row.getObject("starts_at", LocalDateTime.class),
                row.getObject("ends_at", LocalDateTime.class),
                row.getInt("break_minutes"),
                row.getBoolean("on_call"));
    }

    static Rosters.Hours hours(ResultSet row, int number) throws SQLException {
        return new Rosters.Hours(
                person(row),
                row.getInt("shifts"),
                row.getLong("minutes"),
                row.getInt("on_call_shifts"),
                row.getLong("on_call_minutes"));
    }

    static Rosters.RosteredDay day(ResultSet row, int number) throws SQLException {
        return new Rosters.RosteredDay(
                date(row),
                row.getString("shift_code"),
                row.getObject("starts_at", LocalDateTime.class),
                row.getObject("ends_at", LocalDateTime.class),
                row.getBoolean("on_call"));
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static LocalDate date(ResultSet row) throws SQLException {
        return row.getObject("date", LocalDate.class);
    }
}
