package id.kinerja.integration.schedule.db;

import id.kinerja.integration.schedule.ScheduleTimeline;
import id.kinerja.integration.schedule.WorkSchedule;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what a schedule has below its head, each kind of row by one statement. */
final class ScheduleRows {

    private static final List<String> LAST_TO_FIRST =
            List.of(
                    "delete from work_schedule_span where code = :code",
                    "delete from work_schedule_day where code = :code",
                    "delete from work_schedule_version where code = :code");

    private static final String VERSIONS =
            """
            insert into work_schedule_version (agency_id, code, version, from_date, to_date, flexible_minutes)
            select platform.agency(), :code, *
            from unnest(:numbers::int[], :froms::date[], :tos::date[], :flexibles::int[])
            """;

    private static final String DAYS =
            """
            insert into work_schedule_day (agency_id, code, version, weekday, starts, ends, break_minutes)
            select platform.agency(), :code, *
            from unnest(:numbers::int[], :weekdays::int[], :starts::time[], :ends::time[], :breaks::int[])
            """;

    private static final String SPANS =
            """
            insert into work_schedule_span (agency_id, code, version, from_date, to_date)
            select platform.agency(), :code, version, from_date, coalesce(to_date, 'infinity')
            from unnest(:numbers::int[], :froms::date[], :tos::date[]) as span (version, from_date, to_date)
            """;

    private record NumberedDay(int version, WorkSchedule.Day day) {}

    private final JdbcClient jdbc;

    ScheduleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(WorkSchedule schedule, List<ScheduleTimeline.Span> spans) {
        LAST_TO_FIRST.forEach(sql -> jdbc.sql(sql).param("code", schedule.code()).update());
        addVersions(schedule);
        addDays(schedule);
        jdbc.sql(SPANS)
                .param("code", schedule.code())
                .param("numbers", numbers(spans, ScheduleTimeline.Span::version))
                .param("froms", texts(spans, span -> span.during().from()))
                .param("tos", texts(spans, span -> span.during().to()))
                .update();
    }

    private void addVersions(WorkSchedule schedule) {
        List<WorkSchedule.Version> versions = schedule.versions();
        jdbc.sql(VERSIONS)
                .param("code", schedule.code())
                .param(
                        "numbers",
                        IntStream.rangeClosed(1, versions.size()).boxed().toArray(Integer[]::new))
                .param("froms", texts(versions, WorkSchedule.Version::from))
                .param("tos", texts(versions, WorkSchedule.Version::to))
                .param("flexibles", numbers(versions, WorkSchedule.Version::flexibleMinutes))
                .update();
    }

    private void addDays(WorkSchedule schedule) {
        List<NumberedDay> days =
                IntStream.rangeClosed(1, schedule.versions().size())
                        .boxed()
                        .flatMap(number -> days(number, schedule.versions().get(number - 1)))
                        .toList();
        jdbc.sql(DAYS)
                .param("code", schedule.code())
                .param("numbers", numbers(days, NumberedDay::version))
                .param("weekdays", numbers(days, one -> one.day().weekday().getValue()))
                .param("starts", texts(days, one -> one.day().start()))
                .param("ends", texts(days, one -> one.day().end()))
                .param("breaks", numbers(days, one -> one.day().breakMinutes()))
                .update();
    }

    private static Stream<NumberedDay> days(int number, WorkSchedule.Version version) {
        return version.days().stream().map(day -> new NumberedDay(number, day));
    }

    private static <T> Integer[] numbers(List<T> rows, Function<T, Integer> part) {
        return rows.stream().map(part).toArray(Integer[]::new);
    }

    private static <T> String[] texts(List<T> rows, Function<T, @Nullable Object> part) {
        return rows.stream()
                .map(part)
                .map(value -> Objects.toString(value, null))
                .toArray(String[]::new);
    }
}
