package id.kinerja.integration.personnel.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.personnel.Incumbents;
import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIncumbents implements Incumbents {

    /** Who may assess without a number that the register knows. */
    private static final String[] OFFICIALS = {
        JenisPegawai.PEJABAT_NEGARA.name(), JenisPegawai.TNI.name(), JenisPegawai.POLRI.name()
    };

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
                        where nip is null and jenis_pegawai = any(:kinds) and name = any(:names)
                        order by name, person_id
                        """)
                .param("kinds", OFFICIALS)
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
}
