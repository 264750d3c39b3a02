package id.kinerja.integration.webhook.db;

import id.kinerja.integration.webhook.SigningSecret;
import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.WebhookEndpoints;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.UuidV7;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWebhookEndpoints implements WebhookEndpoints {

    private static final String REGISTER =
            """
            insert into webhook_endpoint (agency_id, endpoint_id, name, url, kinds, sealed)
            values (platform.agency(), :id, :name, :url, :kinds::text[], :sealed)
            returning *
            """;

    private static final String LIST =
            """
            select * from webhook_endpoint
            where agency_id = platform.agency() and (:after::uuid is null or endpoint_id > :after::uuid)
            order by endpoint_id limit :limit
            """;

    private static final String CHANGE =
            """
            update webhook_endpoint
            set name = :name, url = :url, kinds = :kinds::text[], resting_until = clock_timestamp(),
                revision = revision + 1, changed_at = clock_timestamp()
            where endpoint_id = :id
            returning *
            """;

    private static final String ROTATE =
            """
            update webhook_endpoint
            set old_sealed = case when :overlap > 0 then sealed end,
                old_until = case when :overlap > 0 then clock_timestamp() + :overlap * interval '1 second' end,
                sealed = :sealed, revision = revision + 1, changed_at = clock_timestamp()
            where endpoint_id = :id
            returning *
            """;

    private static final String MOVE =
            """
            update webhook_endpoint
            set state = :state, failures = 0, failing_since = null, resting_until = clock_timestamp(),
                revision = revision + 1, changed_at = clock_timestamp()
            where endpoint_id = :id
            returning *
            """;

    private static final String ARRIVED =
            """
            update webhook_endpoint set failures = 0, failing_since = null, resting_until = clock_timestamp()
            where endpoint_id = :id and failures > 0
            """;

    private static final String FAILED =
            """
            update webhook_endpoint
            set failures = failures + 1, failing_since = coalesce(failing_since, clock_timestamp())
            where endpoint_id = :id
            returning failures
            """;

    private static final String REST =
            """
            update webhook_endpoint set resting_until = clock_timestamp() + :millis * interval '1 millisecond'
            where endpoint_id = :id
            """;

    // Whoever has seen it as it was must see it anew before he changes it.
    private static final String DISABLE =
            """
            update webhook_endpoint
            set state = 'DISABLED', revision = revision + 1, changed_at = clock_timestamp()
            where endpoint_id = :id and state = 'ACTIVE'
              and failing_since <= clock_timestamp() - :seconds * interval '1 second'
            """;

    private static final String ID = "id";

    private final JdbcClient jdbc;
    private final EndpointSecrets secrets;

    JdbcWebhookEndpoints(JdbcClient jdbc, EndpointSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    @Override
    public WebhookEndpoint register(
            AgencyId agency, WebhookEndpoint.Wish wish, SigningSecret secret) {
        var id = new WebhookEndpoint.Id(UuidV7.next());
        return wished(jdbc.sql(REGISTER), id, wish)
                .param("sealed", secrets.seal(agency, id, secret))
                .query(WebhookRows::endpoint)
                .single();
    }

    @Override
    public List<WebhookEndpoint> list(WebhookEndpoint.@Nullable Id after, int limit) {
        return jdbc.sql(LIST)
                .param("after", after == null ? null : after.value())
                .param("limit", limit)
                .query(WebhookRows::endpoint)
                .list();
    }

    @Override
    public List<WebhookEndpoint> current() {
        return jdbc.sql(
                        "select * from webhook_endpoint where agency_id = platform.agency() and state <> 'ENDED'")
                .query(WebhookRows::endpoint)
                .list();
    }

    @Override
    public Optional<WebhookEndpoint> find(WebhookEndpoint.Id endpoint) {
        return jdbc.sql("select * from webhook_endpoint where endpoint_id = :id")
                .param(ID, endpoint.value())
                .query(WebhookRows::endpoint)
                .optional();
    }

    @Override
    public Optional<WebhookEndpoint> findForChange(WebhookEndpoint.Id endpoint) {
        return jdbc.sql("select * from webhook_endpoint where endpoint_id = :id for update")
                .param(ID, endpoint.value())
                .query(WebhookRows::endpoint)
                .optional();
    }

    @Override
    public WebhookEndpoint change(WebhookEndpoint endpoint, WebhookEndpoint.Wish wish) {
        return wished(jdbc.sql(CHANGE), endpoint.id(), wish).query(WebhookRows::endpoint).single();
    }

    @Override
    public WebhookEndpoint rotate(
            AgencyId agency, WebhookEndpoint endpoint, SigningSecret secret, Duration overlap) {
        return jdbc.sql(ROTATE)
                .param(ID, endpoint.id().value())
                .param("overlap", overlap.toSeconds())
                .param("sealed", secrets.seal(agency, endpoint.id(), secret))
                .query(WebhookRows::endpoint)
                .single();
    }

    @Override
    public WebhookEndpoint move(WebhookEndpoint endpoint, WebhookEndpoint.State state) {
        return jdbc.sql(MOVE)
                .param(ID, endpoint.id().value())
                .param("state", state.name())
                .query(WebhookRows::endpoint)
                .single();
    }

    @Override
    public void arrived(WebhookEndpoint.Id endpoint) {
        jdbc.sql(ARRIVED).param(ID, endpoint.value()).update();
    }

    @Override
    public int failed(WebhookEndpoint.Id endpoint) {
        return jdbc.sql(FAILED).param(ID, endpoint.value()).query(Integer.class).single();
    }

    @Override
    public void rest(WebhookEndpoint.Id endpoint, Duration rest) {
        jdbc.sql(REST).param(ID, endpoint.value()).param("millis", rest.toMillis()).update();
    }

    @Override
    public boolean disable(WebhookEndpoint.Id endpoint, Duration failing) {
        return jdbc.sql(DISABLE)
                        .param(ID, endpoint.value())
                        .param("seconds", failing.toSeconds())
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec wished(
            JdbcClient.StatementSpec statement, WebhookEndpoint.Id id, WebhookEndpoint.Wish wish) {
        return statement
                .param(ID, id.value())
                .param("name", wish.name())
                .param("url", wish.url())
                .param(
                        "kinds",
                        wish.kinds().stream().map(Enum::name).sorted().toArray(String[]::new));
    }
}
