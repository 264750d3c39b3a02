package id.kinerja.integration.schedule.db;

import id.kinerja.integration.schedule.ScheduleAssignment;
import id.kinerja.integration.schedule.ScheduleAssignments;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcScheduleAssignments implements ScheduleAssignments {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String ADD =
            """
            insert into schedule_assignment
                (agency_id, assignment_id, code, person_id, unit_id, from_date, to_date, decree, revision)
            values (platform.agency(), :id, :code, :person::uuid, :unit::uuid, :from,
                    coalesce(:to::date, 'infinity'), :decree, :revision)
            on conflict do nothing
            """;

    private static final String READ =
            """
            select assignment_id, code, person_id, unit_id, from_date, nullif(to_date, 'infinity') as to_date, decree,
                   revision
            from schedule_assignment
            """;

    // An update knows no "on conflict": what it would run into is looked for in the same statement.
    private static final String END =
            """
            update schedule_assignment ended set to_date = :to, revision = :revision
            where assignment_id = :id and not exists (
                select from schedule_assignment other
                where other.assignment_id <> ended.assignment_id
                  and other.person_id is not distinct from ended.person_id
                  and other.unit_id is not distinct from ended.unit_id
                  and other.from_date <= :to and other.to_date >= ended.from_date)
            """;

    private final JdbcClient jdbc;

    JdbcScheduleAssignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(ScheduleAssignment assignment) {
        return jdbc.sql(ADD)
                        .param("id", assignment.id())
                        .param("code", assignment.scheduleCode())
                        .param("person", Objects.toString(assignment.person(), null))
                        .param("unit", Objects.toString(assignment.unit(), null))
                        .param("from", assignment.during().from())
                        .param("to", Objects.toString(assignment.during().to(), null))
                        .param("decree", assignment.decree())
                        .param("revision", assignment.revision())
                        .update()
                == 1;
    }

    @Override
    public Optional<ScheduleAssignment> find(UUID id) {
        return one(READ + "where assignment_id = :id", id);
    }

    @Override
    public Optional<ScheduleAssignment> findForChange(UUID id) {
        return one(READ + "where assignment_id = :id for update", id);
    }

    @Override
    public boolean end(ScheduleAssignment ended) {
        return jdbc.sql(END)
                        .param("id", ended.id())
                        .param("to", ended.during().lastDay())
                        .param("revision", ended.revision())
                        .update()
                == 1;
    }

    @Override
    public List<ScheduleAssignment> list(@Nullable UUID after, int limit) {
        return jdbc.sql(READ + "where assignment_id > :after order by assignment_id limit :limit")
                .param("after", after == null ? BEFORE_ALL : after)
                .param("limit", limit)
                .query(JdbcScheduleAssignments::assignment)
                .list();
    }

    private Optional<ScheduleAssignment> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(JdbcScheduleAssignments::assignment).optional();
    }

    private static ScheduleAssignment assignment(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        UUID unit = row.getObject("unit_id", UUID.class);
        return new ScheduleAssignment(
                row.getObject("assignment_id", UUID.class),
                row.getString("code"),
                person == null ? null : new PersonId(person),
                unit == null ? null : new UnitId(unit),
                DateRange.of(
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class)),
                row.getString("decree"),
                row.getLong("revision"));
    }
}
