package id.kinerja.integration.worklist.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.agency.SettledByAgencies;
import id.kinerja.integration.attendance.AttendanceDay;
import id.kinerja.integration.personnel.Reach;
import id.kinerja.integration.terminal.ClockDrift;
import id.kinerja.integration.worklist.DoubtfulDay;
import id.kinerja.integration.worklist.HrWork;
import id.kinerja.integration.worklist.StuckDay;
import id.kinerja.integration.worklist.UnregisteredTerminal;
import id.kinerja.integration.worklist.WorkKind;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.agency.AgencyScope;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHrWork implements HrWork {

    /** As the index has them. */
    private static final String DOUBTFUL =
            "array['PUNCHED_ON_LEAVE', 'PUNCHED_OUT_OF_TOWN', 'MOCK_LOCATION', 'GEO_OUTSIDE', 'ELSEWHERE_UNASKED']";

    private static final String COUNTS =
            """
            select 'TERMINAL_SILENT' as kind, count(*) as number from (
                select from terminal
                where agency_id = platform.agency() and kind <> 'FILE' and state = 'ACTIVE'
                  and (last_seen is null
                       or last_seen < clock_timestamp()
                                      - case kind when 'ADMS' then interval '1 hour' else interval '3 days' end)
                  and (:wholeAgency or unit_id = any(:units)) limit :limit) one
            union all
            select 'CLOCK_WRONG', count(*) from (
                select from terminal
                where agency_id = platform.agency() and state = 'ACTIVE' and abs(clock_drift_seconds) > :tolerated
                  and (:wholeAgency or unit_id = any(:units)) limit :limit) one
            union all
            select 'DAYS_STUCK', count(*) from (
                select from stale_day stuck
                where stuck.agency_id = platform.agency() and stuck_since is not null
                  and (:wholeAgency or exists (
                      select from assignment place
                      where place.person_id = stuck.person_id and is_primary and valid_from <= stuck.date
                        and (valid_to is null or valid_to >= stuck.date) and unit_id = any(:units)))
                limit :limit) one
            union all
            select 'DAYS_DOUBTFUL', count(*) from (
                select from attendance_day away
                where away.agency_id = platform.agency() and away.date >= :since and flags && {doubts}
                  and (:wholeAgency or unit_id = any(:units)) limit :limit) one
            union all
            select 'TERMINAL_UNREGISTERED', count(*) from (
                select from pending_terminal
                where :wholeAgency and last_seen > clock_timestamp() - interval '7 days'
                  and (select count(*) from agencies_of_installation()) = 1
                limit :limit) one
            union all
            select 'CLOUD_PULL_FAILED', count(*) from (
                select from cloud_pull failed join terminal using (agency_id, serial_number)
                where failed.agency_id = platform.agency() and failed.state = 'FAILED'
                  and failed.ended_at > clock_timestamp() - interval '30 days'
                  and not exists (
                      select from cloud_pull later
                      where later.agency_id = failed.agency_id and later.serial_number = failed.serial_number
                        and later.pull_id > failed.pull_id and later.state in ('DONE', 'WAITING')
                        and later.first_day <= failed.next_day and later.last_day >= failed.last_day)
                  and (:wholeAgency or unit_id = any(:units)) limit :limit) one
            union all
            select 'WEBHOOK_REJECTED', count(*) from (
                select from webhook_delivery
                where :wholeAgency and agency_id = platform.agency() and state = 'REJECTED' limit :limit) one
            union all
            select 'NOTICE_FAILED', count(*) from (
                select from notice_delivery
                where :wholeAgency and agency_id = platform.agency() and state = 'FAILED'
                  and queued_at > clock_timestamp() - interval '7 days' limit :limit) one
            union all
            select 'LINES_PUT_ASIDE', count(*) from (
                select from quarantined_line join terminal using (agency_id, serial_number)
                where agency_id = platform.agency() and settled_at is null
                  and (:wholeAgency or unit_id = any(:units)) limit :limit) one
            union all
            select 'NO_ASSESSOR', count(*) from (
                select from assignment place
                join service_period served on served.person_id = place.person_id and serves
                    and served.valid_from <= :today and (served.valid_to is null or served.valid_to >= :today)
                where place.agency_id = platform.agency() and is_primary and place.valid_from <= :today
                  and (place.valid_to is null or place.valid_to >= :today)
                  and (:wholeAgency or unit_id = any(:units))
                  and not exists (select from assessor where assessor.assignment_id = place.assignment_id
                                  and assessor.valid_from <= :today
                                  and (assessor.valid_to is null or assessor.valid_to >= :today)
                                  and not has_left(coalesce(instead_of_id, assessor_id), :today)
                                  and not in_conflict(assessor_id, place.person_id, :today))
                limit :limit) one
            union all
            select 'SIASN_UNANSWERED', count(*) from (
                select from siasn_answer
                where :wholeAgency and agency_id = platform.agency() and fault is not null limit :limit) one
            union all
            select 'SIASN_DRIFTED', count(*) from (
                select from siasn_answer
                where :wholeAgency and agency_id = platform.agency() and drift <> '{}' limit :limit) one
            union all
            select 'SIASN_REJECTED', count(*) from (
                select from siasn_delivery delivery
                where delivery.agency_id = platform.agency() and state = 'REJECTED'
                  and (:wholeAgency or exists (
                      select from assignment place
                      where place.person_id = delivery.person_id and is_primary and valid_from <= :today
                        and (valid_to is null or valid_to >= :today) and unit_id = any(:units)))
                limit :limit) one
            """
                    .replace("{doubts}", DOUBTFUL);

    private static final String DOUBTFUL_DAYS =
            """
            select person_id, date, flags from attendance_day away
            where away.agency_id = platform.agency() and away.date >= :since and flags && {doubts}
              and (:date::date is null or (date, person_id) > (:date::date, :person::uuid))
              and (:wholeAgency or unit_id = any(:units))
            order by date, person_id limit :limit
            """
                    .replace("{doubts}", DOUBTFUL);

    private static final String STUCK_DAYS =
            """
            select person_id, date, stuck_since, stuck_because from stale_day stuck
            where stuck.agency_id = platform.agency() and stuck_since is not null
              and (:person::uuid is null or (person_id, date) > (:person::uuid, :date::date))
              and (:wholeAgency or exists (
                  select from assignment place
                  where place.person_id = stuck.person_id and is_primary and valid_from <= stuck.date
                    and (valid_to is null or valid_to >= stuck.date) and unit_id = any(:units)))
            order by person_id, date limit :limit
            """;

    // They belong to nobody yet: of several agencies nobody may know what knocks for another.
    private static final String UNREGISTERED =
            """
            select serial_number, first_seen, last_seen from pending_terminal
            where last_seen > clock_timestamp() - interval '7 days'
              and (select count(*) from agencies_of_installation()) = 1
            order by last_seen desc, serial_number limit :limit
            """;

    private static final String TASKS =
            """
            select kind, count(*) as number from (
                select kind from inbox_task
                where agency_id = platform.agency() and open and role = :role and service <> all(:off)
                  and (:reader::uuid is null or about_id is distinct from :reader::uuid)
                  and (:wholeAgency or unit_id = any(:units))) task
            group by kind order by kind
            """;

    // Whoever goes by a roster may have punched that day for the shift of the night before.
    private static final String MAY_BE_UNSEEN =
            """
            select person_id from assignment place
            where place.agency_id = platform.agency() and is_primary and valid_from <= :day
              and (valid_to is null or valid_to >= :day)
              and (:wholeAgency or unit_id = any(:units))
              and (:after::uuid is null or person_id > :after::uuid)
              and (not exists (select from punch where punch.person_id = place.person_id
                               and device_time >= :from and device_time < :until)
                   or exists (select from rostered_day rostered
                              where rostered.person_id = place.person_id and rostered.date = :day))
            order by person_id limit :limit
            """;

    private final JdbcClient jdbc;
    private final SettledByAgencies settled;

    JdbcHrWork(JdbcClient jdbc, SettledByAgencies settled) {
        this.settled = settled;
        this.jdbc = jdbc;
    }

    private record Count(String kind, int number) {}

    @Override
    public SortedMap<WorkKind, Integer> counts(Reach reach, LocalDate today, int most) {
        return in(COUNTS, reach)
                .param("today", today)
                .param("since", DoubtfulDay.shownSince(today))
                .param("tolerated", ClockDrift.TOLERATED.toSeconds())
                .param("limit", most + 1)
                .query(Count.class)
                .list()
                .stream()
                .filter(count -> count.number() > 0)
                .collect(
                        toMap(
                                count -> WorkKind.valueOf(count.kind()),
                                Count::number,
                                Integer::sum,
                                TreeMap::new));
    }

    @Override
    public Map<String, Integer> tasks(
            Reach reach, @Nullable PersonId reader, LocalDate today, int most) {
        return in(TASKS, reach)
                .param("role", Role.ADMIN_KEPEGAWAIAN.name())
                .param("reader", reader == null ? null : reader.value())
                .param("off", settled.namesOff(AgencyScope.require(), today).toArray(String[]::new))
                .query(Count.class)
                .list()
                .stream()
                .collect(toMap(Count::kind, count -> Math.min(count.number(), most + 1)));
    }

    @Override
    public List<PersonId> mayBeUnseen(
            Reach reach, LocalDate day, @Nullable PersonId after, int limit) {
        return in(MAY_BE_UNSEEN, reach)
                .param("day", day)
                .param("from", day.atStartOfDay())
                .param("until", day.plusDays(1).atStartOfDay())
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public List<StuckDay> stuckDays(Reach reach, StuckDay.@Nullable Place after, int limit) {
        return in(STUCK_DAYS, reach)
                .param("person", after == null ? null : after.person().value())
                .param("date", after == null ? null : after.date())
                .param("limit", limit)
                .query(
                        (row, number) ->
                                new StuckDay(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getObject("date", LocalDate.class),
                                        row.getObject("stuck_since", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getString("stuck_because")))
                .list();
    }

    @Override
    public List<DoubtfulDay> doubtfulDays(
            Reach reach, LocalDate since, DoubtfulDay.@Nullable Place after, int limit) {
        return in(DOUBTFUL_DAYS, reach)
                .param("since", since)
                .param("date", after == null ? null : after.date())
                .param("person", after == null ? null : after.person().value())
                .param("limit", limit)
                .query(
                        (row, number) ->
                                new DoubtfulDay(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getObject("date", LocalDate.class),
                                        doubts((String[]) row.getArray("flags").getArray())))
                .list();
    }

    private static List<AttendanceDay.Flag> doubts(String[] flags) {
        return Arrays.stream(flags)
                .map(AttendanceDay.Flag::valueOf)
                .filter(DoubtfulDay.DOUBTS::contains)
                .sorted()
                .toList();
    }

    @Override
    public List<UnregisteredTerminal> unregistered(int limit) {
        return jdbc.sql(UNREGISTERED)
                .param("limit", limit)
                .query(
                        (row, number) ->
                                new UnregisteredTerminal(
                                        row.getString("serial_number"),
                                        row.getObject("first_seen", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getObject("last_seen", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    private JdbcClient.StatementSpec in(String sql, Reach reach) {
        return jdbc.sql(sql)
                .param("wholeAgency", reach.agency())
                .param("units", reach.units().stream().map(UnitId::value).toArray(UUID[]::new));
    }
}
