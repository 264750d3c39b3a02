package id.kinerja.integration.terminal.db;

import id.kinerja.integration.attendance.DirectionPolicy;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.terminal.TerminalDirections;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTerminalDirections implements TerminalDirections {

    private static final String SERIAL = "serial";
    private static final String SINCE = "since";

    private final JdbcClient jdbc;

    JdbcTerminalDirections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Dated> of(String serialNumber) {
        return jdbc.sql(
                        """
                        select since, policy from terminal_direction
                        where agency_id = platform.agency() and serial_number = :serial order by since desc
                        """)
                .param(SERIAL, serialNumber)
                .query(
                        (row, number) ->
                                new Dated(
                                        row.getObject(SINCE, LocalDate.class),
                                        DirectionPolicy.valueOf(row.getString("policy"))))
                .list();
    }

    @Override
    public void set(String serialNumber, Dated policy) {
        jdbc.sql(
                        """
                        delete from terminal_direction
                        where agency_id = platform.agency() and serial_number = :serial and since >= :since
                        """)
                .param(SERIAL, serialNumber)
                .param(SINCE, policy.since())
                .update();
        jdbc.sql(
                        """
                        insert into terminal_direction (agency_id, serial_number, since, policy)
                        values (platform.agency(), :serial, :since, :policy)
                        """)
                .param(SERIAL, serialNumber)
                .param(SINCE, policy.since())
                .param("policy", policy.policy().name())
                .update();
    }

    @Override
    public List<StaleDays.Day> touched(String serialNumber, LocalDate since) {
        return jdbc.sql(
                        """
                        select distinct person_id, device_time::date as date from punch
                        where agency_id = platform.agency() and serial_number = :serial and device_time >= :since
                        """)
                .param(SERIAL, serialNumber)
                .param(SINCE, since.atStartOfDay())
                .query(
                        (row, number) ->
                                new StaleDays.Day(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getObject("date", LocalDate.class)))
                .list();
    }
}
