package id.kinerja.platform.imports;

import id.kinerja.kernel.AgencyId;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Imports that wait for a worker, of all agencies. Whoever takes one has it for a while and says
 * again and again that he lives; where he falls silent, another replica goes on.
 */
final class ImportQueue {

    private static final String CLAIM =
            """
            update platform.import_waiting
            set worker = :worker, worked_until = clock_timestamp() + :hold * interval '1 millisecond',
                tries = tries + 1
            where job_id = (select job_id from platform.import_waiting where worked_until < clock_timestamp()
                            order by worked_until limit 1 for update skip locked)
            returning job_id, agency_id, tries
            """;
    // Those who wait for it come in the order in which they asked, which locks on rows don't
    // promise: whoever
    // cancels is behind the part that is being kept, and no next one overtakes him.
    private static final String TURN =
            "select pg_advisory_xact_lock(hashtextextended('import ' || :job, 0))";

    private static final String HOLD =
            """
            update platform.import_waiting
            set worked_until = clock_timestamp() + :hold * interval '1 millisecond', tries = least(tries, 1)
            where job_id = :job and worker = :worker
            """;
    private static final String LEAVE =
            """
            update platform.import_waiting
            set worker = null, worked_until = clock_timestamp() + :pause * interval '1 millisecond'
            where job_id = :job and worker = :worker
            """;

    private final JdbcClient jdbc;
    private final UUID worker = UUID.randomUUID();
    private final Duration hold;

    /**
     * @param hold how long a worker may be silent
     */
    ImportQueue(JdbcClient jdbc, Duration hold) {
        this.jdbc = jdbc;
        this.hold = hold;
    }

    /**
     * @param tries since the last part that was kept, this one included
     */
    record Claim(UUID job, AgencyId agency, int tries) {}

    /** To be taken up at once. */
    void add(UUID job) {
        jdbc.sql(
                        """
                        insert into platform.import_waiting (job_id, agency_id) values (:job, platform.agency())
                        on conflict (job_id) do update
                        set worker = null, worked_until = clock_timestamp(), tries = 0
                        """)
                .param("job", job)
                .update();
    }

    Optional<Claim> claim() {
        return jdbc.sql(CLAIM)
                .param("worker", worker)
                .param("hold", hold.toMillis())
                .query(
                        (row, number) ->
                                new Claim(
                                        row.getObject("job_id", UUID.class),
                                        new AgencyId(row.getObject("agency_id", UUID.class)),
                                        row.getInt("tries")))
                .optional();
    }

    /** False where it was cancelled, or another has it; locked until the end of the transaction. */
    boolean hold(UUID job) {
        awaitTurn(job);
        return jdbc.sql(HOLD)
                        .param("hold", hold.toMillis())
                        .param("job", job)
                        .param("worker", worker)
                        .update()
                == 1;
    }

    /** Gives it back, to be taken up again after a pause. */
    void leave(UUID job, Duration pause) {
        jdbc.sql(LEAVE)
                .param("pause", pause.toMillis())
                .param("job", job)
                .param("worker", worker)
                .update();
    }

    /** Waits for the part that is being kept, if one is; then there is no more of it. */
    void remove(UUID job) {
        awaitTurn(job);
        jdbc.sql("delete from platform.import_waiting where job_id = :job")
                .param("job", job)
                .update();
    }

    private void awaitTurn(UUID job) {
        jdbc.sql(TURN).param("job", job.toString()).query((row, number) -> true).list();
    }
}
