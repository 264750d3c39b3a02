package id.kinerja.integration.personnel.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.personnel.Unit;
import id.kinerja.integration.personnel.UnitDecree;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Where it stands first it always stood: nobody asks before it was there. */
    private static final String ADD_PARENTS =
            """
            insert into unit_parent (agency_id, unit_id, parent_unit_id, from_date, to_date)
            select platform.agency(), unit_id, parent_unit_id, '0001-01-01', '9999-12-31'
            from unit where unit_id = any(:ids) and parent_unit_id is not null
            """;

    private static final String UPDATE =
            """
            update unit set code = :code, name = :name, kode_satker = :satker::text, zone = :zone::text, parent_unit_id = :parent::uuid,
                valid_to = :to::date, revision = :revision
            where unit_id = :unit
            """;

    private static final String DECREED =
            """
            insert into unit_decree (agency_id, unit_id, revision, kind, decree, decree_date, effective_on, code, name,
                                     parent_unit_id)
            values (platform.agency(), :unit, :revision, :kind, :decree, :date, :on, :code, :name, :parent::uuid)
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
                .param("froms", texts(units, unit -> unit.during().from().toString()))
                .param("revisions", units.stream().map(Unit::revision).toArray(Long[]::new))
                .update();
        jdbc.sql(ADD_PARENTS).param("ids", ids(units, unit -> unit.id().value())).update();
    }

    @Override
    public void update(Unit unit) {
        jdbc.sql(UPDATE)
                .param("unit", unit.id().value())
                .param("code", unit.code())
                .param("name", unit.name())
                .param("satker", unit.kodeSatker())
                .param("zone", text(unit.zone()))
                .param("parent", text(unit.parent()))
                .param("to", text(unit.during().to()))
                .param("revision", unit.revision())
                .update();
    }

    @Override
    public void decreed(UnitDecree decree) {
        Unit unit = decree.unit();
        jdbc.sql(DECREED)
                .param("unit", unit.id().value())
                .param("revision", unit.revision())
                .param("kind", decree.kind().name())
                .param("decree", decree.paper().number())
                .param("date", decree.paper().date())
                .param("on", decree.effectiveOn())
                .param("code", unit.code())
                .param("name", unit.name())
                .param("parent", text(decree.parent()))
                .update();
    }

    @Override
    public List<UnitDecree.Entry> decrees(UnitId unit) {
        return jdbc.sql("select * from unit_decree where unit_id = :unit order by revision")
                .param("unit", unit.value())
                .query(JdbcUnits::decree)
                .list();
    }

    @Override
    public Optional<Unit> find(UnitId unit) {
        return jdbc.sql("select * from unit where unit_id = :unit")
                .param("unit", unit.value())
                .query(JdbcUnits::unit)
                .optional();
    }

    @Override
    public Map<UnitId, LocalDate> lastDays() {
        return jdbc
                .sql("select unit_id, valid_to from unit where valid_to is not null")
                .query(
                        (row, number) ->
                                Map.entry(
                                        new UnitId(row.getObject("unit_id", UUID.class)),
                                        row.getObject("valid_to", LocalDate.class)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
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
                Columns.days(row),
                row.getLong("revision"));
    }

    private static UnitDecree.Entry decree(ResultSet row, int number) throws SQLException {
        UUID parent = row.getObject("parent_unit_id", UUID.class);
        return new UnitDecree.Entry(
                UnitDecree.Kind.valueOf(row.getString("kind")),
                new UnitDecree.Paper(
                        row.getString("decree"), row.getObject("decree_date", LocalDate.class)),
                row.getObject("effective_on", LocalDate.class),
                row.getString("code"),
                row.getString("name"),
                parent == null ? null : new UnitId(parent));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static UUID[] ids(List<Unit> units, Function<Unit, @Nullable UUID> value) {
        return units.stream().map(value).toArray(UUID[]::new);
    }

    private static String[] texts(List<Unit> units, Function<Unit, @Nullable String> value) {
        return units.stream().map(value).toArray(String[]::new);
    }
}
