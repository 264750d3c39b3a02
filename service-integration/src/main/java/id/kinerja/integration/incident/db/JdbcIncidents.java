package id.kinerja.integration.incident.db;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.incident.Incident;
import id.kinerja.integration.incident.IncidentId;
import id.kinerja.integration.incident.IncidentScope;
import id.kinerja.integration.incident.Incidents;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcIncidents implements Incidents {

    private static final String OF_UNIT =
            """
            with recursive scope (unit_id, from_date, to_date) as (
                select unit_id, date '0001-01-01', date '9999-12-31' from unit where unit_id = :unit
                union
                select under.unit_id, greatest(scope.from_date, under.from_date), least(scope.to_date, under.to_date)
                from unit_parent under join scope on under.parent_unit_id = scope.unit_id
                    and under.from_date <= scope.to_date and under.to_date >= scope.from_date
            )
            select person_id, day::date as date
            from assignment join scope using (unit_id)
            join generate_series(:from::date, :to::date, interval '1 day') as day
                on day between scope.from_date and scope.to_date
            where penugasan = 'DEFINITIF' and valid_from <= day and (valid_to is null or valid_to >= day)
            limit :most
            """;

    private static final String OF_TERMINAL =
            """
            with recursive scope (unit_id, from_date, to_date) as (
                select unit_id, date '0001-01-01', date '9999-12-31' from unit
                where :office::uuid is null or unit_id = :office::uuid
                union
                select under.unit_id, greatest(scope.from_date, under.from_date), least(scope.to_date, under.to_date)
                from unit_parent under join scope on under.parent_unit_id = scope.unit_id
                    and under.from_date <= scope.to_date and under.to_date >= scope.from_date
            )
            select distinct enrolled.person_id, day::date as date
            from enrolment enrolled
            cross join generate_series(:from::date, :to::date, interval '1 day') as day
            join assignment placed on placed.person_id = enrolled.person_id and placed.penugasan = 'DEFINITIF'
                and placed.valid_from <= day and (placed.valid_to is null or placed.valid_to >= day)
            join scope on scope.unit_id = placed.unit_id and day between scope.from_date and scope.to_date
            where enrolled.serial_number = :serial
              and enrolled.valid_from <= day and (enrolled.valid_to is null or enrolled.valid_to >= day)
            limit :most
            """;

    private static final String ADD =
            """
            insert into attendance_incident (agency_id, incident_id, unit_id, serial_number, office_unit_id, from_date, to_date, arrivals,
                                             departures, document, cause, absent, state, proposed_by, revision)
            values (platform.agency(), :id, :unit, :serial, :office, :from, :to, :arrivals, :departures, :document, :cause,
                    :absent, :state, :proposedBy, :revision)
            """;

    private static final String LIST =
            """
            select * from attendance_incident
            where (:offices::uuid[] is null or office_unit_id = any(:offices))
              and (:from::date is null or (from_date, incident_id) < (:from::date, :id::uuid))
            order by from_date desc, incident_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcIncidents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<StaleDays.Day> affected(Incident incident, int most) {
        JdbcClient.StatementSpec statement =
                switch (incident.scope()) {
                    case IncidentScope.OfUnit ofUnit ->
                            jdbc.sql(OF_UNIT).param("unit", ofUnit.unit().value());
                    case IncidentScope.OfTerminal ofTerminal ->
                            jdbc.sql(OF_TERMINAL)
                                    .param("serial", ofTerminal.serialNumber())
                                    .param(
                                            "office",
                                            incident.office() == null
                                                    ? null
                                                    : incident.office().toString());
                };
        return statement
                .param("from", incident.during().from().toString())
                .param("to", incident.during().lastDay().toString())
                .param("most", most + 1)
                .query(
                        (row, number) ->
                                new StaleDays.Day(
                                        new PersonId(row.getObject("person_id", UUID.class)),
                                        row.getObject("date", LocalDate.class)))
                .list();
    }

    @Override
    public void add(Incident incident) {
        IncidentScope scope = incident.scope();
        jdbc.sql(ADD)
                .param("id", incident.id().value())
                .param(
                        "unit",
                        scope instanceof IncidentScope.OfUnit ofUnit ? ofUnit.unit().value() : null)
                .param(
                        "serial",
                        scope instanceof IncidentScope.OfTerminal ofTerminal
                                ? ofTerminal.serialNumber()
                                : null)
                .param("office", id(incident.office()))
                .param("from", incident.during().from())
                .param("to", incident.during().lastDay())
                .param("arrivals", incident.arrivals())
                .param("departures", incident.departures())
                .param("document", incident.document())
                .param("cause", incident.cause())
                .param(
                        "absent",
                        incident.absent().stream().map(PersonId::value).toArray(UUID[]::new))
                .param("state", incident.state().name())
                .param("proposedBy", incident.proposedBy().value())
                .param("revision", incident.revision())
                .update();
    }

    @Override
    public Optional<Incident> find(IncidentId id) {
        return one("", id);
    }

    @Override
    public Optional<Incident> findForChange(IncidentId id) {
        return one(" for update", id);
    }

    private Optional<Incident> one(String lock, IncidentId id) {
        return jdbc.sql("select * from attendance_incident where incident_id = :id" + lock)
                .param("id", id.value())
                .query(JdbcIncidents::incident)
                .optional();
    }

    @Override
    public void update(Incident incident) {
        jdbc.sql(
                        """
                        update attendance_incident set state = :state, decided_by = :by, revision = :revision
                        where incident_id = :id
                        """)
                .param("id", incident.id().value())
                .param("state", incident.state().name())
                .param("by", Objects.requireNonNull(incident.decidedBy()).value())
                .param("revision", incident.revision())
                .update();
    }

    @Override
    public List<Incident> list(@Nullable Place after, int limit) {
        return listed(null, after, limit);
    }

    @Override
    public List<Incident> listOf(Set<UnitId> offices, @Nullable Place after, int limit) {
        return listed(offices.stream().map(UnitId::value).toArray(UUID[]::new), after, limit);
    }

    private List<Incident> listed(UUID @Nullable [] offices, @Nullable Place after, int limit) {
        return jdbc.sql(LIST)
                .param("offices", offices)
                .param("from", after == null ? null : after.from().toString())
                .param("id", after == null ? null : after.id().value().toString())
                .param("limit", limit)
                .query(JdbcIncidents::incident)
                .list();
    }

    private static @Nullable UUID id(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }

    private static Incident incident(ResultSet row, int number) throws SQLException {
        UUID office = row.getObject("office_unit_id", UUID.class);
        UUID decidedBy = row.getObject("decided_by", UUID.class);
        UUID[] absent = (UUID[]) row.getArray("absent").getArray();
        return new Incident(
                new IncidentId(row.getObject("incident_id", UUID.class)),
                scope(row),
                office == null ? null : new UnitId(office),
                DateRange.of(
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class)),
                row.getBoolean("arrivals"),
                row.getBoolean("departures"),
                row.getString("document"),
                row.getString("cause"),
                Arrays.stream(absent).map(PersonId::new).collect(Collectors.toSet()),
                Incident.State.valueOf(row.getString("state")),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                decidedBy == null ? null : new PersonId(decidedBy),
                row.getLong("revision"));
    }

    private static IncidentScope scope(ResultSet row) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        return unit == null
                ? new IncidentScope.OfTerminal(row.getString("serial_number"))
                : new IncidentScope.OfUnit(new UnitId(unit));
    }
}
