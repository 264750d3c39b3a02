package id.kinerja.integration.leave.db;

import id.kinerja.integration.leave.Leave;
import id.kinerja.integration.leave.LeaveCause;
import id.kinerja.integration.leave.LeaveId;
import id.kinerja.integration.leave.LeaveType;
import id.kinerja.integration.leave.Leaves;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLeaves implements Leaves {

    // The exclusion constraint decides, so that two who record at once don't both succeed.
    private static final String ADD =
            """
            insert into leave (agency_id, leave_id, person_id, type, cause, from_date, to_date, decree, decree_date, state,
                               revision)
            values (platform.agency(), :id, :person, :type, :cause::text, :from, :to, :decree, :decreeDate, :state,
                    :revision)
            on conflict do nothing
            """;

    private static final String CALLED_OFF =
            """
            select exists (select from leave
                           where person_id = :person and state = 'CANCELLED' and type = :type
                             and from_date = :from and to_date = :to and decree = :decree)
            """;

    private static final String OF =
            """
            select * from leave
            where person_id = :person
              and (:from::date is null or (from_date, leave_id) < (:from::date, :id::uuid))
            order by from_date desc, leave_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcLeaves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Leave leave) {
        return jdbc.sql(ADD)
                        .param("id", leave.id().value())
                        .param("person", leave.person().value())
                        .param("type", leave.type().name())
                        .param("cause", cause(leave))
                        .param("from", leave.during().from())
                        .param("to", leave.during().lastDay())
                        .param("decree", leave.decree().number())
                        .param("decreeDate", leave.decree().date())
                        .param("state", leave.state().name())
                        .param("revision", leave.revision())
                        .update()
                == 1;
    }

    @Override
    public boolean wasCalledOff(Leave leave) {
        return jdbc.sql(CALLED_OFF)
                .param("person", leave.person().value())
                .param("type", leave.type().name())
                .param("from", leave.during().from())
                .param("to", leave.during().lastDay())
                .param("decree", leave.decree().number())
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Leave> overlapping(PersonId person, DateRange during) {
        return jdbc.sql(
                        """
                        select * from leave
                        where person_id = :person and state = 'APPROVED' and from_date <= :to and to_date >= :from
                        order by from_date limit 1
                        """)
                .param("person", person.value())
                .param("from", during.from())
                .param("to", during.lastDay())
                .query(JdbcLeaves::leave)
                .optional();
    }

    @Override
    public Optional<Leave> findForChange(LeaveId id) {
        return jdbc.sql("select * from leave where leave_id = :id for update")
                .param("id", id.value())
                .query(JdbcLeaves::leave)
                .optional();
    }

    @Override
    public Optional<Leave> find(LeaveId id) {
        return jdbc.sql("select * from leave where leave_id = :id")
                .param("id", id.value())
                .query(JdbcLeaves::leave)
                .optional();
    }

    @Override
    public void update(Leave leave) {
        jdbc.sql(
                        """
                        update leave set state = :state, cause = :cause::text, revision = :revision
                        where leave_id = :id
                        """)
                .param("id", leave.id().value())
                .param("state", leave.state().name())
                .param("cause", cause(leave))
                .param("revision", leave.revision())
                .update();
    }

    @Override
    public List<Leave> of(PersonId person, @Nullable Place after, int limit) {
        return jdbc.sql(OF)
                .param("person", person.value())
                .param("from", after == null ? null : after.from().toString())
                .param("id", after == null ? null : after.id().value().toString())
                .param("limit", limit)
                .query(JdbcLeaves::leave)
                .list();
    }

    @Override
    public List<Leave> approvedOf(PersonId person) {
        return jdbc.sql("select * from leave where person_id = :person and state = 'APPROVED'")
                .param("person", person.value())
                .query(JdbcLeaves::leave)
                .list();
    }

    private static @Nullable String cause(Leave leave) {
        LeaveCause cause = leave.cause();
        return cause == null ? null : cause.name();
    }

    /** Absent where it was recorded before causes were. */
    static @Nullable LeaveCause cause(ResultSet row) throws SQLException {
        String cause = row.getString("cause");
        return cause == null ? null : LeaveCause.valueOf(cause);
    }

    private static Leave leave(ResultSet row, int number) throws SQLException {
        return new Leave(
                new LeaveId(row.getObject("leave_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                LeaveType.valueOf(row.getString("type")),
                cause(row),
                DateRange.of(
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class)),
                new Leave.Decree(
                        row.getString("decree"), row.getObject("decree_date", LocalDate.class)),
                Leave.State.valueOf(row.getString("state")),
                row.getLong("revision"));
    }
}
