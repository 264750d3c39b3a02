package id.kinerja.tukin.run.db;

import id.kinerja.tukin.run.Run;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What follows from the differences that an approved run has entered in the ledger. */
@Repository
class JdbcDifferences {

    // What was granted too much before is owed back from now on.
    private static final String CLAIM =
            """
            insert into overpayment (agency_id, overpayment_id, person_id, month, kind, year, claimed)
            select entry.agency_id, uuidv7(), person_id, entry.month, run.kind, run.year, -amount
            from ledger_entry entry join run using (run_id) where run_id = :run and entry.kind = 'KELEBIHAN'
            on conflict (agency_id, person_id, pays) do update
            set claimed = overpayment.claimed + excluded.claimed, revision = overpayment.revision + 1
            """;

    // What came late for somebody who is held waits for the next run.
    private static final String SETTLE =
            """
            update late_fact set settled_in = :run
            from run_evidence taken
            where taken.run_id = :run and taken.version = :version
              and taken.late_id = late_fact.late_id and taken.late_revision = late_fact.revision
              and not exists (select from run_hold hold where hold.run_id = taken.run_id
                                                          and hold.person_id = late_fact.person_id)
            """;

    private final JdbcClient jdbc;

    JdbcDifferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Claims what they take back, and settles the facts that they took up. */
    void settle(Run run) {
        jdbc.sql(CLAIM).param("run", run.id().value()).update();
        jdbc.sql(SETTLE).param("run", run.id().value()).param("version", run.version()).update();
    }
}
