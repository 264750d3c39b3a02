package id.kinerja.integration.attendance.db;

import static java.util.stream.Collectors.filtering;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.attendance.Punch;
import id.kinerja.integration.attendance.PunchFlag;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.attendance.WorkDates;
import id.kinerja.integration.attendance.WorkingHours;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The punches of many days, each with the work date that it belongs to. */
final class PunchesByWorkDate {

    private static final String SHIFTS =
            """
            select distinct rostered.person_id, rostered.date, rostered.starts_at, rostered.ends_at
            from unnest(:people::uuid[], :dates::date[]) as day (person_id, date)
            join rostered_day rostered on rostered.person_id = day.person_id
                and rostered.date >= day.date - 2 and rostered.date <= day.date + 2
            where rostered.starts_at is not null
            """;

    private static final String STAYS =
            """
            select ordered.person_id, ordered.from_time::date as date, max(ordered.to_time) as until
            from unnest(:people::uuid[], :dates::date[]) as day (person_id, date)
            join overtime_order_person ordered on ordered.person_id = day.person_id
                and ordered.from_time >= day.date - 2 and ordered.from_time < day.date + 3
            where ordered.agency_id = platform.agency() and holds
              and ordered.to_time > ordered.from_time::date + 1 - :reach::interval
            group by ordered.person_id, ordered.from_time::date
            """;

    private static final String PUNCHES =
            """
            select day.person_id, day.date, punch_id, device_time, occurred_at, status, serial_number, flags
            from unnest(:people::uuid[], :dates::date[], :froms::timestamp[], :untils::timestamp[])
                as day (person_id, date, from_time, until_time)
            join punch on punch.person_id = day.person_id
                and device_time >= day.from_time and device_time < day.until_time
            """;

    private static final WorkDates WITHOUT_ROSTER = new WorkDates(Map.of());

    private record Shift(PersonId person, LocalDate date, WorkingHours hours) {}

    private record Stay(PersonId person, LocalDate date, LocalDateTime until) {}

    private record DatedPunch(StaleDays.Day day, Punch punch) {}

    private final JdbcClient jdbc;

    PunchesByWorkDate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<StaleDays.Day, List<Punch>> of(List<StaleDays.Day> days) {
        Map<PersonId, WorkDates> byPerson = workDates(days);
        Function<StaleDays.Day, WorkDates> workDates =
                day -> byPerson.getOrDefault(day.person(), WITHOUT_ROSTER);
        List<WorkDates.Window> windows =
                days.stream().map(day -> workDates.apply(day).window(day.date())).toList();
        PunchDirections directions = PunchDirections.read(jdbc);
        return StaleDayRows.forDays(jdbc, PUNCHES, days)
                .param("froms", texts(windows, WorkDates.Window::from))
                .param("untils", texts(windows, WorkDates.Window::until))
                .query(
                        (row, number) ->
                                new DatedPunch(
                                        StaleDayRows.day(row, number), punch(row, directions)))
                .list()
                .stream()
                .collect(
                        groupingBy(
                                DatedPunch::day,
                                filtering(
                                        one ->
                                                workDates
                                                        .apply(one.day())
                                                        .of(one.punch())
                                                        .equals(one.day().date()),
                                        mapping(DatedPunch::punch, toList()))));
    }

    private Map<PersonId, WorkDates> workDates(List<StaleDays.Day> days) {
        Map<PersonId, Map<LocalDate, WorkingHours>> shifts =
                StaleDayRows.forDays(jdbc, SHIFTS, days)
                        .query(PunchesByWorkDate::shift)
                        .list()
                        .stream()
                        .collect(groupingBy(Shift::person, toMap(Shift::date, Shift::hours)));
        Map<PersonId, Map<LocalDate, LocalDateTime>> stays =
                StaleDayRows.forDays(jdbc, STAYS, days)
                        .param("reach", WorkDates.REACH.toString())
                        .query(PunchesByWorkDate::stay)
                        .list()
                        .stream()
                        .collect(groupingBy(Stay::person, toMap(Stay::date, Stay::until)));
        return Stream.concat(shifts.keySet().stream(), stays.keySet().stream())
                .distinct()
                .collect(
                        toMap(
                                Function.identity(),
                                person ->
                                        new WorkDates(
                                                shifts.getOrDefault(person, Map.of()),
                                                stays.getOrDefault(person, Map.of()))));
    }

    private static Stay stay(ResultSet row, int number) throws SQLException {
        StaleDays.Day day = StaleDayRows.day(row, number);
        return new Stay(day.person(), day.date(), row.getObject("until", LocalDateTime.class));
    }

    private static <T> String[] texts(List<T> rows, Function<T, Object> part) {
        return rows.stream().map(part).map(Object::toString).toArray(String[]::new);
    }

    private static Shift shift(ResultSet row, int number) throws SQLException {
        StaleDays.Day day = StaleDayRows.day(row, number);
        return new Shift(
                day.person(),
                day.date(),
                new WorkingHours(
                        row.getObject("starts_at", LocalDateTime.class),
                        row.getObject("ends_at", LocalDateTime.class)));
    }

    private static Punch punch(ResultSet row, PunchDirections directions) throws SQLException {
        return new Punch(
                row.getObject("punch_id", UUID.class),
                row.getObject("device_time", LocalDateTime.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                directions.of(row),
                flags(row));
    }

    /** Of most there are none, and of those no array is taken apart. */
    private static Set<PunchFlag> flags(ResultSet row) throws SQLException {
        String said = row.getString("flags");
        return said.equals("{}")
                ? Set.of()
                : Arrays.stream((Object[]) row.getArray("flags").getArray())
                        .map(flag -> PunchFlag.valueOf(flag.toString()))
                        .collect(toSet());
    }
}
