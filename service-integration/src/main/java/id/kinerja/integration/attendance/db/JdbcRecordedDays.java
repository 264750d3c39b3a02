package id.kinerja.integration.attendance.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.attendance.AttendanceDay;
import id.kinerja.integration.attendance.Confirmation;
import id.kinerja.integration.attendance.ConfirmationSource;
import id.kinerja.integration.attendance.GrantedLeave;
import id.kinerja.integration.attendance.OrderedDuty;
import id.kinerja.integration.attendance.Paper;
import id.kinerja.integration.attendance.PunchBehind;
import id.kinerja.integration.attendance.PunchFlag;
import id.kinerja.integration.attendance.RecordedDay;
import id.kinerja.integration.attendance.RecordedDays;
import id.kinerja.integration.attendance.WorkingHours;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRecordedDays implements RecordedDays {

    private static final String OF =
            """
            with days as (
                select date, 0 as number, %1$s from attendance_day
                where person_id = :person and date between :from and :to
                union all
                select date, number, %1$s from correction_in_force
                where person_id = :person and date between :from and :to
            )
            select days.*, sent.out_of_town, sent.own_allowance,
                   exists (select from attendance_period period
                           where period.unit_id = days.unit_id and period.state = 'CLOSED'
                             and days.date between period.from_date and period.to_date) as closed,
                   array(select source || ' ' || source_id from day_confirmation paper
                         where paper.person_id = :person and paper.date = days.date
                           and source_id = any(days.confirmed_by)
                         union
                         select 'EDARAN ' || decree_id from elsewhere_decree
                         where decree_id = any(days.confirmed_by)
                         order by 1) as papers
            from days
            left join surat_tugas_person sent
                on sent.surat_tugas_id = days.surat_tugas_id and sent.person_id = :person
            order by date, number
            """
                    .formatted(DayColumns.OUTCOME);

    private static final String PUNCHES =
            """
            with behind as (
                select unnest(punch_ids) as punch_id from attendance_day
                where agency_id = platform.agency() and person_id = :person and date = :date
                union
                select unnest(punch_ids) from correction_in_force
                where agency_id = platform.agency() and person_id = :person and date = :date
            ),
            found as (
                select punch_id, device_time, occurred_at, received_at, status, serial_number, flags,
                       raw_id, verify, evidence, false as withdrawn
                from behind join punch using (punch_id) where punch.person_id = :person
                union all
                select punch_id, device_time, occurred_at, received_at, status, serial_number, flags,
                       raw_id, verify, evidence, true
                from withdrawn_punch
                where agency_id = platform.agency() and person_id = :person
                  and punch_id in (select punch_id from behind)
            )
            select found.*, evidence ->> 'method' as method, evidence ->> 'workMode' as work_mode,
                   terminal.kind, terminal.site, terminal.model,
                   coalesce(verify, case when evidence ->> 'subEventType' ~ '^[0-9]{1,4}$'
                                         then (evidence ->> 'subEventType')::int end) as verify_code
            from found join terminal on terminal.agency_id = platform.agency()
                and terminal.serial_number = found.serial_number
            order by device_time, punch_id, withdrawn
            """;

    private final JdbcClient jdbc;

    JdbcRecordedDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RecordedDay> of(PersonId person, DateRange during) {
        return withoutEmptyCorrections(
                jdbc.sql(OF)
                        .param("person", person.value())
                        .param("from", during.from())
                        .param("to", during.lastDay())
                        .query(JdbcRecordedDays::day)
                        .list());
    }

    @Override
    public List<PunchBehind> punches(PersonId person, LocalDate date) {
        PunchDirections directions = PunchDirections.read(jdbc);
        PunchMethods methods = PunchMethods.read(jdbc);
        return jdbc.sql(PUNCHES)
                .param("person", person.value())
                .param("date", date)
                .query((row, number) -> punch(row, directions, methods))
                .list();
    }

    private static PunchBehind punch(
            ResultSet row, PunchDirections directions, PunchMethods methods) throws SQLException {
        return new PunchBehind(
                row.getObject("punch_id", UUID.class),
                row.getObject("device_time", LocalDateTime.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                directions.of(row),
                directions.areSaidFor(row),
                row.getString("serial_number"),
                row.getString("kind"),
                row.getString("site"),
                row.getObject("raw_id", UUID.class),
                row.getObject("verify", Integer.class),
                methods.of(row),
                row.getString("work_mode"),
                Set.copyOf(list(row, "flags", PunchFlag::valueOf)),
                row.getBoolean("withdrawn"));
    }

    /** One that says what its day says undid an earlier one. */
    private static List<RecordedDay> withoutEmptyCorrections(List<RecordedDay> days) {
        Map<LocalDate, AttendanceDay> kept =
                days.stream()
                        .filter(day -> !day.correction())
                        .collect(toMap(RecordedDay::date, RecordedDay::outcome));
        return days.stream()
                .filter(day -> !day.correction() || !day.outcome().equals(kept.get(day.date())))
                .toList();
    }

    private static RecordedDay day(ResultSet row, int number) throws SQLException {
        return new RecordedDay(
                row.getObject("date", LocalDate.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                outcome(row),
                list(row, "papers", JdbcRecordedDays::source),
                row.getBoolean("closed"),
                row.getInt("number") > 0);
    }

    static AttendanceDay outcome(ResultSet row) throws SQLException {
        return new AttendanceDay(
                AttendanceDay.Status.valueOf(row.getString("status")),
                hours(row),
                instant(row, "first_in"),
                instant(row, "last_out"),
                row.getInt("late_minutes"),
                row.getInt("early_minutes"),
                row.getBoolean("missing_in"),
                row.getBoolean("missing_out"),
                paper(row),
                Set.copyOf(list(row, "flags", AttendanceDay.Flag::valueOf)),
                list(row, "punch_ids", UUID::fromString),
                list(row, "confirmed_by", UUID::fromString),
                elsewhere(row),
                row.getInt("missed_ceremonies"));
    }

    private static @Nullable WorkingHours hours(ResultSet row) throws SQLException {
        LocalDateTime start = row.getObject("scheduled_start", LocalDateTime.class);
        return start == null
                ? null
                : new WorkingHours(start, row.getObject("scheduled_end", LocalDateTime.class));
    }

    private static @Nullable Paper paper(ResultSet row) throws SQLException {
        UUID leave = row.getObject("leave_id", UUID.class);
        if (leave != null) {
            return new GrantedLeave(leave, row.getString("leave_type"));
        }
        UUID letter = row.getObject("surat_tugas_id", UUID.class);
        return letter == null
                ? null
                : new OrderedDuty(
                        letter, row.getBoolean("out_of_town"), row.getBoolean("own_allowance"));
    }

    private static Confirmation.@Nullable WorksElsewhere elsewhere(ResultSet row)
            throws SQLException {
        Boolean uangMakan = row.getObject("elsewhere_uang_makan", Boolean.class);
        return uangMakan == null ? null : new Confirmation.WorksElsewhere(uangMakan);
    }

    private static ConfirmationSource source(String text) {
        int gap = text.indexOf(' ');
        return new ConfirmationSource(
                ConfirmationSource.Kind.valueOf(text.substring(0, gap)),
                UUID.fromString(text.substring(gap + 1)));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static <T> List<T> list(ResultSet row, String column, Function<String, T> element)
            throws SQLException {
        java.sql.Array array = row.getArray(column);
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(Object::toString)
                        .map(element)
                        .collect(Collectors.toList());
    }
}
