package id.kinerja.evaluation.organisation.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.evaluation.organisation.RatedUnit;
import id.kinerja.evaluation.organisation.RatedUnits;
import id.kinerja.kernel.OrganisationRating;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRatedUnits implements RatedUnits {

    private final JdbcClient jdbc;

    JdbcRatedUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(RatedUnit rated) {
        return jdbc.sql(
                                """
                                insert into organisation_rating (agency_id, rating_id, unit_id, period, rating, basis, rated_by)
                                values (platform.agency(), :id, :unit, :period, :rating, :basis, :by)
                                on conflict (unit_id, period) do nothing
                                """)
                        .param("id", rated.id())
                        .param("unit", rated.unit().value())
                        .param("period", rated.period().toString())
                        .param("rating", rated.rating().name())
                        .param("basis", rated.basis())
                        .param("by", rated.ratedBy().value())
                        .update()
                == 1;
    }

    @Override
    public Map<UnitId, OrganisationRating> of(Collection<UnitId> units, RatingPeriod period) {
        return jdbc
                .sql(
                        "select * from organisation_rating where unit_id = any(:units) and period = :period")
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("period", period.toString())
                .query(JdbcRatedUnits::rated)
                .list()
                .stream()
                .collect(toMap(RatedUnit::unit, RatedUnit::rating));
    }

    @Override
    public List<RatedUnit> all(RatingPeriod period, @Nullable UnitId after, int limit) {
        return jdbc.sql(
                        """
                        select * from organisation_rating
                        where period = :period and (:after::uuid is null or unit_id > :after)
                        order by unit_id limit :limit
                        """)
                .param("period", period.toString())
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(JdbcRatedUnits::rated)
                .list();
    }

    private static RatedUnit rated(ResultSet row, int number) throws SQLException {
        return new RatedUnit(
                row.getObject("rating_id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                RatingPeriod.parse(row.getString("period")),
                OrganisationRating.valueOf(row.getString("rating")),
                row.getString("basis"),
                new PersonId(row.getObject("rated_by", UUID.class)));
    }
}
