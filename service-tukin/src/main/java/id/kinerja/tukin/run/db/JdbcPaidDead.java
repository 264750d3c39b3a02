package id.kinerja.tukin.run.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.run.PaidDead;
import id.kinerja.tukin.run.Run;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPaidDead implements PaidDead {

    private static final String PAID =
            """
            with paid as (
                select person_id from granted_statement
                where run_id = :run and version = :version and net > 0
                union
                select person_id from granted_correction
                where run_id = :run and version = :version and due > paid
            )
            """;

    private static final String OF_RUN =
            PAID
                    + """
            select person_id, min(lower(held.during)) - 1 as died
            from paid
            join directory.person_status held using (person_id)
            where held.agency_id = platform.agency() and held.code = 'MENINGGAL'
            group by person_id
            """;

    private static final String CONFIRMED =
            PAID
                    + """
            select distinct person_id from paid join payee_change given using (person_id)
            where given.agency_id = platform.agency() and given.state = 'CONFIRMED' and given.batch_id is null
            """;

    private final JdbcClient jdbc;

    JdbcPaidDead(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<PersonId, LocalDate> of(Run run) {
        return jdbc
                .sql(OF_RUN)
                .param("run", run.id().value())
                .param("version", run.version())
                .query(
                        (row, number) ->
                                Map.entry(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getObject("died", LocalDate.class)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Set<PersonId> orByConfirmedAccount(Run run) {
        return jdbc.sql(CONFIRMED)
                .param("run", run.id().value())
                .param("version", run.version())
                .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
                .set();
    }
}
