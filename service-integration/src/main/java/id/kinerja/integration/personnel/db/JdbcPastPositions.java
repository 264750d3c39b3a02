package id.kinerja.integration.personnel.db;

import id.kinerja.integration.personnel.PastPosition;
import id.kinerja.integration.personnel.PastPositions;
import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPastPositions implements PastPositions {

    private static final String OF =
            """
            select * from past_position where agency_id = platform.agency() and person_id = any(:people)
            order by person_id, valid_from, position_id
            """;
    private static final String ADD =
            """
            insert into past_position (agency_id, position_id, person_id, unit_name, position_name, jenis_jabatan,
                                       kelas_jabatan, valid_from, valid_to, decree, decree_date)
            select platform.agency(), * from unnest(:ids::uuid[], :people::uuid[], :units::text[], :names::text[],
                                                    :kinds::text[], :kelas::int[], :froms::date[], :tos::date[],
                                                    :decrees::text[], :decreeDates::date[])
            """;

    private final JdbcClient jdbc;

    JdbcPastPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PastPosition> of(Collection<PersonId> people) {
        return jdbc.sql(OF)
                .param("people", Columns.ids(people, PersonId::value))
                .query(JdbcPastPositions::position)
                .list();
    }

    @Override
    public void addAll(List<PastPosition> positions) {
        jdbc.sql(ADD)
                .param("ids", Columns.ids(positions, PastPosition::id))
                .param("people", Columns.ids(positions, one -> one.person().value()))
                .param("units", Columns.texts(positions, PastPosition::unitName))
                .param("names", Columns.texts(positions, PastPosition::positionName))
                .param("kinds", Columns.texts(positions, one -> one.jenis().name()))
                .param(
                        "kelas",
                        positions.stream()
                                .map(one -> one.kelas() == null ? null : one.kelas().number())
                                .toArray(Integer[]::new))
                .param("froms", Columns.firstDays(positions, PastPosition::during))
                .param("tos", Columns.lastDays(positions, PastPosition::during))
                .param("decrees", Columns.texts(positions, PastPosition::decree))
                .param(
                        "decreeDates",
                        Columns.texts(
                                positions,
                                one ->
                                        one.decreeDate() == null
                                                ? null
                                                : one.decreeDate().toString()))
                .update();
    }

    private static PastPosition position(ResultSet row, int number) throws SQLException {
        Integer kelas = row.getObject("kelas_jabatan", Integer.class);
        return new PastPosition(
                row.getObject("position_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("unit_name"),
                row.getString("position_name"),
                JenisJabatan.valueOf(row.getString("jenis_jabatan")),
                kelas == null ? null : new KelasJabatan(kelas),
                Columns.days(row),
                row.getString("decree"),
                row.getObject("decree_date", LocalDate.class));
    }
}
