package id.kinerja.integration.worklist.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.agency.SettledByAgencies;
import id.kinerja.integration.personnel.Reach;
import id.kinerja.integration.terminal.ClockDrift;
import id.kinerja.integration.worklist.HrWork;
import id.kinerja.integration.worklist.WorkKind;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import id.kinerja.platform.agency.AgencyScope;
import java.time.LocalDate;
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

    private static final String COUNTS =
            """
            select 'TERMINAL_SILENT' as kind, count(*) as number from (
                select from terminal
                where agency_id = platform.agency() and kind = 'ADMS' and state = 'ACTIVE'
                  and (last_seen is null or last_seen < clock_timestamp() - interval '1 hour')
                  and (:wholeAgency or unit_id = any(:units)) limit :limit) one
            union all
            select 'CLOCK_WRONG', count(*) from (
                select from terminal
                where agency_id = platform.agency() and state = 'ACTIVE' and abs(clock_drift_seconds) > :tolerated
                  and (:wholeAgency or unit_id = any(:units)) limit :limit) one
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
            select 'SIASN_REJECTED', count(*) from (
                select from siasn_delivery delivery
                where delivery.agency_id = platform.agency() and state = 'REJECTED'
                  and (:wholeAgency or exists (
                      select from assignment place
                      where place.person_id = delivery.person_id and is_primary and valid_from <= :today
                        and (valid_to is null or valid_to >= :today) and unit_id = any(:units)))
                limit :limit) one
            """;

    private static final String TASKS =
            """
            select kind, count(*) as number from (
                select kind from inbox_task
                where agency_id = platform.agency() and open and role = :role and service <> all(:off)
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
    public Map<String, Integer> tasks(Reach reach, LocalDate today, int most) {
        return in(TASKS, reach)
                .param("role", Role.ADMIN_KEPEGAWAIAN.name())
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

    private JdbcClient.StatementSpec in(String sql, Reach reach) {
        return jdbc.sql(sql)
                .param("wholeAgency", reach.agency())
                .param("units", reach.units().stream().map(UnitId::value).toArray(UUID[]::new));
    }
}
