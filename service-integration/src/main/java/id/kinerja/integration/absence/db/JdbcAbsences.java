package id.kinerja.integration.absence.db;

import id.kinerja.integration.absence.Absence;
import id.kinerja.integration.absence.Absences;
import id.kinerja.integration.discipline.Punishment;
import id.kinerja.integration.personnel.Reach;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAbsences implements Absences {

    // Sums go by the index of days that somebody missed a part of, in the order of people, so that
    // a page ends the walk. Whoever has ten in a row has ten days, so runs are looked at last. Of a
    // day that stands in a closed period its correction says what it came to.
    private static final String LIST =
            """
            with noted as materialized (
                select person_id, date, status, workday, late_minutes, early_minutes
                from correction_in_force
                where agency_id = platform.agency() and date between :from and :until
                  and (:person::uuid is null or person_id = :person::uuid)
            ),
            counted as (
                select person_id, date, status, late_minutes, early_minutes
                from attendance_day
                where agency_id = platform.agency() and date between :from and :until
                  and (status = 'ABSENT' or late_minutes > 0 or early_minutes > 0)
                  and (person_id, date) not in (select person_id, date from noted)
                union all
                select person_id, date, status, late_minutes, early_minutes from noted
                where status = 'ABSENT' or late_minutes > 0 or early_minutes > 0
            ),
            missed as (
                select person_id, sum(days)::int as days, sum(minutes)::int as minutes, max(longest_run)::int as longest_run
                from (
                    select person_id, case when status = 'ABSENT' then 1 else 0 end as days,
                           case when status = 'ABSENT' then 0 else late_minutes + early_minutes end as minutes,
                           0 as longest_run
                    from counted
                    where (:after::uuid is null or person_id > :after::uuid)
                      and (:person::uuid is null or person_id = :person::uuid)
                    union all
                    select person_id, days, minutes, longest_run from absence_carried
                    where agency_id = platform.agency() and year = extract(year from :until::date)
                      and (:after::uuid is null or person_id > :after::uuid)
                      and (:person::uuid is null or person_id = :person::uuid)
                ) one
                group by person_id
                having sum(days) + sum(minutes) / :minutes >= :least
            )
            select missed.person_id, place.unit_id, missed.days, missed.minutes,
                   greatest(missed.longest_run, (select coalesce(max(length), 0)::int from (
                       select count(*) as length from (
                           select status, row_number() over (order by date)
                                  - row_number() over (partition by status = 'ABSENT' order by date) as run
                           from (select date, status, workday from attendance_day day
                                 where day.person_id = missed.person_id and date between :from and :until
                                   and (person_id, date) not in (select person_id, date from noted)
                                 union all
                                 select date, status, workday from noted
                                 where noted.person_id = missed.person_id) own
                           where workday) walked
                       where status = 'ABSENT' group by run) run)) as longest_run,
                   (select decision.punishment from discipline_decision decision
                    where decision.person_id = missed.person_id and decision.state = 'APPROVED'
                      and decision.received_on between :from and :until
                    order by array_position(:punishments::text[], decision.punishment) desc limit 1) as decided
            from missed
            join person on person.person_id = missed.person_id and person.jenis_pegawai = any(:kinds)
            join assignment place on place.person_id = missed.person_id and place.is_primary
                and place.valid_from <= :until and (place.valid_to is null or place.valid_to >= :until)
            where :everybody or place.unit_id = any(:units)
            order by missed.person_id limit :limit
            """;

    // What is known here of that year is counted here already.
    private static final String CARRY =
            """
            insert into absence_carried (agency_id, person_id, year, days, minutes, longest_run)
            select platform.agency(), :person, :year,
                   greatest(0, :days - count(*) filter (where status = 'ABSENT')),
                   greatest(0, :minutes - coalesce(sum(late_minutes + early_minutes)
                                                       filter (where status <> 'ABSENT'), 0)),
                   :longestRun
            from attendance_day
            where agency_id = platform.agency() and person_id = :person
              and date between make_date(:year, 1, 1) and make_date(:year, 12, 31)
              and (status = 'ABSENT' or late_minutes > 0 or early_minutes > 0)
            on conflict (agency_id, person_id, year) do update
            set days = excluded.days, minutes = excluded.minutes, longest_run = excluded.longest_run
            """;

    /** To whom PP 94/2021 applies; to CPNS as to PNS. */
    private static final String[] CIVIL_SERVANTS = {"PNS", "CPNS"};

    private final JdbcClient jdbc;

    JdbcAbsences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Absence> list(
            Whose whose, LocalDate until, int leastDays, @Nullable PersonId after, int limit) {
        Reach reach = whose.reach();
        Set<UnitId> units = reach == null ? Set.of() : reach.units();
        return jdbc.sql(LIST)
                .param("from", until.withDayOfYear(1))
                .param("until", until)
                .param("after", after == null ? null : after.value())
                .param("person", whose.person() == null ? null : whose.person().value())
                .param("minutes", Absence.MINUTES_OF_A_DAY)
                .param("least", leastDays)
                .param("kinds", CIVIL_SERVANTS)
                .param(
                        "punishments",
                        Arrays.stream(Punishment.values()).map(Enum::name).toArray(String[]::new))
                .param("everybody", reach == null || reach.agency())
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("limit", limit)
                .query(JdbcAbsences::absence)
                .list();
    }

    @Override
    public void carry(PersonId person, int year, int days, int minutes, int longestRun) {
        jdbc.sql(CARRY)
                .param("person", person.value())
                .param("year", year)
                .param("days", days)
                .param("minutes", minutes)
                .param("longestRun", longestRun)
                .update();
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        String decided = row.getString("decided");
        return new Absence(
                new PersonId(row.getObject("person_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getInt("days"),
                row.getInt("minutes"),
                row.getInt("longest_run"),
                decided == null ? null : Punishment.valueOf(decided));
    }
}
