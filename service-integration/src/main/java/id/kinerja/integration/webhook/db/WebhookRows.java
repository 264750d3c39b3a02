package id.kinerja.integration.webhook.db;

import id.kinerja.integration.webhook.WebhookAttempt;
import id.kinerja.integration.webhook.WebhookDelivery;
import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.WebhookKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Endpoints, deliveries and tries as rows. */
final class WebhookRows {

    private WebhookRows() {}

    static WebhookEndpoint endpoint(ResultSet row, int number) throws SQLException {
        String[] kinds = (String[]) row.getArray("kinds").getArray();
        return new WebhookEndpoint(
                new WebhookEndpoint.Id(row.getObject("endpoint_id", UUID.class)),
                new WebhookEndpoint.Wish(
                        row.getString("name"),
                        row.getString("url"),
                        Arrays.stream(kinds).map(WebhookKind::valueOf).collect(Collectors.toSet())),
                WebhookEndpoint.State.valueOf(row.getString("state")),
                instant(row, "old_until"),
                instant(row, "failing_since"),
                time(row, "created_at"),
                time(row, "changed_at"),
                row.getLong("revision"));
    }

    static WebhookDelivery delivery(ResultSet row, int number) throws SQLException {
        return new WebhookDelivery(
                new WebhookDelivery.Id(row.getObject("delivery_id", UUID.class)),
                new WebhookEndpoint.Id(row.getObject("endpoint_id", UUID.class)),
                WebhookKind.valueOf(row.getString("kind")),
                row.getString("entity"),
                row.getString("body"),
                WebhookDelivery.State.valueOf(row.getString("state")),
                row.getInt("tries"),
                time(row, "next_try"),
                time(row, "told_at"),
                time(row, "changed_at"));
    }

    static WebhookAttempt attempt(ResultSet row, int number) throws SQLException {
        return new WebhookAttempt(
                time(row, "at"),
                WebhookAttempt.Outcome.valueOf(row.getString("outcome")),
                row.getObject("status", Integer.class),
                row.getLong("millis"));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(instant(row, column));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
