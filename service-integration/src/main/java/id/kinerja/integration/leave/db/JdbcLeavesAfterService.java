package id.kinerja.integration.leave.db;

import id.kinerja.integration.leave.LeaveId;
import id.kinerja.integration.leave.LeavesAfterService;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLeavesAfterService implements LeavesAfterService {

    private static final String OF =
            """
            select leave_id, person_id,
                   (select unit_id from assignment place
                    where place.agency_id = platform.agency() and place.person_id = leave.person_id and is_primary
                      and valid_from <= from_date and (valid_to is null or valid_to >= from_date)) as unit_id,
                   exists (select from service_period gone
                           where gone.agency_id = platform.agency() and gone.person_id = leave.person_id
                             and status in ('PENSIUN', 'MENINGGAL', 'KONTRAK_BERAKHIR', 'BERHENTI')
                             and valid_from <= to_date and (valid_to is null or valid_to >= from_date)) as afterwards
            from leave
            where agency_id = platform.agency() and person_id = any(:people) and leave.state = 'APPROVED'
            """;

    private final JdbcClient jdbc;

    JdbcLeavesAfterService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Standing> of(Collection<PersonId> people) {
        return jdbc.sql(OF)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(JdbcLeavesAfterService::standing)
                .list();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        return new Standing(
                new LeaveId(row.getObject("leave_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                unit == null ? null : new UnitId(unit),
                row.getBoolean("afterwards"));
    }
}
