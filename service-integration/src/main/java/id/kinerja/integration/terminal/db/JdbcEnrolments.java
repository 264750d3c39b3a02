package id.kinerja.integration.terminal.db;

import id.kinerja.integration.terminal.Enrolment;
import id.kinerja.integration.terminal.Enrolments;
import id.kinerja.integration.terminal.KeptEnrolment;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
class JdbcEnrolments implements Enrolments {

    private static final String ENROL =
            """
            insert into enrolment (agency_id, serial_number, pin, person_id, valid_from, valid_to)
            select platform.agency(), :serial, * from unnest(:pins::text[], :people::uuid[], :froms::date[], :tos::date[])
            on conflict do nothing
            """;

    private static final String ENROLLED =
            """
            select pin, person_id, valid_from, valid_to from enrolment
            where agency_id = platform.agency() and serial_number = :serial
              and valid_from <= :day and (valid_to is null or valid_to >= :day)
            order by pin
            """;

    private final JdbcClient jdbc;

    JdbcEnrolments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int enrol(String serialNumber, List<Enrolment> enrolments) {
        return jdbc.sql(ENROL)
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
    public Map<String, List<Enrolment>> byPin(String serialNumber, Collection<String> pins) {
        return jdbc
                .sql(
                        "select pin, person_id, valid_from, valid_to from enrolment where serial_number = :serial and pin = any(:pins)")
                .param("serial", serialNumber)
                .param("pins", pins.toArray(String[]::new))
                .query(JdbcEnrolments::enrolment)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Enrolment::pin));
    }

    @Override
    public List<KeptEnrolment> list(String serialNumber, @Nullable UUID after, int limit) {
        return jdbc.sql(
                        """
                        select * from enrolment
                        where agency_id = platform.agency() and serial_number = :serial
                          and (:after::uuid is null or enrolment_id > :after::uuid)
                        order by enrolment_id limit :limit
                        """)
                .param("serial", serialNumber)
                .param("after", after)
                .param("limit", limit)
                .query(JdbcEnrolments::keptEnrolment)
                .list();
    }

    @Override
    public Optional<KeptEnrolment> find(String serialNumber, UUID id) {
        return jdbc.sql(
                        """
                        select * from enrolment
                        where agency_id = platform.agency() and serial_number = :serial and enrolment_id = :id
                        """)
                .param("serial", serialNumber)
                .param("id", id)
                .query(JdbcEnrolments::keptEnrolment)
                .optional();
    }

    @Override
    public void end(KeptEnrolment ended) {
        jdbc.sql(
                        """
                        update enrolment set valid_to = :to, revision = :revision
                        where agency_id = platform.agency() and enrolment_id = :id
                        """)
                .param("to", ended.enrolment().during().to())
                .param("revision", ended.revision())
                .param("id", ended.id())
                .update();
    }

    @Override
    public List<Enrolment> enrolled(String serialNumber, LocalDate day) {
        return jdbc.sql(ENROLLED)
                .param("serial", serialNumber)
                .param("day", day)
                .query(JdbcEnrolments::enrolment)
                .list();
    }

    private static KeptEnrolment keptEnrolment(ResultSet row, int number) throws SQLException {
        return new KeptEnrolment(
                row.getObject("enrolment_id", UUID.class),
                enrolment(row, number),
                row.getLong("revision"));
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
