package id.kinerja.integration.ekinerja.db;

import id.kinerja.integration.ekinerja.Exclusion;
import id.kinerja.integration.ekinerja.Exclusions;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcExclusions implements Exclusions {

    private static final String EXCLUDE =
            """
            insert into ekinerja_exclusion (agency_id, exclusion_id, person_id, reason, from_day, to_day, entered_by)
            values (platform.agency(), :id, :person, :reason, :from, :to, :by)
            returning *
            """;

    private static final String END =
            """
            update ekinerja_exclusion set to_day = :to, revision = revision + 1
            where exclusion_id = :id
            returning *
            """;

    private static final String EXCLUSIONS =
            """
            select * from ekinerja_exclusion
            where agency_id = platform.agency()
              and (:before::uuid is null or exclusion_id < :before::uuid)
              and (:person::uuid is null or person_id = :person::uuid)
            order by exclusion_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcExclusions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Exclusion exclude(
            PersonId person,
            Exclusion.Reason reason,
            LocalDate from,
            @Nullable LocalDate to,
            PersonId by) {
        return jdbc.sql(EXCLUDE)
                .param("id", UuidV7.next())
                .param("person", person.value())
                .param("reason", reason.name())
                .param("from", from)
                .param("to", to)
                .param("by", by.value())
                .query(JdbcExclusions::exclusion)
                .single();
    }

    @Override
    public boolean overlaps(PersonId person, LocalDate from, @Nullable LocalDate to) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('exclusion of ' || :person, 0))")
                .param("person", person.toString())
                .query((row, number) -> true)
                .list();
        return jdbc.sql(
                        """
                        select exists (select from ekinerja_exclusion
                                       where agency_id = platform.agency() and person_id = :person
                                         and (:to::date is null or from_day <= :to::date)
                                         and (to_day is null or to_day >= :from))
                        """)
                .param("person", person.value())
                .param("from", from)
                .param("to", to)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Exclusion> find(Exclusion.Id id) {
        return jdbc.sql("select * from ekinerja_exclusion where exclusion_id = :id")
                .param("id", id.value())
                .query(JdbcExclusions::exclusion)
                .optional();
    }

    @Override
    public Optional<Exclusion> findForChange(Exclusion.Id id) {
        return jdbc.sql("select * from ekinerja_exclusion where exclusion_id = :id for update")
                .param("id", id.value())
                .query(JdbcExclusions::exclusion)
                .optional();
    }

    @Override
    public Exclusion end(Exclusion exclusion, LocalDate lastDay) {
        return jdbc.sql(END)
                .param("id", exclusion.id().value())
                .param("to", lastDay)
                .query(JdbcExclusions::exclusion)
                .single();
    }

    @Override
    public List<Exclusion> list(
            @Nullable PersonId person, Exclusion.@Nullable Id before, int limit) {
        return jdbc.sql(EXCLUSIONS)
                .param("person", person == null ? null : person.value())
                .param("before", before == null ? null : before.value())
                .param("limit", limit)
                .query(JdbcExclusions::exclusion)
                .list();
    }

    private static Exclusion exclusion(ResultSet row, int number) throws SQLException {
        return new Exclusion(
                new Exclusion.Id(row.getObject("exclusion_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                Exclusion.Reason.valueOf(row.getString("reason")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class),
                new PersonId(row.getObject("entered_by", UUID.class)),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                row.getLong("revision"));
    }
}
