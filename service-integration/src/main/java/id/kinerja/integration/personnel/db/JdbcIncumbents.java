package id.kinerja.integration.personnel.db;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import id.kinerja.integration.personnel.Incumbents;
import id.kinerja.integration.personnel.KnownPersonnel;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Penugasan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIncumbents implements Incumbents {

    private final JdbcClient jdbc;

    JdbcIncumbents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, PersonId> officialsByName(Collection<String> names) {
        return jdbc
                .sql(
                        """
                        select distinct on (name) name, person_id from person
                        where nip is null and jenis_pegawai = :kind and name = any(:names)
                        order by name, person_id
                        """)
                .param("kind", JenisPegawai.PEJABAT_NEGARA.name())
                .param("names", names.toArray(String[]::new))
                .query(
                        (row, number) ->
                                Map.entry(
                                        row.getString("name"),
                                        new PersonId(row.getObject("person_id", UUID.class))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Set<PersonId> leaving(Collection<PersonId> people) {
        return jdbc
                .sql(
                        "select distinct person_id from service_period where person_id = any(:people) and not serves")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list()
                .stream()
                .collect(toUnmodifiableSet());
    }

    @Override
    public List<KnownPersonnel.Placed> placed(Collection<PersonId> people) {
        return jdbc.sql("select * from assignment where person_id = any(:people)")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(JdbcIncumbents::placed)
                .list();
    }

    private static KnownPersonnel.Placed placed(ResultSet row, int number) throws SQLException {
        return new KnownPersonnel.Placed(
                new PersonId(row.getObject("person_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("position_code"),
                Penugasan.valueOf(row.getString("penugasan")),
                DateRange.of(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)));
    }
}
