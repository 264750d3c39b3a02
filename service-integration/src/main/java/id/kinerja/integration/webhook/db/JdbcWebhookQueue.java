package id.kinerja.integration.webhook.db;

import id.kinerja.integration.webhook.WebhookAttempt;
import id.kinerja.integration.webhook.WebhookDelivery;
import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.WebhookQueue;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWebhookQueue implements WebhookQueue {

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

    JdbcWebhookQueue(JdbcClient jdbc, EndpointSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
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
    public int forget(Duration age) {
        return jdbc.sql(FORGET).param("seconds", age.toSeconds()).update();
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
