package id.kinerja.integration.webhook.db;

import id.kinerja.integration.webhook.WebhookAttempt;
import id.kinerja.integration.webhook.WebhookDeliveries;
import id.kinerja.integration.webhook.WebhookDelivery;
import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.WebhookFact;
import id.kinerja.kernel.UuidV7;
import java.time.Clock;
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

    private static final String ID = "id";
    private static final String ENDPOINT = "endpoint";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcWebhookDeliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
