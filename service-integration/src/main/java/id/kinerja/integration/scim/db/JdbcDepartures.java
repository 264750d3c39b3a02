package id.kinerja.integration.scim.db;

import id.kinerja.integration.scim.Departure;
import id.kinerja.integration.scim.Departures;
import id.kinerja.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDepartures implements Departures {

    private static final String ADD =
            """
            insert into departure (agency_id, departure_id, person_id, client, told_at, state, revision)
            values (platform.agency(), :id, :person, :client, :at, :state, :revision)
            """;
    private static final String UPDATE =
            """
            update departure set state = :state, settled_by = :by::uuid, reason = :reason::text, revision = :revision
            where departure_id = :id
            """;
    private static final String LIST =
            """
            select * from departure
            where agency_id = platform.agency() and (:state::text is null or state = :state::text)
              and (:after::uuid is null or departure_id < :after::uuid)
            order by departure_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    JdbcDepartures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Departure departure) {
        jdbc.sql(ADD)
                .param("id", departure.id())
                .param("person", departure.person().value())
                .param("client", departure.client())
                .param("at", departure.toldAt().atOffset(ZoneOffset.UTC))
                .param("state", departure.state().name())
                .param("revision", departure.revision())
                .update();
    }

    @Override
    public Optional<Departure> openOf(PersonId person) {
        return jdbc.sql(
                        "select * from departure where person_id = :person and state = 'OPEN' for update")
                .param("person", person.value())
                .query(JdbcDepartures::departure)
                .optional();
    }

    @Override
    public Optional<Departure> find(UUID id) {
        return one("select * from departure where departure_id = :id", id);
    }

    @Override
    public Optional<Departure> findForChange(UUID id) {
        return one("select * from departure where departure_id = :id for update", id);
    }

    private Optional<Departure> one(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(JdbcDepartures::departure).optional();
    }

    @Override
    public void update(Departure departure) {
        PersonId by = departure.settledBy();
        jdbc.sql(UPDATE)
                .param("id", departure.id())
                .param("state", departure.state().name())
                .param("by", by == null ? null : by.toString())
                .param("reason", departure.reason())
                .param("revision", departure.revision())
                .update();
    }

    @Override
    public List<Departure> list(Departure.@Nullable State state, @Nullable UUID after, int limit) {
        return jdbc.sql(LIST)
                .param("state", state == null ? null : state.name())
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query(JdbcDepartures::departure)
                .list();
    }

    private static Departure departure(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("settled_by", UUID.class);
        return new Departure(
                row.getObject("departure_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("client"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                Departure.State.valueOf(row.getString("state")),
                by == null ? null : new PersonId(by),
                row.getString("reason"),
                row.getLong("revision"));
    }
}
