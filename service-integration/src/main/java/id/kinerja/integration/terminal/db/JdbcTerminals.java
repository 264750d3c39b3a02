package id.kinerja.integration.terminal.db;

import id.kinerja.integration.terminal.Enrolment;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.TerminalState;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTerminals implements Terminals {

    private final JdbcClient jdbc;
    private final JdbcTerminalStates states;

    JdbcTerminals(JdbcClient jdbc, JdbcTerminalStates states) {
        this.jdbc = jdbc;
        this.states = states;
    }

    @Override
    public Optional<Terminal> bySerialNumber(String serialNumber) {
        return jdbc.sql("select * from terminal_by_serial(:serial)")
                .param("serial", serialNumber)
                .query((row, number) -> terminal(serialNumber, row))
                .optional();
    }

    @Override
    public void knocked(String serialNumber) {
        jdbc.sql(
                        """
                        insert into pending_terminal (serial_number) values (:serial)
                        on conflict (serial_number) do update set last_seen = clock_timestamp()
                        """)
                .param("serial", serialNumber)
                .update();
    }

    @Override
    public boolean register(Terminal terminal) {
        int added =
                jdbc.sql(
                                """
                                insert into terminal (agency_id, serial_number, site, zone, state, in_use_since)
                                values (platform.agency(), :serial, :site, :zone, :state, :since)
                                on conflict do nothing
                                """)
                        .param("serial", terminal.serialNumber())
                        .param("site", terminal.site())
                        .param("zone", terminal.zone().getId())
                        .param("state", terminal.state().name())
                        .param("since", terminal.inUseSince())
                        .update();
        jdbc.sql("delete from pending_terminal where serial_number = :serial")
                .param("serial", terminal.serialNumber())
                .update();
        return added == 1;
    }

    @Override
    public void enrol(String serialNumber, List<Enrolment> enrolments) {
        jdbc.sql(
                        """
                        insert into enrolment (agency_id, serial_number, pin, person_id, valid_from, valid_to)
                        select platform.agency(), :serial, * from unnest(:pins::text[], :people::uuid[], :froms::date[], :tos::date[])
                        """)
                .param("serial", serialNumber)
                .param("pins", enrolments.stream().map(Enrolment::pin).toArray(String[]::new))
                .param(
                        "people",
                        enrolments.stream()
                                .map(enrolment -> enrolment.person().value())
                                .toArray(UUID[]::new))
                .param(
                        "froms",
                        enrolments.stream()
                                .map(enrolment -> enrolment.during().from().toString())
                                .toArray(String[]::new))
                .param(
                        "tos",
                        enrolments.stream()
                                .map(
                                        enrolment ->
                                                enrolment.during().to() == null
                                                        ? null
                                                        : enrolment.during().to().toString())
                                .toArray(String[]::new))
                .update();
    }

    @Override
    public Map<String, List<Enrolment>> enrolments(String serialNumber, Collection<String> pins) {
        return jdbc
                .sql(
                        "select pin, person_id, valid_from, valid_to from enrolment where serial_number = :serial and pin = any(:pins)")
                .param("serial", serialNumber)
                .param("pins", pins.toArray(String[]::new))
                .query(JdbcTerminals::enrolment)
                .stream()
                .collect(Collectors.groupingBy(Enrolment::pin));
    }

    @Override
    public List<TerminalState> list(DateRange days, @Nullable String after, int limit) {
        return states.list(days, after, limit);
    }

    @Override
    public void resumeAt(String serialNumber, String attlogStamp) {
        jdbc.sql(
                        "update terminal set attlog_stamp = :stamp, last_seen = clock_timestamp() where serial_number = :serial")
                .param("serial", serialNumber)
                .param("stamp", attlogStamp)
                .update();
    }

    private static Terminal terminal(String serialNumber, ResultSet row) throws SQLException {
        return new Terminal(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                serialNumber,
                "",
                ZoneId.of(row.getString("zone")),
                Terminal.State.valueOf(row.getString("state")),
                row.getObject("in_use_since", LocalDate.class),
                row.getString("attlog_stamp"));
    }

    private static Enrolment enrolment(ResultSet row, int number) throws SQLException {
        return new Enrolment(
                row.getString("pin"),
                new PersonId(row.getObject("person_id", UUID.class)),
                DateRange.of(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)));
    }
}
