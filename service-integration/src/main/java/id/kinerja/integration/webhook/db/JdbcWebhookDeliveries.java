package id.kinerja.integration.webhook.db;

import id.kinerja.integration.webhook.WebhookAttempt;
import id.kinerja.integration.webhook.WebhookDeliveries;
import id.kinerja.integration.webhook.WebhookDelivery;
import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.WebhookFact;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcWebhookDeliveries implements WebhookDeliveries {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String TELL =
            """
            insert into webhook_delivery
                (agency_id, delivery_id, endpoint_id, kind, entity, epoch, fact_revision, body)
            select platform.agency(), told.*
            from unnest(:ids::uuid[], :endpoints::uuid[], :kinds::text[], :entities::text[], :epochs::bigint[],
                        :revisions::bigint[], :bodies::text[])
                 as told (id, endpoint_id, kind, entity, epoch, fact_revision, body)
            where not exists (select from webhook_delivery known
                              where known.agency_id = platform.agency() and known.endpoint_id = told.endpoint_id
                                and known.kind = told.kind and known.entity = told.entity
                                and (known.epoch, known.fact_revision) >= (told.epoch, told.fact_revision))
            on conflict do nothing
            returning delivery_id
            """;

    private static final String SUPERSEDE =
            """
            update webhook_delivery before set state = 'SUPERSEDED', changed_at = clock_timestamp()
            from webhook_delivery newer
            where newer.delivery_id = any(:newer) and before.agency_id = newer.agency_id
              and before.endpoint_id = newer.endpoint_id and before.kind = newer.kind and before.entity = newer.entity
              and (before.epoch, before.fact_revision) < (newer.epoch, newer.fact_revision)
              and before.state = 'PENDING'
            """;

    private static final String DUE =
            """
            select endpoint.endpoint_id from webhook_endpoint endpoint
            where endpoint.agency_id = platform.agency() and endpoint.state = 'ACTIVE'
              and endpoint.resting_until <= clock_timestamp()
              and exists (select from webhook_delivery waiting
                          where waiting.agency_id = endpoint.agency_id and waiting.endpoint_id = endpoint.endpoint_id
                            and waiting.state = 'PENDING' and waiting.next_try <= clock_timestamp())
            """;

    // Longer than a call may take; whoever is killed with it is followed then.
    private static final String TAKE =
            """
            update webhook_delivery taken set next_try = clock_timestamp() + interval '1 minute'
            from (select waiting.delivery_id, endpoint.url, endpoint.sealed,
                         case when endpoint.old_until > clock_timestamp() then endpoint.old_sealed end as old_sealed
                  from webhook_endpoint endpoint
                  join webhook_delivery waiting
                    on waiting.agency_id = endpoint.agency_id and waiting.endpoint_id = endpoint.endpoint_id
                  where endpoint.agency_id = platform.agency() and endpoint.endpoint_id = :endpoint
                    and endpoint.state = 'ACTIVE' and endpoint.resting_until <= clock_timestamp()
                    and waiting.state = 'PENDING' and waiting.next_try <= clock_timestamp()
                  order by waiting.next_try limit 1 for update of waiting skip locked) due
            where taken.delivery_id = due.delivery_id
            returning taken.*, due.url, due.sealed, due.old_sealed
            """;

    private static final String ATTEMPTED =
            """
            insert into webhook_attempt (agency_id, attempt_id, delivery_id, at, outcome, status, millis)
            values (platform.agency(), :attempt, :id, :at, :outcome, :status, :millis)
            """;

    private static final String SENT =
            """
            update webhook_delivery set state = 'SENT', tries = tries + 1, changed_at = clock_timestamp()
            where delivery_id = :id
            """;

    private static final String FAILED =
            """
            update webhook_delivery set tries = tries + 1, changed_at = clock_timestamp()
            where delivery_id = :id
            returning tries
            """;

    private static final String POSTPONE =
            """
            update webhook_delivery set next_try = clock_timestamp() + :millis * interval '1 millisecond'
            where delivery_id = :id
            """;

    private static final String REJECT =
            """
            update webhook_delivery set state = 'REJECTED', changed_at = clock_timestamp()
            where delivery_id = :id and state = 'PENDING'
            """;

    private static final String RESTART =
            """
            update webhook_delivery
            set state = 'PENDING', tries = 0, next_try = clock_timestamp(), changed_at = clock_timestamp()
            where delivery_id = :id
            returning *
            """;

    private static final String RESTART_ALL =
            """
            update webhook_delivery
            set state = 'PENDING', tries = 0, next_try = clock_timestamp(), changed_at = clock_timestamp()
            where agency_id = platform.agency() and endpoint_id = :endpoint and told_at >= :from
              and state <> 'SUPERSEDED'
            """;

    private static final String HURRY =
            """
            update webhook_delivery set next_try = clock_timestamp()
            where agency_id = platform.agency() and endpoint_id = :endpoint and state = 'PENDING'
            """;

    private static final String DROP =
            """
            update webhook_delivery set state = 'SUPERSEDED', changed_at = clock_timestamp()
            where agency_id = platform.agency() and endpoint_id = :endpoint and state = 'PENDING'
            """;

    private static final String LIST =
            """
            select * from webhook_delivery
            where agency_id = platform.agency()
              and (:before::uuid is null or delivery_id < :before::uuid)
              and (:endpoint::uuid is null or endpoint_id = :endpoint::uuid)
              and (:state::text is null or state = :state::text)
              and (:kind::text is null or kind = :kind::text)
            order by delivery_id desc limit :limit
            """;

    private static final String FORGET =
            """
            delete from webhook_delivery
            where agency_id = platform.agency() and delivery_id in (
                select old.delivery_id from webhook_delivery old
                where old.agency_id = platform.agency()
                  and old.told_at < clock_timestamp() - :seconds * interval '1 second' and old.state <> 'PENDING'
                order by old.told_at limit 1000)
            """;

    private static final String ID = "id";
    private static final String ENDPOINT = "endpoint";

    private final JdbcClient jdbc;
    private final EndpointSecrets secrets;
    private final Clock clock;

    JdbcWebhookDeliveries(JdbcClient jdbc, EndpointSecrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public void tell(List<Telling> tellings) {
        if (!tellings.isEmpty()) {
            List<UUID> newer = insert(tellings);
            if (!newer.isEmpty()) {
                jdbc.sql(SUPERSEDE).param("newer", newer.toArray(UUID[]::new)).update();
            }
        }
    }

    @Override
    public WebhookDelivery tellAlone(Telling telling) {
        return find(new WebhookDelivery.Id(insert(List.of(telling)).getFirst())).orElseThrow();
    }

    private List<UUID> insert(List<Telling> tellings) {
        return jdbc.sql(TELL)
                .param("ids", tellings.stream().map(one -> UuidV7.next()).toArray(UUID[]::new))
                .param(
                        "endpoints",
                        tellings.stream().map(one -> one.endpoint().value()).toArray(UUID[]::new))
                .param("kinds", texts(tellings, fact -> fact.kind().name()))
                .param("entities", texts(tellings, WebhookFact::entity))
                .param("epochs", numbers(tellings, WebhookFact::epoch))
                .param("revisions", numbers(tellings, WebhookFact::revision))
                .param("bodies", texts(tellings, this::body))
                .query((row, number) -> row.getObject("delivery_id", UUID.class))
                .list();
    }

    private String body(WebhookFact fact) {
        Map<String, Object> data = new LinkedHashMap<>(fact.data());
        data.put("revision", fact.revision());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", fact.kind().type());
        body.put("timestamp", clock.instant().toString());
        body.put("data", data);
        return JSON.writeValueAsString(body);
    }

    @Override
    public List<WebhookEndpoint.Id> due() {
        return jdbc.sql(DUE)
                .query(
                        (row, number) ->
                                new WebhookEndpoint.Id(row.getObject("endpoint_id", UUID.class)))
                .list();
    }

    @Override
    public Optional<Due> take(AgencyId agency, WebhookEndpoint.Id endpoint) {
        return jdbc.sql(TAKE)
                .param(ENDPOINT, endpoint.value())
                .query((row, number) -> due(agency, endpoint, row))
                .optional();
    }

    private Due due(AgencyId agency, WebhookEndpoint.Id endpoint, ResultSet row)
            throws SQLException {
        return new Due(
                WebhookRows.delivery(row, 0),
                row.getString("url"),
                secrets.open(agency, endpoint, row));
    }

    @Override
    public void attempted(WebhookDelivery.Id delivery, WebhookAttempt attempt) {
        jdbc.sql(ATTEMPTED)
                .param("attempt", UuidV7.next())
                .param(ID, delivery.value())
                .param("at", time(attempt.at()))
                .param("outcome", attempt.outcome().name())
                .param("status", attempt.status())
                .param("millis", attempt.millis())
                .update();
    }

    @Override
    public void sent(WebhookDelivery.Id delivery) {
        jdbc.sql(SENT).param(ID, delivery.value()).update();
    }

    @Override
    public int failed(WebhookDelivery.Id delivery) {
        return jdbc.sql(FAILED).param(ID, delivery.value()).query(Integer.class).single();
    }

    @Override
    public void postpone(WebhookDelivery.Id delivery, Duration pause) {
        jdbc.sql(POSTPONE).param(ID, delivery.value()).param("millis", pause.toMillis()).update();
    }

    @Override
    public void reject(WebhookDelivery.Id delivery) {
        jdbc.sql(REJECT).param(ID, delivery.value()).update();
    }

    @Override
    public Optional<WebhookDelivery> find(WebhookDelivery.Id delivery) {
        return jdbc.sql("select * from webhook_delivery where delivery_id = :id")
                .param(ID, delivery.value())
                .query(WebhookRows::delivery)
                .optional();
    }

    @Override
    public Optional<WebhookDelivery> findForChange(WebhookDelivery.Id delivery) {
        return jdbc.sql("select * from webhook_delivery where delivery_id = :id for update")
                .param(ID, delivery.value())
                .query(WebhookRows::delivery)
                .optional();
    }

    @Override
    public List<WebhookAttempt> attempts(WebhookDelivery.Id delivery) {
        return jdbc.sql(
                        "select * from webhook_attempt where delivery_id = :id order by attempt_id desc limit 100")
                .param(ID, delivery.value())
                .query(WebhookRows::attempt)
                .list()
                .reversed();
    }

    @Override
    public WebhookDelivery restart(WebhookDelivery delivery) {
        return jdbc.sql(RESTART)
                .param(ID, delivery.id().value())
                .query(WebhookRows::delivery)
                .single();
    }

    @Override
    public int restartAll(WebhookEndpoint.Id endpoint, Instant from) {
        return jdbc.sql(RESTART_ALL)
                .param(ENDPOINT, endpoint.value())
                .param("from", time(from))
                .update();
    }

    @Override
    public void hurry(WebhookEndpoint.Id endpoint) {
        jdbc.sql(HURRY).param(ENDPOINT, endpoint.value()).update();
    }

    @Override
    public void dropWaiting(WebhookEndpoint.Id endpoint) {
        jdbc.sql(DROP).param(ENDPOINT, endpoint.value()).update();
    }

    @Override
    public List<WebhookDelivery> list(
            Filter filter, WebhookDelivery.@Nullable Id before, int limit) {
        return jdbc.sql(LIST)
                .param("before", before == null ? null : before.value())
                .param(ENDPOINT, filter.endpoint() == null ? null : filter.endpoint().value())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("limit", limit)
                .query(WebhookRows::delivery)
                .list();
    }

    @Override
    public int forget(Duration age) {
        return jdbc.sql(FORGET).param("seconds", age.toSeconds()).update();
    }

    private static String[] texts(List<Telling> tellings, Function<WebhookFact, String> value) {
        return tellings.stream().map(one -> value.apply(one.fact())).toArray(String[]::new);
    }

    private static Long[] numbers(List<Telling> tellings, Function<WebhookFact, Long> value) {
        return tellings.stream().map(one -> value.apply(one.fact())).toArray(Long[]::new);
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
