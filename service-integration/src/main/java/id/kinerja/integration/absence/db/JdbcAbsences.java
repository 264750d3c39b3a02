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
    // day that stands in a closed period the latest correction says what it came to.
    private static final String LIST =
            """
            with noted as materialized (
                select distinct on (person_id, date) person_id, date, status, workday, late_minutes, early_minutes
                from attendance_correction
                where agency_id = platform.agency() and date between :from and :until
                  and (:person::uuid is null or person_id = :person::uuid)
                order by person_id, date, number desc
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
                select person_id, count(*) filter (where status = 'ABSENT')::int as days,
                       coalesce(sum(late_minutes + early_minutes) filter (where status <> 'ABSENT'), 0)::int as minutes
                from counted
                where (:after::uuid is null or person_id > :after::uuid)
                  and (:person::uuid is null or person_id = :person::uuid)
                group by person_id
                having count(*) filter (where status = 'ABSENT')
                       + coalesce(sum(late_minutes + early_minutes) filter (where status <> 'ABSENT'), 0) / :minutes
                       >= :least
            )
            select missed.person_id, place.unit_id, missed.days, missed.minutes,
                   (select coalesce(max(length), 0)::int from (
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
                       where status = 'ABSENT' group by run) run) as longest_run,
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
