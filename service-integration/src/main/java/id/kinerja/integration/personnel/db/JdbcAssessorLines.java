package id.kinerja.integration.personnel.db;

import id.kinerja.integration.personnel.AssessorLines;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAssessorLines implements AssessorLines {

    /** Higher than any agency is; it also ends a ring that stands already. */
    private static final int HIGHEST = 30;

    private static final String RING =
            """
            with recursive above as (
                select :assessor::uuid as person_id, daterange(:from::date, :to::date, '[]') as during, 1 as steps
                union
                select coalesce(named.instead_of_id, named.assessor_id),
                       above.during * daterange(named.valid_from, named.valid_to, '[]'), steps + 1
                from above
                join assignment place on place.person_id = above.person_id and place.is_primary
                join assessor named on named.assignment_id = place.assignment_id
                    and daterange(named.valid_from, named.valid_to, '[]') && above.during
                where above.person_id <> :assessed and steps < :highest
            )
            select exists (select from above where person_id = :assessed)
            """;

    private final JdbcClient jdbc;

    JdbcAssessorLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean ring(PersonId assessed, PersonId assessor, DateRange during) {
        return jdbc.sql(RING)
                .param("assessed", assessed.value())
                .param("assessor", assessor.value())
                .param("from", during.from())
                .param("to", during.to())
                .param("highest", HIGHEST)
                .query(Boolean.class)
                .single();
    }
}
