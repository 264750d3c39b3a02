package id.kinerja.integration.scim.db;

import id.kinerja.integration.scim.ScimGroup;
import id.kinerja.integration.scim.ScimGroups;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcScimGroups implements ScimGroups {

    private static final String STANDING =
            """
            from unit
            where agency_id = platform.agency() and valid_from <= :today and (valid_to is null or valid_to >= :today)
            """;
    private static final String ASKED =
            """
              and (:code::text is null or code = :code::text) and (:name::text is null or name = :name::text)
            """;
    private static final String MEMBERS =
            """
            select distinct person.person_id, person.name
            from assignment join person on person.person_id = assignment.person_id
            where assignment.agency_id = platform.agency() and assignment.unit_id = :unit
              and assignment.valid_from <= :today and (assignment.valid_to is null or assignment.valid_to >= :today)
            order by person.person_id
            """;

    private final JdbcClient jdbc;

    JdbcScimGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ScimGroup> list(Query query, LocalDate today, int behind, int limit) {
        return asked(
                        "select * "
                                + STANDING
                                + ASKED
                                + " order by code offset :behind limit :limit",
                        query,
                        today)
                .param("behind", behind)
                .param("limit", limit)
                .query(JdbcScimGroups::group)
                .list();
    }

    @Override
    public long count(Query query, LocalDate today) {
        return asked("select count(*) " + STANDING + ASKED, query, today)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, Query query, LocalDate today) {
        return jdbc.sql(sql)
                .param("today", today)
                .param("code", query.code())
                .param("name", query.name());
    }

    @Override
    public Optional<ScimGroup> find(UnitId unit, LocalDate today) {
        return jdbc.sql("select * " + STANDING + " and unit_id = :unit")
                .param("today", today)
                .param("unit", unit.value())
                .query(JdbcScimGroups::group)
                .optional()
                .map(group -> group.with(members(unit, today)));
    }

    private List<ScimGroup.Member> members(UnitId unit, LocalDate today) {
        return jdbc.sql(MEMBERS)
                .param("unit", unit.value())
                .param("today", today)
                .query(
                        (row, number) ->
                                new ScimGroup.Member(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getString("name")))
                .list();
    }

    private static ScimGroup group(ResultSet row, int number) throws SQLException {
        return new ScimGroup(
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getLong("revision"),
                List.of());
    }
}
