package id.kinerja.integration.leave.db;

import static java.util.stream.Collectors.toMap;

import id.kinerja.integration.leave.LeaveRequests;
import id.kinerja.integration.leave.PermintaanCuti;
import id.kinerja.integration.leave.PermintaanCutiId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcLeaveRequests implements LeaveRequests {

    // The exclusion constraint decides, so that two that are sent at once don't both succeed.
    private static final String ADD =
            """
            insert into leave_request (agency_id, request_id, person_id, type, cause, from_date, to_date, special_reason,
                                       child, proof, authority, asked_on, state, revision)
            values (platform.agency(), :id, :person, :type, :cause::text, :from, :to, :specialReason, :child::int,
                    :proof::text, :authority, :askedOn, :state, :revision)
            on conflict do nothing
            """;

    private static final String UPDATE =
            """
            update leave_request
            set state = :state, opinion = :opinion::text, opinion_from = :opinionFrom::date,
                opinion_to = :opinionTo::date, opinion_note = :opinionNote::text, opinion_by = :opinionBy::uuid,
                outcome = :outcome::text, outcome_from = :outcomeFrom::date, outcome_to = :outcomeTo::date,
                outcome_note = :outcomeNote::text, outcome_by = :outcomeBy::uuid, bkn_given = :bknGiven::boolean,
                bkn_letter = :bknLetter::text, bkn_date = :bknDate::date, decree = :decree::text,
                decree_date = :decreeDate::date, leave_id = :leave::uuid, revision = :revision
            where request_id = :id
            """;

    private static final String OF =
            """
            select * from leave_request
            where person_id = :person and (:before::uuid is null or request_id < :before::uuid)
            order by request_id desc limit :limit
            """;

    private static final String WAITING =
            """
            select * from leave_request
            where open and person_id <> :me and (:after::uuid is null or request_id > :after::uuid)
              and (waits_for = :me or (waits_for is null and (:everywhere or waits_in_unit = any(:units))))
            order by request_id limit :limit
            """;

    private static final String PUT_ON_DESKS =
            """
            update leave_request set waits_for = desk.person, waits_in_unit = desk.unit
            from unnest(:ids::uuid[], :people::uuid[], :units::uuid[]) as desk (request, person, unit)
            where request_id = desk.request
            """;

    private final JdbcClient jdbc;

    JdbcLeaveRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(PermintaanCuti request) {
        return LeaveRequestRow.asked(jdbc.sql(ADD), request).update() == 1;
    }

    @Override
    public Optional<PermintaanCuti> overlapping(PermintaanCuti request) {
        return jdbc.sql(
                        """
                        select * from leave_request
                        where person_id = :person and open and request_id <> :id
                          and coalesce(outcome_from, from_date) <= :to and coalesce(outcome_to, to_date) >= :from
                        order by from_date limit 1
                        """)
                .param("id", request.id().value())
                .param("person", request.person().value())
                .param("from", request.during().from())
                .param("to", request.during().lastDay())
                .query(LeaveRequestRow::request)
                .optional();
    }

    @Override
    public Optional<PermintaanCuti> find(PermintaanCutiId id) {
        return one("select * from leave_request where request_id = :id", id);
    }

    @Override
    public Optional<PermintaanCuti> findForChange(PermintaanCutiId id) {
        return one("select * from leave_request where request_id = :id for update", id);
    }

    private Optional<PermintaanCuti> one(String sql, PermintaanCutiId id) {
        return jdbc.sql(sql).param("id", id.value()).query(LeaveRequestRow::request).optional();
    }

    @Override
    public void update(PermintaanCuti request) {
        LeaveRequestRow.changed(jdbc.sql(UPDATE), request).update();
    }

    @Override
    public List<PermintaanCuti> of(PersonId person, @Nullable PermintaanCutiId before, int limit) {
        return jdbc.sql(OF)
                .param("person", person.value())
                .param("before", before == null ? null : before.value().toString())
                .param("limit", limit)
                .query(LeaveRequestRow::request)
                .list();
    }

    @Override
    public List<PermintaanCuti> waiting(Desks desks, @Nullable PermintaanCutiId after, int limit) {
        return jdbc.sql(WAITING)
                .param("me", desks.person().value())
                .param("after", after == null ? null : after.value().toString())
                .param("everywhere", desks.everywhere())
                .param("units", desks.units().stream().map(UnitId::value).toArray(UUID[]::new))
                .param("limit", limit)
                .query(LeaveRequestRow::request)
                .list();
    }

    @Override
    public boolean waits(PersonId person, PersonId official) {
        return jdbc.sql(
                        """
                        select exists (select from leave_request
                                       where waits_for = :official and open and person_id = :person)
                        """)
                .param("official", official.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<PermintaanCuti> undecided(@Nullable PermintaanCutiId after, int limit) {
        return jdbc.sql(
                        """
                        select * from leave_request
                        where open and state in ('SUBMITTED', 'CONSIDERED')
                          and (:after::uuid is null or request_id > :after::uuid)
                        order by request_id limit :limit
                        """)
                .param("after", after == null ? null : after.value().toString())
                .param("limit", limit)
                .query(LeaveRequestRow::request)
                .list();
    }

    @Override
    public List<PermintaanCuti> openOf(PersonId person) {
        return jdbc.sql("select * from leave_request where person_id = :person and open")
                .param("person", person.value())
                .query(LeaveRequestRow::request)
                .list();
    }

    @Override
    public List<DateRange> annualDeferred(PersonId person) {
        return jdbc.sql(
                        """
                        select from_date, to_date from leave_request
                        where person_id = :person and type = 'TAHUNAN' and state = 'DEFERRED'
                        """)
                .param("person", person.value())
                .query((row, number) -> LeaveRequestRow.days(row))
                .list();
    }

    @Override
    public Map<PermintaanCutiId, Desk> desks(Collection<PermintaanCutiId> requests) {
        return jdbc
                .sql(
                        "select request_id, waits_for, waits_in_unit from leave_request where request_id = any(:ids)")
                .param("ids", requests.stream().map(PermintaanCutiId::value).toArray(UUID[]::new))
                .query(
                        (row, number) ->
                                Map.entry(
                                        new PermintaanCutiId(
                                                row.getObject("request_id", UUID.class)),
                                        desk(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Desk desk(ResultSet row) throws SQLException {
        UUID person = row.getObject("waits_for", UUID.class);
        UUID unit = row.getObject("waits_in_unit", UUID.class);
        return new Desk(
                person == null ? null : new PersonId(person),
                unit == null ? null : new UnitId(unit));
    }

    @Override
    public void putOnDesks(Map<PermintaanCutiId, Desk> desks) {
        List<Map.Entry<PermintaanCutiId, Desk>> all = List.copyOf(desks.entrySet());
        jdbc.sql(PUT_ON_DESKS)
                .param("ids", texts(all, one -> one.getKey().value()))
                .param("people", texts(all, one -> one.getValue().person()))
                .param("units", texts(all, one -> unit(one.getValue())))
                .update();
    }

    private static @Nullable UUID unit(Desk desk) {
        return desk.unit() == null ? null : desk.unit().value();
    }

    private static String[] texts(
            List<Map.Entry<PermintaanCutiId, Desk>> rows,
            Function<Map.Entry<PermintaanCutiId, Desk>, @Nullable Object> part) {
        return rows.stream()
                .map(part)
                .map(value -> Objects.toString(value, null))
                .toArray(String[]::new);
    }
}
