package id.kinerja.tukin.statement.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.statement.PersonMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Days of attendance as they are known now, as the view {@code known_day} has them. */
@Component
class JdbcKnownDays {

    // A row for each person: sending thirty costs more than reading them.
    private static final String TOLD =
            """
            select person_id, array_agg(date - date '1970-01-01') as dates, array_agg(status) as statuses,
                   array_agg(late_minutes) as late, array_agg(early_minutes) as early,
                   array_agg(missing_in::int) as missing_in, array_agg(missing_out::int) as missing_out,
                   array_agg(missed_ceremonies) as ceremonies, array_agg(excused::int) as excused
            from attendance_fact
            where person_id = any(:people) and date between :from and :to
            group by person_id
            """;

    // Few, and asked for apart from the many: joined with them, each day would be looked up among
    // them.
    private static final String CORRECTED =
            """
            select * from standing_correction
            where person_id = any(:people) and date between :from and :to
            """;

    private final JdbcClient jdbc;

    JdbcKnownDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Of(PersonId person, PersonMonth.Day day) {}

    /** In the order of their dates; without those of whom none is known. */
    Map<PersonId, List<PersonMonth.Day>> of(UUID[] people, DateRange during) {
        Map<PersonId, List<PersonMonth.Day>> days = told(people, during);
        asked(CORRECTED, people, during)
                .query((row, number) -> new Of(person(row), corrected(row)))
                .list()
                .stream()
                .collect(groupingBy(Of::person))
                .forEach((person, late) -> days.merge(person, daysOf(late), JdbcKnownDays::with));
        days.values()
                .forEach(ofPerson -> ofPerson.sort(Comparator.comparing(PersonMonth.Day::date)));
        return days;
    }

    private Map<PersonId, List<PersonMonth.Day>> told(UUID[] people, DateRange during) {
        Map<PersonId, List<PersonMonth.Day>> days = new HashMap<>();
        RowCallbackHandler keep = row -> days.put(person(row), days(row));
        asked(TOLD, people, during).query(keep);
        return days;
    }

    private JdbcClient.StatementSpec asked(String sql, UUID[] people, DateRange during) {
        return jdbc.sql(sql)
                .param("people", people)
                .param("from", during.from())
                .param("to", during.lastDay());
    }

    private static List<PersonMonth.Day> daysOf(List<Of> late) {
        return new ArrayList<>(late.stream().map(Of::day).toList());
    }

    private static List<PersonMonth.Day> with(
            List<PersonMonth.Day> told, List<PersonMonth.Day> corrected) {
        Set<LocalDate> dates = corrected.stream().map(PersonMonth.Day::date).collect(toSet());
        return new ArrayList<>(
                Stream.concat(
                                told.stream().filter(day -> !dates.contains(day.date())),
                                corrected.stream())
                        .toList());
    }

    private static List<PersonMonth.Day> days(ResultSet row) throws SQLException {
        Integer[] dates = numbers(row, "dates");
        String[] statuses = (String[]) row.getArray("statuses").getArray();
        Integer[] late = numbers(row, "late");
        Integer[] early = numbers(row, "early");
        Integer[] missingIn = numbers(row, "missing_in");
        Integer[] missingOut = numbers(row, "missing_out");
        Integer[] ceremonies = numbers(row, "ceremonies");
        Integer[] excused = numbers(row, "excused");
        List<PersonMonth.Day> days = new ArrayList<>(dates.length);
        for (int i = 0; i < dates.length; i++) {
            days.add(
                    new PersonMonth.Day(
                            LocalDate.ofEpochDay(dates[i]),
                            statuses[i],
                            late[i],
                            early[i],
                            missingIn[i] == 1,
                            missingOut[i] == 1,
                            ceremonies[i],
                            excused[i] == 1));
        }
        return days;
    }

    private static Integer[] numbers(ResultSet row, String column) throws SQLException {
        return (Integer[]) row.getArray(column).getArray();
    }

    private static PersonMonth.Day corrected(ResultSet row) throws SQLException {
        return new PersonMonth.Day(
                row.getObject("date", LocalDate.class),
                row.getString("status"),
                row.getInt("late_minutes"),
                row.getInt("early_minutes"),
                row.getBoolean("missing_in"),
                row.getBoolean("missing_out"),
                row.getInt("missed_ceremonies"),
                row.getBoolean("excused"));
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }
}
