package id.kinerja.integration.area.db;

import id.kinerja.integration.area.UnitArea;
import id.kinerja.integration.area.UnitAreas;
import id.kinerja.kernel.UnitId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUnitAreas implements UnitAreas {

    /** Of the fraction of a degree. */
    private static final int DIGITS = 6;

    private static final String KEEP =
            """
            insert into unit_area as kept (agency_id, unit_id, lat, lon, radius_m, revision)
            select platform.agency(), :unit, :lat, :lon, :radius, :revision
            where :revision = 1
               or exists (select from unit_area
                          where agency_id = platform.agency() and unit_id = :unit and revision = :revision - 1)
            on conflict (agency_id, unit_id) do update
            set lat = excluded.lat, lon = excluded.lon, radius_m = excluded.radius_m, revision = excluded.revision
            where kept.revision = excluded.revision - 1
            """;

    private final JdbcClient jdbc;

    JdbcUnitAreas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<UnitArea> find(UnitId unit) {
        return jdbc.sql(
                        "select * from unit_area where agency_id = platform.agency() and unit_id = :unit")
                .param("unit", unit.value())
                .query(JdbcUnitAreas::area)
                .optional();
    }

    @Override
    public boolean keep(UnitArea area) {
        return jdbc.sql(KEEP)
                        .param("unit", area.unit().value())
                        .param("lat", BigDecimal.valueOf(area.lat(), DIGITS))
                        .param("lon", BigDecimal.valueOf(area.lon(), DIGITS))
                        .param("radius", area.radiusM())
                        .param("revision", area.revision())
                        .update()
                == 1;
    }

    @Override
    public List<UnitArea> list(Set<UnitId> units, @Nullable UnitId after, int limit) {
        return jdbc.sql(
                        """
                        select * from unit_area
                        where agency_id = platform.agency() and unit_id = any(:units)
                          and (:after::uuid is null or unit_id > :after::uuid)
                        order by unit_id limit :limit
                        """)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(JdbcUnitAreas::area)
                .list();
    }

    private static UnitArea area(ResultSet row, int number) throws SQLException {
        return new UnitArea(
                new UnitId(row.getObject("unit_id", UUID.class)),
                millionths(row, "lat"),
                millionths(row, "lon"),
                row.getInt("radius_m"),
                row.getLong("revision"));
    }

    private static int millionths(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).movePointRight(DIGITS).intValueExact();
    }
}
