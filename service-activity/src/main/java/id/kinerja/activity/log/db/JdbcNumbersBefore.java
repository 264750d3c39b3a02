package id.kinerja.activity.log.db;

import id.kinerja.activity.log.NumbersBefore;
import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNumbersBefore implements NumbersBefore {

    private static final String KEEP =
            """
            insert into number_before (agency_id, person_id, nip)
            select platform.agency(), * from unnest(:people::uuid[], :numbers::text[])
            on conflict do nothing
            """;
    private static final String OF =
            "select nip from number_before where agency_id = platform.agency() and person_id = :person";

    private final JdbcClient jdbc;

    JdbcNumbersBefore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<NomorPegawai> of(PersonId person) {
        return jdbc.sql(OF)
                .param("person", person.value())
                .query((row, number) -> NomorPegawai.of(row.getString("nip")))
                .set();
    }

    @Override
    public void keep(List<Former> numbers) {
        if (numbers.isEmpty()) {
            return;
        }
        jdbc.sql(KEEP)
                .param(
                        "people",
                        numbers.stream().map(one -> one.person().value()).toArray(UUID[]::new))
                .param(
                        "numbers",
                        numbers.stream().map(one -> one.number().written()).toArray(String[]::new))
                .update();
    }
}
