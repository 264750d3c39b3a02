package id.kinerja.tukin.budget.db;

import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.budget.Ceiling;
import id.kinerja.tukin.budget.Ceilings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcCeilings implements Ceilings {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String REPLACE =
            """
            insert into budget_ceiling as kept (agency_id, year, unit_id, ceiling)
            select platform.agency(), :year, :unit, :ceiling::bigint
            where :seen = 0 or exists (select from budget_ceiling
                                       where agency_id = platform.agency() and year = :year and unit_id = :unit)
            on conflict (agency_id, year, unit_id) do update
            set ceiling = excluded.ceiling, revision = kept.revision + 1 where kept.revision = :seen
            """;

    private final JdbcClient jdbc;

    JdbcCeilings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Ceiling> find(Year year, UnitId unit) {
        return jdbc.sql(
                        "select * from budget_ceiling where agency_id = platform.agency() and year = :year"
                                + " and unit_id = :unit")
                .param("year", year.getValue())
                .param("unit", unit.value())
                .query(JdbcCeilings::ceiling)
                .optional();
    }

    @Override
    public List<Ceiling> list(Year year, @Nullable UnitId after, int limit) {
        return jdbc.sql(
                        "select * from budget_ceiling where agency_id = platform.agency() and year = :year"
                                + " and unit_id > :after and ceiling is not null order by unit_id limit :limit")
                .param("year", year.getValue())
                .param("after", after == null ? BEFORE_ALL : after.value())
                .param("limit", limit)
                .query(JdbcCeilings::ceiling)
                .list();
    }

    @Override
    public boolean replace(Ceiling ceiling) {
        Rupiah amount = ceiling.amount();
        return jdbc.sql(REPLACE)
                        .param("year", ceiling.year().getValue())
                        .param("unit", ceiling.unit().value())
                        .param("ceiling", amount == null ? null : amount.amount())
                        .param("seen", ceiling.revision())
                        .update()
                == 1;
    }

    private static Ceiling ceiling(ResultSet row, int number) throws SQLException {
        Long amount = row.getObject("ceiling", Long.class);
        return new Ceiling(
                Year.of(row.getInt("year")),
                new UnitId(row.getObject("unit_id", UUID.class)),
                amount == null ? null : Rupiah.of(amount),
                row.getLong("revision"));
    }
}
