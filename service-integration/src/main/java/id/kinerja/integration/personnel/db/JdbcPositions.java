package id.kinerja.integration.personnel.db;

import id.kinerja.integration.personnel.Position;
import id.kinerja.integration.personnel.PositionName;
import id.kinerja.integration.personnel.Positions;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.kernel.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPositions implements Positions {

    private static final String COLUMNS =
            """
            select unit_id, position_code,
                   (array_agg(position_name order by valid_from desc, assignment_id desc))[1] as name,
                   (array_agg(jenis_jabatan order by valid_from desc, assignment_id desc))[1] as jenis,
                   (array_agg(kelas_jabatan order by valid_from desc, assignment_id desc))[1] as kelas,
                   count(*) filter (where is_primary) as holders, count(*) filter (where not is_primary) as acting,
                   count(distinct (position_name, jenis_jabatan, kelas_jabatan)) > 1 as differs,
                   sum(revision) as version
            from assignment
            where agency_id = platform.agency() and valid_from <= :day and (valid_to is null or valid_to >= :day)
            """;

    private static final String HELD =
            COLUMNS
                    + """
              and (:units::uuid[] is null or unit_id = any(:units::uuid[]))
              and (:afterUnit::uuid is null or (unit_id, position_code) > (:afterUnit::uuid, :afterCode::text))
            group by unit_id, position_code
            having :name::text is null or bool_or(position_name ilike :name::text)
            order by unit_id, position_code limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Position> heldOn(
            LocalDate day,
            @Nullable Set<UnitId> units,
            @Nullable String name,
            Position.@Nullable Place after,
            int limit) {
        return jdbc.sql(HELD)
                .param("day", day)
                .param("units", units == null ? null : Columns.ids(units, UnitId::value))
                .param("afterUnit", after == null ? null : after.unit().toString())
                .param("afterCode", after == null ? null : after.code())
                .param("name", name == null ? null : "%" + literally(name) + "%")
                .param("limit", limit)
                .query(JdbcPositions::position)
                .list();
    }

    @Override
    public Optional<Position> find(UnitId unit, String code, LocalDate day) {
        return jdbc.sql(
                        COLUMNS
                                + "and unit_id = :unit and position_code = :code group by unit_id, position_code")
                .param("day", day)
                .param("unit", unit.value())
                .param("code", code)
                .query(JdbcPositions::position)
                .optional();
    }

    @Override
    public Set<PersonId> holders(UnitId unit, String code, LocalDate day) {
        return jdbc.sql(
                        """
                        select distinct person_id from assignment
                        where agency_id = platform.agency() and unit_id = :unit and position_code = :code
                          and (valid_to is null or valid_to >= :day)
                        """)
                .param("unit", unit.value())
                .param("code", code)
                .param("day", day)
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .set();
    }

    @Override
    public void call(UnitId unit, String code, PositionName name) {
        jdbc.sql(
                        """
                        insert into position_name (agency_id, name_id, unit_id, position_code, name, valid_from, decree,
                                                   decree_date)
                        values (platform.agency(), :id, :unit, :code, :name, :since, :decree, :decreeDate)
                        """)
                .param("id", UuidV7.next())
                .param("unit", unit.value())
                .param("code", code)
                .param("name", name.name())
                .param("since", name.since())
                .param("decree", name.decree())
                .param("decreeDate", name.decreeDate())
                .update();
    }

    @Override
    public List<PositionName> names(UnitId unit, String code, int most) {
        return jdbc.sql(
                        """
                        select * from position_name
                        where agency_id = platform.agency() and unit_id = :unit and position_code = :code
                        order by name_id desc limit :most
                        """)
                .param("unit", unit.value())
                .param("code", code)
                .param("most", most)
                .query(
                        (row, number) ->
                                new PositionName(
                                        row.getString("name"),
                                        row.getObject("valid_from", LocalDate.class),
                                        row.getString("decree"),
                                        row.getObject("decree_date", LocalDate.class)))
                .list();
    }

    private static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Position position(ResultSet row, int number) throws SQLException {
        Integer kelas = row.getObject("kelas", Integer.class);
        return new Position(
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("position_code"),
                row.getString("name"),
                JenisJabatan.valueOf(row.getString("jenis")),
                kelas == null ? null : new KelasJabatan(kelas),
                row.getInt("holders"),
                row.getInt("acting"),
                row.getBoolean("differs"),
                row.getLong("version"));
    }
}
