package id.kinerja.tukin.spj.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.spj.RunGolongan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRunGolongan implements RunGolongan {

    private static final String KEEP =
            """
            insert into run_golongan (agency_id, run_id, person_id, golongan)
            select platform.agency(), :run, person_id, golongan
            from unnest(:people::uuid[], :golongan::text[]) as one (person_id, golongan)
            on conflict (agency_id, run_id, person_id) do nothing
            """;

    private final JdbcClient jdbc;

    JdbcRunGolongan(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Kept(PersonId person, String golongan) {}

    @Override
    public Map<PersonId, String> of(RunId run, Set<PersonId> people, Map<PersonId, String> known) {
        List<PersonId> all = List.copyOf(people);
        jdbc.sql(KEEP)
                .param("run", run.value())
                .param("people", all.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("golongan", all.stream().map(known::get).toArray(String[]::new))
                .update();
        return jdbc
                .sql(
                        "select person_id, golongan from run_golongan where agency_id = platform.agency()"
                                + " and run_id = :run and golongan is not null")
                .param("run", run.value())
                .query(
                        (row, number) ->
                                new Kept(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getString("golongan")))
                .list()
                .stream()
                .collect(toMap(Kept::person, Kept::golongan));
    }
}
