package id.kinerja.integration.schedule.db;

import id.kinerja.integration.schedule.ScheduleTimeline;
import id.kinerja.integration.schedule.WorkSchedule;
import id.kinerja.integration.schedule.WorkSchedules;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWorkSchedules implements WorkSchedules {

    private static final String HEAD =
            """
            insert into work_schedule as kept (agency_id, code, name, legal_basis, part_time)
            select platform.agency(), :code, :name, :legalBasis, :partTime
            where :seen = 0 or exists (select from work_schedule where code = :code)
            on conflict (agency_id, code) do update
            set name = excluded.name, legal_basis = excluded.legal_basis, revision = kept.revision + 1
            where kept.revision = :seen
            """;

    private static final String VERSIONS =
            """
            select version.code, version.version, from_date, to_date, flexible_minutes, weekday, starts, ends,
                   break_minutes
            from work_schedule_version version
            left join work_schedule_day day on day.code = version.code and day.version = version.version
            where version.code = any(:codes)
            order by version.code, version.version, weekday
            """;

    private static final String NATIONAL =
            """
            select '' as code, 1 as version, lower(during) as from_date, upper(during) - 1 as to_date,
                   0 as flexible_minutes, weekday, starts, ends, break_minutes, legal_basis
            from national_working_hours order by from_date, weekday
            """;

    private final JdbcClient jdbc;
    private final ScheduleRows rows;

    JdbcWorkSchedules(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new ScheduleRows(jdbc);
    }

    @Override
    public Optional<WorkSchedule> find(String code) {
        return code.equals(WorkSchedule.NATIONAL)
                ? Optional.of(national())
                : one("select * from work_schedule where code = :code", code);
    }

    @Override
    public Optional<WorkSchedule> findForChange(String code) {
        return one("select * from work_schedule where code = :code for update", code);
    }

    @Override
    public List<WorkSchedule> list(@Nullable String afterCode, int limit) {
        List<WorkSchedule> listed = new ArrayList<>();
        if (afterCode == null) {
            listed.add(national());
        }
        // Nobody's code is behind that of the republic because of its place in the alphabet.
        String after =
                afterCode == null || afterCode.equals(WorkSchedule.NATIONAL) ? "" : afterCode;
        listed.addAll(
                withVersions(
                        jdbc.sql(
                                        "select * from work_schedule where code > :after order by code limit :limit")
                                .param("after", after)
                                .param("limit", limit - listed.size())
                                .query(JdbcWorkSchedules::head)
                                .list()));
        return listed;
    }

    /** The head's own row comes first: whoever writes the same schedule then waits for it. */
    @Override
    public boolean replace(WorkSchedule schedule) {
        int kept =
                jdbc.sql(HEAD)
                        .param("code", schedule.code())
                        .param("name", schedule.name())
                        .param("legalBasis", schedule.legalBasis())
                        .param("partTime", schedule.partTime())
                        .param("seen", schedule.revision())
                        .update();
        if (kept == 0) {
            return false;
        }
        rows.replace(schedule, ScheduleTimeline.of(schedule).spans());
        return true;
    }

    private Optional<WorkSchedule> one(String sql, String code) {
        return withVersions(jdbc.sql(sql).param("code", code).query(JdbcWorkSchedules::head).list())
                .stream()
                .findFirst();
    }

    private List<WorkSchedule> withVersions(List<WorkSchedule> heads) {
        record Dated(String code, VersionRow row) {}
        Map<String, List<VersionRow>> byCode =
                jdbc
                        .sql(VERSIONS)
                        .param(
                                "codes",
                                heads.stream().map(WorkSchedule::code).toArray(String[]::new))
                        .query(
                                (row, number) ->
                                        new Dated(row.getString("code"), VersionRow.of(row)))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Dated::code,
                                        Collectors.mapping(Dated::row, Collectors.toList())));
        return heads.stream()
                .map(head -> filled(head, byCode.getOrDefault(head.code(), List.of())))
                .toList();
    }

    private WorkSchedule national() {
        List<VersionRow> versions =
                jdbc.sql(NATIONAL).query((row, number) -> VersionRow.of(row)).list();
        String basis =
                jdbc.sql("select max(legal_basis) from national_working_hours")
                        .query(String.class)
                        .single();
        return filled(
                new WorkSchedule(
                        WorkSchedule.NATIONAL, "Jam kerja ASN", basis, false, List.of(), 1),
                versions);
    }

    private static WorkSchedule filled(WorkSchedule head, List<VersionRow> rows) {
        return new WorkSchedule(
                head.code(),
                head.name(),
                head.legalBasis(),
                head.partTime(),
                versions(rows),
                head.revision());
    }

    private static List<WorkSchedule.Version> versions(Collection<VersionRow> rows) {
        Map<Integer, List<VersionRow>> byVersion =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        VersionRow::version, TreeMap::new, Collectors.toList()));
        return byVersion.values().stream()
                .map(
                        days ->
                                new WorkSchedule.Version(
                                        days.getFirst().from(),
                                        days.getFirst().to(),
                                        days.getFirst().flexibleMinutes(),
                                        days.stream().flatMap(VersionRow::days).toList()))
                .toList();
    }

    private static WorkSchedule head(ResultSet row, int number) throws SQLException {
        return new WorkSchedule(
                row.getString("code"),
                row.getString("name"),
                row.getString("legal_basis"),
                row.getBoolean("part_time"),
                List.of(),
                row.getLong("revision"));
    }

    private record VersionRow(
            int version,
            LocalDate from,
            @Nullable LocalDate to,
            int flexibleMinutes,
            WorkSchedule.@Nullable Day day) {

        static VersionRow of(ResultSet row) throws SQLException {
            return new VersionRow(
                    row.getInt("version"),
                    row.getObject("from_date", LocalDate.class),
                    row.getObject("to_date", LocalDate.class),
                    row.getInt("flexible_minutes"),
                    day(row));
        }

        /** A break has none. */
        Stream<WorkSchedule.Day> days() {
            return Stream.ofNullable(day);
        }

        private static WorkSchedule.@Nullable Day day(ResultSet row) throws SQLException {
            int weekday = row.getInt("weekday");
            return weekday == 0
                    ? null
                    : new WorkSchedule.Day(
                            DayOfWeek.of(weekday),
                            row.getObject("starts", LocalTime.class),
                            row.getObject("ends", LocalTime.class),
                            row.getInt("break_minutes"));
        }
    }
}
