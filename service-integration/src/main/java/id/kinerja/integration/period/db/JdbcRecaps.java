package id.kinerja.integration.period.db;

import id.kinerja.integration.agency.AttendanceMonths;
import id.kinerja.integration.period.Recap;
import id.kinerja.integration.period.RecapSums;
import id.kinerja.integration.period.Recaps;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRecaps implements Recaps {

    private static final String PUBLISH =
            """
            insert into attendance_recap (agency_id, unit_id, month, from_date, to_date, published_on, object_until, revision)
            select platform.agency(), unit_id, :month, :from, :to, published_on, object_until, 1
            from unnest(:units::uuid[], :published::date[], :untils::date[]) as told (unit_id, published_on, object_until)
            where exists (select from attendance_day day where day.unit_id = told.unit_id and day.date between :from and :to)
            on conflict do nothing
            returning *
            """;

    private static final String WAITING =
            """
            select count(distinct request.request_id)
            from attendance_request request
            join attendance_day day on day.person_id = request.person_id
                and day.date between request.from_date and request.to_date
            where request.state = 'SUBMITTED' and request.from_date <= :to and request.to_date >= :from
              and day.unit_id = :unit and day.date between :from and :to
            """;

    private static final String HASH =
            "select "
                    + ManifestSql.HASH
                    + " from attendance_day day where day.unit_id = :unit and day.date between :from and :to";

    private static final String NOT_ATTESTED =
            """
            select asked.unit_id
            from unnest(:units::uuid[]) as asked (unit_id)
            left join attendance_day day on day.unit_id = asked.unit_id and day.date between :from and :to
            left join attendance_recap recap on recap.unit_id = asked.unit_id and recap.month = :month
            group by asked.unit_id, recap.attested_hash
            having count(day.person_id) > 0 and recap.attested_hash is distinct from %s
            """
                    .formatted(ManifestSql.HASH);

    private static final String SUMS =
            """
            select person_id, count(*) filter (where workday) as workdays,
                   count(*) filter (where status = 'PRESENT' and workday) as present,
                   count(*) filter (where status = 'PRESENT' and not workday) as called_in,
                   count(*) filter (where status = 'ABSENT') as absent,
                   count(*) filter (where status in ('LEAVE', 'DUTY', 'EXCUSED', 'EXCUSED_PAID')) as away,
                   sum(late_minutes) as late, sum(early_minutes) as early,
                   count(*) filter (where missing_in) + count(*) filter (where missing_out) as missing,
                   count(*) filter (where cardinality(flags) > 0) as flagged
            from attendance_day
            where unit_id = :unit and date between :from and :to
              and (:after::uuid is null or person_id > :after::uuid)
            group by person_id order by person_id limit :limit
            """;

    private final JdbcClient jdbc;

    private final AttendanceMonths months;

    JdbcRecaps(JdbcClient jdbc, AttendanceMonths months) {
        this.months = months;
        this.jdbc = jdbc;
    }

    @Override
    public List<Recap> publish(List<Recap> recaps) {
        if (recaps.isEmpty()) {
            return List.of();
        }
        return ofMonth(PUBLISH, recaps.getFirst().month())
                .param("month", recaps.getFirst().month().toString())
                .param("units", ids(recaps.stream().map(Recap::unit).toList()))
                .param(
                        "published",
                        recaps.stream()
                                .map(recap -> recap.publishedOn().toString())
                                .toArray(String[]::new))
                .param(
                        "untils",
                        recaps.stream()
                                .map(recap -> recap.objectUntil().toString())
                                .toArray(String[]::new))
                .query(JdbcRecaps::recap)
                .list();
    }

    @Override
    public Optional<Recap> find(UnitId unit, YearMonth month) {
        return one("", unit, month);
    }

    @Override
    public Optional<Recap> findForChange(UnitId unit, YearMonth month) {
        return one(" for update", unit, month);
    }

    private Optional<Recap> one(String lock, UnitId unit, YearMonth month) {
        return jdbc.sql(
                        "select * from attendance_recap where unit_id = :unit and month = :month"
                                + lock)
                .param("unit", unit.value())
                .param("month", month.toString())
                .query(JdbcRecaps::recap)
                .optional();
    }

    @Override
    public void update(Recap recap) {
        Recap.Attestation attestation = Objects.requireNonNull(recap.attestation());
        jdbc.sql(
                        """
                        update attendance_recap
                        set attested_by = :by, attested_hash = :hash, revision = :revision
                        where unit_id = :unit and month = :month
                        """)
                .param("by", attestation.by().value())
                .param("hash", attestation.hash())
                .param("revision", recap.revision())
                .param("unit", recap.unit().value())
                .param("month", recap.month().toString())
                .update();
    }

    @Override
    public List<Recap> of(YearMonth month, Set<UnitId> units, @Nullable UnitId after, int limit) {
        return jdbc.sql(
                        """
                        select * from attendance_recap
                        where month = :month and unit_id = any(:units)
                          and (:after::uuid is null or unit_id > :after::uuid)
                        order by unit_id limit :limit
                        """)
                .param("month", month.toString())
                .param("units", ids(units))
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query(JdbcRecaps::recap)
                .list();
    }

    @Override
    public int waitingRequests(UnitId unit, YearMonth month) {
        return ofMonth(WAITING, month).param("unit", unit.value()).query(Integer.class).single();
    }

    @Override
    public String hash(UnitId unit, YearMonth month) {
        return ofMonth(HASH, month).param("unit", unit.value()).query(String.class).single();
    }

    @Override
    public Set<UnitId> notAttested(Set<UnitId> units, YearMonth month) {
        return ofMonth(NOT_ATTESTED, month)
                .param("units", ids(units))
                .param("month", month.toString())
                .query((row, number) -> new UnitId(row.getObject("unit_id", UUID.class)))
                .set();
    }

    @Override
    public Optional<LocalDate> objectUntil(Set<UnitId> units, YearMonth month) {
        return jdbc.sql(
                        """
                        select max(object_until) from attendance_recap
                        where agency_id = platform.agency() and unit_id = any(:units) and month = :month
                        having count(*) > 0
                        """)
                .param("units", ids(units))
                .param("month", month.toString())
                .query(LocalDate.class)
                .optional();
    }

    @Override
    public List<RecapSums> sums(UnitId unit, YearMonth month, @Nullable PersonId after, int limit) {
        return ofMonth(SUMS, month)
                .param("unit", unit.value())
                .param("after", after == null ? null : after.value().toString())
                .param("limit", limit)
                .query(JdbcRecaps::sums)
                .list();
    }

    private JdbcClient.StatementSpec ofMonth(String sql, YearMonth month) {
        DateRange days = months.daysOf(month);
        return jdbc.sql(sql).param("from", days.from()).param("to", days.lastDay());
    }

    private static UUID[] ids(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }

    private static RecapSums sums(ResultSet row, int number) throws SQLException {
        return new RecapSums(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getInt("workdays"),
                row.getInt("present"),
                row.getInt("called_in"),
                row.getInt("absent"),
                row.getInt("away"),
                row.getInt("late"),
                row.getInt("early"),
                row.getInt("missing"),
                row.getInt("flagged"));
    }

    static Recap recap(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("attested_by", UUID.class);
        return new Recap(
                new UnitId(row.getObject("unit_id", UUID.class)),
                YearMonth.parse(row.getString("month")),
                row.getObject("published_on", LocalDate.class),
                row.getObject("object_until", LocalDate.class),
                by == null
                        ? null
                        : new Recap.Attestation(new PersonId(by), row.getString("attested_hash")),
                row.getLong("revision"));
    }
}
