package id.kinerja.integration.webhook;

import id.kinerja.kernel.AgencyId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The endpoints of the agency in scope; secrets are kept sealed. */
public interface WebhookEndpoints {

    WebhookEndpoint register(AgencyId agency, WebhookEndpoint.Wish wish, SigningSecret secret);

    /** In the order in which they were registered. */
    List<WebhookEndpoint> list(WebhookEndpoint.@Nullable Id after, int limit);

    /** Those that aren't over. */
    List<WebhookEndpoint> current();

    Optional<WebhookEndpoint> find(WebhookEndpoint.Id endpoint);

    Optional<WebhookEndpoint> findForChange(WebhookEndpoint.Id endpoint);

    WebhookEndpoint change(WebhookEndpoint endpoint, WebhookEndpoint.Wish wish);

    /** The one before signs too, for so long. */
    WebhookEndpoint rotate(
            AgencyId agency, WebhookEndpoint endpoint, SigningSecret secret, Duration overlap);

    /** What it failed before counts for nothing. */
    WebhookEndpoint move(WebhookEndpoint endpoint, WebhookEndpoint.State state);

    /** Something has arrived. */
    void arrived(WebhookEndpoint.Id endpoint);

    /** Nothing has; how often on end, this time counted. */
    int failed(WebhookEndpoint.Id endpoint);

    void rest(WebhookEndpoint.Id endpoint, Duration rest);

    /**
     * Left alone where it is still told, and has failed for so long.
     *
     * @return whether it was so
     */
    boolean disable(WebhookEndpoint.Id endpoint, Duration failing);
}
