package id.kinerja.integration.personnel.db;

import id.kinerja.integration.personnel.Grant;
import id.kinerja.integration.personnel.Grants;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
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
class JdbcGrants implements Grants {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String ADD =
            """
            insert into granted (agency_id, grant_id, person_id, role, unit_id, valid_from, valid_to, decree, revision)
            values (platform.agency(), :id, :person, :role, :unit::uuid, :from, :to::date, :decree, :revision)
            """;

    private static final String HOLDS =
            """
            select exists (
                select from granted
                where person_id = :person and role = :role and unit_id is not distinct from :unit::uuid
                  and (valid_to is null or valid_to >= :from)
                  and (:to::date is null or valid_from <= :to::date))
            """;

    private final JdbcClient jdbc;

    JdbcGrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Grant grant) {
        jdbc.sql(ADD)
                .param("id", grant.id())
                .param("person", grant.person().value())
                .param("role", grant.role().name())
                .param("unit", grant.unit() == null ? null : grant.unit().toString())
                .param("from", grant.during().from())
                .param("to", lastDay(grant))
                .param("decree", grant.decree())
                .param("revision", grant.revision())
                .update();
    }

    @Override
    public boolean holdsAlready(Grant grant) {
        jdbc.sql("select 1 from person where person_id = :person for no key update")
                .param("person", grant.person().value())
                .query(Integer.class)
                .optional();
        return jdbc.sql(HOLDS)
                .param("person", grant.person().value())
                .param("role", grant.role().name())
                .param("unit", grant.unit() == null ? null : grant.unit().toString())
                .param("from", grant.during().from())
                .param("to", lastDay(grant))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<Grant> find(UUID id) {
        return one("select * from granted where grant_id = :id", id);
    }

    @Override
    public Optional<Grant> findForChange(UUID id) {
        return one("select * from granted where grant_id = :id for update", id);
    }

    @Override
    public List<Grant> list(@Nullable UUID after, int limit) {
        return jdbc.sql(
                        "select * from granted where grant_id > :after order by grant_id limit :limit")
                .param("after", after == null ? BEFORE_ALL : after)
                .param("limit", limit)
                .query(JdbcGrants::grant)
                .list();
    }

    @Override
    public void update(Grant grant) {
        jdbc.sql(
                        "update granted set valid_to = :to::date, revision = :revision where grant_id = :id")
                .param("id", grant.id())
                .param("to", lastDay(grant))
                .param("revision", grant.revision())
                .update();
    }

    @Override
    public void remove(UUID id) {
        jdbc.sql("delete from granted where grant_id = :id").param("id", id).update();
    }

    private Optional<Grant> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(JdbcGrants::grant).optional();
    }

    private static Grant grant(ResultSet row, int number) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        return new Grant(
                row.getObject("grant_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                Role.valueOf(row.getString("role")),
                unit == null ? null : new UnitId(unit),
                DateRange.of(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)),
                row.getString("decree"),
                row.getLong("revision"));
    }

    private static @Nullable String lastDay(Grant grant) {
        LocalDate to = grant.during().to();
        return to == null ? null : to.toString();
    }
}
