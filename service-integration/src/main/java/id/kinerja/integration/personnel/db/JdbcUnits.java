package id.kinerja.integration.personnel.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.personnel.Unit;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUnits implements Units {

    private static final String ADD =
            """
            insert into unit (agency_id, unit_id, code, name, parent_unit_id, zone, kode_satker, valid_from, revision)
            select platform.agency(), * from unnest(:ids::uuid[], :codes::text[], :names::text[], :parents::uuid[],
                                                    :zones::text[], :satkers::text[], :froms::date[], :revisions::bigint[])
            """;

    private final JdbcClient jdbc;

    JdbcUnits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, UnitId> byCode() {
        return jdbc
                .sql("select code, unit_id from unit")
                .query(
                        (row, number) ->
                                Map.entry(
                                        row.getString("code"),
                                        new UnitId(row.getObject("unit_id", UUID.class))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public boolean has(UnitId unit) {
        return jdbc.sql("select exists (select from unit where unit_id = :unit)")
                .param("unit", unit.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void add(List<Unit> units) {
        jdbc.sql(ADD)
                .param("ids", ids(units, unit -> unit.id().value()))
                .param("codes", texts(units, Unit::code))
                .param("names", texts(units, Unit::name))
                .param(
                        "parents",
                        ids(units, unit -> unit.parent() == null ? null : unit.parent().value()))
                .param(
                        "zones",
                        texts(units, unit -> unit.zone() == null ? null : unit.zone().getId()))
                .param("satkers", texts(units, Unit::kodeSatker))
                .param("froms", texts(units, unit -> unit.validFrom().toString()))
                .param("revisions", units.stream().map(Unit::revision).toArray(Long[]::new))
                .update();
    }

    @Override
    public List<Unit> list(Set<UnitId> among, @Nullable String afterCode, int limit) {
        return jdbc.sql(
                        "select * from unit where unit_id = any(:units) and code > :after order by code limit :limit")
                .param("units", among.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("after", afterCode == null ? "" : afterCode)
                .param("limit", limit)
                .query(JdbcUnits::unit)
                .list();
    }

    private static Unit unit(ResultSet row, int number) throws SQLException {
        UUID parent = row.getObject("parent_unit_id", UUID.class);
        String zone = row.getString("zone");
        return new Unit(
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                parent == null ? null : new UnitId(parent),
                zone == null ? null : ZoneId.of(zone),
                row.getString("kode_satker"),
                row.getObject("valid_from", LocalDate.class),
                row.getLong("revision"));
    }

    private static UUID[] ids(List<Unit> units, Function<Unit, @Nullable UUID> value) {
        return units.stream().map(value).toArray(UUID[]::new);
    }

    private static String[] texts(List<Unit> units, Function<Unit, @Nullable String> value) {
        return units.stream().map(value).toArray(String[]::new);
    }
}
