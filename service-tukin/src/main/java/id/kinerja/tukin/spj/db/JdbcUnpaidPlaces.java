package id.kinerja.tukin.spj.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.spj.UnpaidPlaces;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcUnpaidPlaces implements UnpaidPlaces {

    private static final String KEEP =
            """
            insert into unpaid_place (agency_id, run_id, person_id, kode_satker)
            select platform.agency(), :run, * from unnest(:people::uuid[], :satkers::text[])
            on conflict (agency_id, run_id, person_id) do nothing
            """;

    private static final String KEPT =
            """
            select person_id, kode_satker from unpaid_place
            where agency_id = platform.agency() and run_id = :run
            """;

    private final JdbcClient jdbc;

    JdbcUnpaidPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<PersonId, String> of(RunId run, Map<PersonId, String> known) {
        List<Map.Entry<PersonId, String>> all = List.copyOf(known.entrySet());
        jdbc.sql(KEEP)
                .param("run", run.value())
                .param("people", all.stream().map(one -> one.getKey().value()).toArray(UUID[]::new))
                .param("satkers", all.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .update();
        record Row(PersonId person, String satker) {}
        return jdbc
                .sql(KEPT)
                .param("run", run.value())
                .query(
                        (row, number) ->
                                new Row(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getString("kode_satker")))
                .list()
                .stream()
                .collect(toMap(Row::person, Row::satker));
    }
}
