package id.kinerja.integration.attendance.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.attendance.Confirmed;
import id.kinerja.integration.attendance.DayFacts;
import id.kinerja.integration.attendance.GrantedLeave;
import id.kinerja.integration.attendance.OrderedDuty;
import id.kinerja.integration.attendance.OrderedElsewhere;
import id.kinerja.integration.attendance.Paper;
import id.kinerja.integration.attendance.Punch;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.attendance.WorkingHours;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the facts of many days in five statements. */
@Repository
class JdbcDayFacts implements DayFacts {

    private static final String PLACES =
            """
            with recursive day as (
                select person_id, date from unnest(:people::uuid[], :dates::date[]) as day (person_id, date)
            ),
            """
                    + ScheduleInForce.TABLES
                    + ScheduleInForce.OFF
                    + """
                    select said.person_id, said.date, said.unit_id, coalesce(unit.zone, agency.zone) as zone,
                           case when rostered.person_id is null then said.date + coalesce(own.starts, hours.starts)
                                when rostered.on_call then null else rostered.starts_at end as starts_at,
                           case when rostered.person_id is null then said.date + coalesce(own.ends, hours.ends)
                                when rostered.on_call then null else rostered.ends_at end as ends_at,
                           case when rostered.person_id is null and own.code is not null
                                then version.flexible_minutes else 0 end as flexible_minutes,
                           (holiday.date is not null or (said.unit_id, said.date) in (select unit_id, date from off))
                               and (rostered.starts_at is null or rostered.on_call) as holiday,
                           coalesce(rostered.on_call, false) as on_call,
                           leave.leave_id, leave.type as leave_type,
                           ordered.surat_tugas_id, ordered.out_of_town, ordered.own_allowance,
                           (select count(*) from ceremony_absence missed
                            where missed.person_id = said.person_id and missed.date = said.date and holds)
                               as missed_ceremonies
                    from said
                    join unit using (unit_id)
                    cross join agency
                    left join rostered_day rostered
                        on rostered.person_id = said.person_id and rostered.date = said.date
                    left join work_schedule_version version
                        on version.code = said.code and version.version = said.version
                    left join work_schedule_day own on own.code = said.code and own.version = said.version
                        and own.weekday = extract(isodow from said.date)
                    left join national_working_hours hours
                        on said.code is null and hours.weekday = extract(isodow from said.date)
                        and hours.during @> said.date
                    left join holiday on holiday.date = said.date
                    left join leave on leave.person_id = said.person_id and leave.state = 'APPROVED'
                        and leave.from_date <= said.date and leave.to_date >= said.date
                    left join surat_tugas_person ordered on ordered.person_id = said.person_id and ordered.holds
                        and ordered.from_date <= said.date and ordered.to_date >= said.date
                    """;

    private final JdbcClient jdbc;
    private final PunchesByWorkDate punchesByWorkDate;
    private final ConfirmedDays confirmedDays;
    private final ElsewhereByDecree elsewhereByDecree;

    JdbcDayFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.punchesByWorkDate = new PunchesByWorkDate(jdbc);
        this.confirmedDays = new ConfirmedDays(jdbc);
        this.elsewhereByDecree = new ElsewhereByDecree(jdbc);
    }

    @Override
    public Map<StaleDays.Day, Facts> of(List<StaleDays.Day> days) {
        Map<StaleDays.Day, List<Punch>> punches = punchesByWorkDate.of(days);
        Map<StaleDays.Day, List<Confirmed>> confirmed = confirmedDays.of(days);
        Map<StaleDays.Day, Facts> known =
                StaleDayRows.forDays(jdbc, PLACES, days)
                        .query(
                                (row, number) -> {
                                    StaleDays.Day day = StaleDayRows.day(row, number);
                                    return Map.entry(
                                            day,
                                            facts(
                                                    row,
                                                    punches.getOrDefault(day, List.of()),
                                                    confirmed.getOrDefault(day, List.of())));
                                })
                        .list()
                        .stream()
                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<StaleDays.Day, OrderedElsewhere> ordered = elsewhereByDecree.of(units(known));
        return known.entrySet().stream()
                .collect(
                        toMap(
                                Map.Entry::getKey,
                                one -> one.getValue().with(ordered.get(one.getKey()))));
    }

    private static Map<StaleDays.Day, UUID> units(Map<StaleDays.Day, Facts> known) {
        return known.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, one -> one.getValue().unit().value()));
    }

    private static Facts facts(ResultSet row, List<Punch> punches, List<Confirmed> confirmed)
            throws SQLException {
        return new Facts(
                new UnitId(row.getObject("unit_id", UUID.class)),
                ZoneId.of(row.getString("zone")),
                hours(row),
                row.getBoolean("holiday"),
                row.getBoolean("on_call"),
                paper(row),
                null,
                punches,
                confirmed,
                row.getInt("missed_ceremonies"));
    }

    private static @Nullable WorkingHours hours(ResultSet row) throws SQLException {
        LocalDateTime starts = row.getObject("starts_at", LocalDateTime.class);
        return starts == null
                ? null
                : new WorkingHours(
                        starts,
                        row.getObject("ends_at", LocalDateTime.class),
                        Duration.ofMinutes(row.getInt("flexible_minutes")));
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
}
