package id.kinerja.integration.personnel.db;

import id.kinerja.integration.personnel.Workplace;
import id.kinerja.integration.personnel.Workplaces;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWorkplaces implements Workplaces {

    private static final String OF =
            """
            select assignment.unit_id, coalesce(unit.zone, agency.zone) as zone, assessor.assessor_id
            from assignment
            join unit using (unit_id)
            cross join agency
            left join assessor on assessor.assignment_id = assignment.assignment_id
                and assessor.valid_from <= :day and (assessor.valid_to is null or assessor.valid_to >= :day)
            where assignment.person_id = :person and assignment.penugasan = 'DEFINITIF'
              and assignment.valid_from <= :day and (assignment.valid_to is null or assignment.valid_to >= :day)
            """;

    private final JdbcClient jdbc;

    JdbcWorkplaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Workplace> of(PersonId person, LocalDate day) {
        return jdbc.sql(OF)
                .param("person", person.value())
                .param("day", day)
                .query(JdbcWorkplaces::workplace)
                .optional();
    }

    private static Workplace workplace(ResultSet row, int number) throws SQLException {
        UUID superior = row.getObject("assessor_id", UUID.class);
        return new Workplace(
                new UnitId(row.getObject("unit_id", UUID.class)),
                ZoneId.of(row.getString("zone")),
                superior == null ? null : new PersonId(superior));
    }
}
