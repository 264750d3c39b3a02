package id.kinerja.tukin.run.db;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.run.Hold;
import id.kinerja.tukin.run.Holds;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcHolds implements Holds {

    private static final String PUT =
            """
            insert into run_hold (agency_id, run_id, person_id, reason, held_by)
            values (platform.agency(), :run, :person, :reason, :by)
            on conflict (run_id, person_id) do update
            set reason = excluded.reason, held_by = excluded.held_by, held_at = excluded.held_at, by_hand = true
            """;

    private static final String HOLDS =
            """
            select hold.*, exists (select from left_unit held_with
                                   where held_with.agency_id = hold.agency_id and held_with.run_id = hold.run_id
                                     and held_with.unit_id = hold.unit_id
                                     and held_with.released_at is null) as unit_waits
            from run_hold hold where run_id = :run
            """;

    private static final String LEAVE_TO_HIS_UNIT =
            """
            update run_hold hold
            set by_hand = false, reason = held_with.reason, held_by = held_with.left_by, held_at = held_with.left_at
            from left_unit held_with
            where held_with.agency_id = hold.agency_id and held_with.run_id = hold.run_id
              and held_with.unit_id = hold.unit_id and hold.run_id = :run and hold.person_id = :person
            """;

    private static final String LIFT =
            "delete from run_hold where run_id = :run and person_id = :person and unit_id is null";

    private static final String RELEASE =
            """
            update run_hold set released_by = :by, released_at = clock_timestamp()
            where run_id = :run and person_id = :person and released_at is null
            """;

    // Differences of earlier months that were held are open anyhow.
    private static final String OPEN_THE_MONTH =
            """
            insert into late_fact (agency_id, late_id, person_id, month, kind, evidence)
            select agency_id, uuidv7(), person_id, :month, 'HOLD_RELEASED', :evidence
            from version_statement where run_id = :run and version = :version and person_id = :person
            """;

    private static final String LEAVE_OUT =
            """
            insert into run_hold (agency_id, run_id, person_id, reason, held_by, after_approval)
            values (platform.agency(), :run, :person, :reason, :by, true)
            """;

    private static final String IS_GRANTED =
            """
            select exists (select from ledger_entry
                           where run_id = :run and person_id = :person and kind <> 'KELEBIHAN')
            """;

    // Each run by itself: what one has granted and taken back is as if it had never been.
    private static final String CORRECTED_SINCE =
            """
            select min(about.month)
            from (select later.run_id from ledger_entry own
                  join ledger_entry later on later.agency_id = own.agency_id and later.person_id = own.person_id
                       and later.month = own.month and later.run_id <> own.run_id
                       and (later.year is null) = (own.year is null)
                  where own.run_id = :run and own.person_id = :person and own.kind not in ('KELEBIHAN', 'DITUNDA')
                    and later.entered_at > own.entered_at
                  group by later.run_id, later.month
                  having sum(later.amount) <> 0) since
            join run about on about.run_id = since.run_id
            """;

    private static final String TAKE_BACK =
            """
            insert into ledger_entry (agency_id, run_id, person_id, month, kind, amount, year)
            select agency_id, run_id, person_id, month, 'DITUNDA', -amount, year
            from ledger_entry where run_id = :run and person_id = :person and kind <> 'KELEBIHAN'
            """;

    private static final String OPEN_THE_FACTS =
            """
            update late_fact late set settled_in = null
            from run_evidence taken
            where taken.run_id = :run and taken.version = :version and taken.late_id = late.late_id
              and late.person_id = :person and late.settled_in = :run
              and exists (select from ledger_entry back join run on run.run_id = back.run_id
                          where back.run_id = :run and back.person_id = late.person_id
                            and late.month in (back.month, run.pays) and back.kind = 'DITUNDA')
            """;

    private static final String IS_IN =
            """
            select exists (select from version_statement
                           where run_id = :run and version = :version and person_id = :person)
                or exists (select from run_correction
                           where run_id = :run and version = :version and person_id = :person)
            """;

    private final JdbcClient jdbc;

    JdbcHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isIn(Run run, PersonId person) {
        return of(IS_IN, run.id(), person)
                .param("version", run.version())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Hold> find(RunId run, PersonId person) {
        return of(HOLDS + " and person_id = :person", run, person)
                .query(JdbcHolds::hold)
                .optional();
    }

    @Override
    public List<Hold> list(RunId run, @Nullable PersonId after, int limit) {
        return jdbc.sql(HOLDS + " and person_id > :after order by person_id limit :limit")
                .param("run", run.value())
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("limit", limit)
                .query(JdbcHolds::hold)
                .list();
    }

    @Override
    public void put(RunId run, PersonId person, String reason, PersonId by) {
        of(PUT, run, person).param("reason", reason).param("by", by.value()).update();
    }

    @Override
    public void lift(RunId run, PersonId person) {
        of(LEAVE_TO_HIS_UNIT, run, person).update();
        of(LIFT, run, person).update();
    }

    @Override
    public boolean isGranted(Run run, PersonId person) {
        return of(IS_GRANTED, run.id(), person).query(Boolean.class).single();
    }

    @Override
    public Optional<YearMonth> correctedSince(Run run, PersonId person) {
        LateFactLock.exclusive(jdbc);
        return of(CORRECTED_SINCE, run.id(), person)
                .query(String.class)
                .optional()
                .map(YearMonth::parse);
    }

    @Override
    public void leaveOut(Run run, PersonId person, String reason, PersonId by) {
        LateFactLock.exclusive(jdbc);
        of(LEAVE_OUT, run.id(), person).param("reason", reason).param("by", by.value()).update();
        of(TAKE_BACK, run.id(), person).update();
        of(OPEN_THE_FACTS, run.id(), person).param("version", run.version()).update();
    }

    @Override
    public void release(Run run, PersonId person, PersonId by) {
        LateFactLock.shared(jdbc);
        of(RELEASE, run.id(), person).param("by", by.value()).update();
        if (run.extra() != null) {
            return;
        }
        of(OPEN_THE_MONTH, run.id(), person)
                .param("version", run.version())
                .param("month", run.month().toString())
                .param("evidence", run.id().toString())
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, RunId run, PersonId person) {
        return jdbc.sql(sql).param("run", run.value()).param("person", person.value());
    }

    private static Hold hold(ResultSet row, int number) throws SQLException {
        PersonId releasedBy = JdbcRuns.person(row, "released_by");
        return new Hold(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("reason"),
                new PersonId(row.getObject("held_by", UUID.class)),
                row.getObject("held_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("after_approval"),
                withUnit(row),
                releasedBy == null
                        ? null
                        : new Hold.Release(
                                releasedBy,
                                row.getObject("released_at", OffsetDateTime.class).toInstant()));
    }

    private static Hold.@Nullable WithUnit withUnit(ResultSet row) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        return unit == null
                ? null
                : new Hold.WithUnit(
                        new UnitId(unit), row.getBoolean("by_hand"), row.getBoolean("unit_waits"));
    }
}
