package id.kinerja.integration.overtime.db;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.kinerja.integration.overtime.OvertimeOrder;
import id.kinerja.integration.overtime.OvertimeOrderId;
import id.kinerja.integration.overtime.OvertimeOrders;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcOvertimeOrders implements OvertimeOrders {

    private static final String ON_LEAVE =
            """
            select distinct person_id from leave
            where person_id = any(:people) and state = 'APPROVED' and from_date <= :to and to_date >= :from
            """;

    private static final String ADD =
            """
            insert into overtime_order (agency_id, overtime_order_id, number, letter_date, work, from_time, to_time,
                                        state, revision)
            values (platform.agency(), :id, :number, :letterDate, :work, :from, :to, :state, :revision)
            """;

    // The exclusion constraint decides, so that of two who record at once one gives way.
    private static final String ADD_PEOPLE =
            """
            insert into overtime_order_person (agency_id, overtime_order_id, person_id, from_time, to_time)
            select platform.agency(), :id, person_id, :from, :to
            from unnest(:people::uuid[]) as ordered (person_id) order by person_id
            on conflict do nothing
            returning person_id
            """;

    private static final String OF =
            """
            select ordered.* from overtime_order ordered join overtime_order_person named using (overtime_order_id)
            where named.person_id = :person
              and (:from::timestamp is null
                   or (ordered.from_time, overtime_order_id) < (:from::timestamp, :id::uuid))
            order by ordered.from_time desc, overtime_order_id desc limit :limit
            """;

    private static final String OF_UNITS =
            """
            select ordered.* from overtime_order ordered
            where ordered.agency_id = platform.agency()
              and ordered.from_time < :last::date + 1 and ordered.to_time >= :first::date
              and exists (select from overtime_order_person named
                          join assignment placed on placed.person_id = named.person_id and placed.is_primary
                              and placed.valid_from <= named.to_time::date
                              and (placed.valid_to is null or placed.valid_to >= named.from_time::date)
                          where named.agency_id = platform.agency()
                            and named.overtime_order_id = ordered.overtime_order_id
                            and placed.unit_id = any(:units))
              and (:from::timestamp is null
                   or (ordered.from_time, overtime_order_id) < (:from::timestamp, :id::uuid))
            order by ordered.from_time desc, overtime_order_id desc limit :limit
            """;

    private static final String SEEN =
            """
            select named.person_id, came.at as came, gone.at as gone
            from overtime_order_person named
            %s
            where named.overtime_order_id = :id and %s
            """
                    .formatted(SeenSql.PAIR, SeenSql.IS_ONE);

    private final JdbcClient jdbc;

    JdbcOvertimeOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<PersonId> onLeave(Set<PersonId> people, LocalDate from, LocalDate to) {
        return jdbc.sql(ON_LEAVE)
                .param("people", ids(people))
                .param("from", from)
                .param("to", to)
                .query(JdbcOvertimeOrders::person)
                .set();
    }

    @Override
    public Set<PersonId> add(OvertimeOrder order) {
        jdbc.sql(ADD)
                .param("id", order.id().value())
                .param("number", order.number())
                .param("letterDate", order.letterDate())
                .param("work", order.work())
                .param("from", order.from())
                .param("to", order.to())
                .param("state", order.state().name())
                .param("revision", order.revision())
                .update();
        return jdbc.sql(ADD_PEOPLE)
                .param("id", order.id().value())
                .param("from", order.from())
                .param("to", order.to())
                .param("people", ids(order.people()))
                .query(JdbcOvertimeOrders::person)
                .set();
    }

    @Override
    public Optional<OvertimeOrder> find(OvertimeOrderId id) {
        return one("", id);
    }

    @Override
    public Optional<OvertimeOrder> findForChange(OvertimeOrderId id) {
        return one(" for update", id);
    }

    private Optional<OvertimeOrder> one(String lock, OvertimeOrderId id) {
        return withPeople(
                        jdbc.sql(
                                        "select * from overtime_order where overtime_order_id = :id"
                                                + lock)
                                .param("id", id.value())
                                .query(JdbcOvertimeOrders::order)
                                .list())
                .stream()
                .findFirst();
    }

    @Override
    public void update(OvertimeOrder order) {
        jdbc.sql(
                        "update overtime_order set state = :state, revision = :revision where overtime_order_id = :id")
                .param("id", order.id().value())
                .param("state", order.state().name())
                .param("revision", order.revision())
                .update();
        jdbc.sql("update overtime_order_person set holds = :holds where overtime_order_id = :id")
                .param("id", order.id().value())
                .param("holds", order.state() == OvertimeOrder.State.ISSUED)
                .update();
    }

    @Override
    public List<OvertimeOrder> of(PersonId person, @Nullable Place after, int limit) {
        return withPeople(
                jdbc.sql(OF)
                        .param("person", person.value())
                        .param("from", after == null ? null : after.from().toString())
                        .param("id", after == null ? null : after.id().value().toString())
                        .param("limit", limit)
                        .query(JdbcOvertimeOrders::order)
                        .list());
    }

    @Override
    public List<OvertimeOrder> ofUnits(
            Set<UnitId> units, DateRange during, @Nullable Place after, int limit) {
        return withPeople(
                jdbc.sql(OF_UNITS)
                        .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                        .param("first", during.from().toString())
                        .param("last", during.lastDay().toString())
                        .param("from", after == null ? null : after.from().toString())
                        .param("id", after == null ? null : after.id().value().toString())
                        .param("limit", limit)
                        .query(JdbcOvertimeOrders::order)
                        .list());
    }

    @Override
    public Map<PersonId, Seen> seen(OvertimeOrder order) {
        record Of(PersonId person, Seen seen) {}
        return jdbc
                .sql(SEEN)
                .param("latest", OvertimeOrder.LATEST_DEPARTURE.toString())
                .param("id", order.id().value())
                .query(
                        (row, number) ->
                                new Of(
                                        person(row, number),
                                        new Seen(
                                                row.getObject("came", LocalDateTime.class),
                                                row.getObject("gone", LocalDateTime.class))))
                .list()
                .stream()
                .collect(toMap(Of::person, Of::seen));
    }

    private List<OvertimeOrder> withPeople(List<OvertimeOrder> orders) {
        record Named(OvertimeOrderId order, PersonId person) {}
        Map<OvertimeOrderId, Set<PersonId>> people =
                jdbc
                        .sql(
                                "select overtime_order_id, person_id from overtime_order_person where overtime_order_id = any(:orders)")
                        .param(
                                "orders",
                                orders.stream()
                                        .map(order -> order.id().value())
                                        .toArray(UUID[]::new))
                        .query((row, number) -> new Named(id(row), person(row, number)))
                        .list()
                        .stream()
                        .collect(groupingBy(Named::order, mapping(Named::person, toSet())));
        return orders.stream()
                .map(order -> order.ordering(people.getOrDefault(order.id(), Set.of())))
                .toList();
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static OvertimeOrderId id(ResultSet row) throws SQLException {
        return new OvertimeOrderId(row.getObject("overtime_order_id", UUID.class));
    }

    private static PersonId person(ResultSet row, int number) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static OvertimeOrder order(ResultSet row, int number) throws SQLException {
        return new OvertimeOrder(
                id(row),
                row.getString("number"),
                row.getObject("letter_date", LocalDate.class),
                row.getString("work"),
                row.getObject("from_time", LocalDateTime.class),
                row.getObject("to_time", LocalDateTime.class),
                Set.of(),
                OvertimeOrder.State.valueOf(row.getString("state")),
                row.getLong("revision"));
    }
}
