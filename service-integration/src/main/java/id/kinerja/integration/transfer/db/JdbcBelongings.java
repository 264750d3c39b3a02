package id.kinerja.integration.transfer.db;

import id.kinerja.integration.transfer.Belongings;
import id.kinerja.integration.transfer.TransferPackage;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcBelongings implements Belongings {

    private static final String OPEN =
            """
            select kind, many from (
                select 'LEAVE_REQUEST' as kind, count(*) as many from leave_request
                where agency_id = platform.agency() and person_id = :person and open
                union all
                select 'ATTENDANCE_REQUEST', count(*) from attendance_request
                where agency_id = platform.agency() and person_id = :person and state = 'SUBMITTED'
                union all
                select 'LEAVE_AFTERWARDS', count(*) from leave
                where agency_id = platform.agency() and person_id = :person and state = 'APPROVED' and to_date > :lastDay
                union all
                select 'PUNISHMENT', count(*) from discipline_decision
                where agency_id = platform.agency() and person_id = :person and state = 'APPROVED'
                  and (effective_to is null or effective_to > :lastDay)
                union all
                select 'ASSESSED_BY_HIM', count(distinct assignment_id) from assessor
                where agency_id = platform.agency() and assessor_id = :person and (valid_to is null or valid_to > :lastDay)
            ) counted where many > 0 order by kind
            """;
    private static final String CLOSED =
            """
            select max(least(period.to_date, coalesce(place.valid_to, period.to_date))) as day
            from assignment place
            join attendance_period period on period.agency_id = place.agency_id and period.unit_id = place.unit_id
                and period.state = 'CLOSED' and period.to_date >= place.valid_from
                and (place.valid_to is null or period.from_date <= place.valid_to)
            where place.agency_id = platform.agency() and place.person_id = :person and place.is_primary
              and period.from_date <= :lastDay
            """;
    private static final String RATINGS =
            """
            select period, hasil, perilaku, predikat from own_rating
            where agency_id = platform.agency() and person_id = :person order by period, rating_id
            """;

    private final JdbcClient jdbc;

    JdbcBelongings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OpenMatter> open(PersonId person, LocalDate lastDay) {
        return jdbc.sql(OPEN)
                .param("person", person.value())
                .param("lastDay", lastDay)
                .query(
                        (row, number) ->
                                new OpenMatter(
                                        Kind.valueOf(row.getString("kind")), row.getInt("many")))
                .list();
    }

    @Override
    public Optional<LocalDate> attendanceClosedUntil(PersonId person, LocalDate lastDay) {
        return jdbc.sql(CLOSED)
                .param("person", person.value())
                .param("lastDay", lastDay)
                .query((row, number) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single()
                .map(day -> day.isAfter(lastDay) ? lastDay : day);
    }

    @Override
    public List<TransferPackage.Rated> ratings(PersonId person) {
        return jdbc.sql(RATINGS)
                .param("person", person.value())
                .query(
                        (row, number) ->
                                new TransferPackage.Rated(
                                        row.getString("period"),
                                        RatingLevel.valueOf(row.getString("hasil")),
                                        RatingLevel.valueOf(row.getString("perilaku")),
                                        Predikat.valueOf(row.getString("predikat"))))
                .list();
    }

    @Override
    public Map<UnitId, String> unitNames(Collection<UnitId> units) {
        return jdbc
                .sql("select unit_id, name from unit where unit_id = any(:units)")
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                Map.entry(
                                        new UnitId(row.getObject("unit_id", UUID.class)),
                                        row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
