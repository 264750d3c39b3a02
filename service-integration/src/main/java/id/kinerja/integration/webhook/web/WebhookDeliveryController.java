package id.kinerja.integration.webhook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.webhook.WebhookAttempt;
import id.kinerja.integration.webhook.WebhookDeliveries;
import id.kinerja.integration.webhook.WebhookDelivery;
import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.WebhookKind;
import id.kinerja.integration.webhook.app.PingEndpoint;
import id.kinerja.integration.webhook.app.ReadWebhooks;
import id.kinerja.integration.webhook.app.RedriveWebhooks;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages to other systems and what has come of them. */
@RestController
@RequestMapping("/v1")
class WebhookDeliveryController {

    private final ReadWebhooks readWebhooks;
    private final RedriveWebhooks redriveWebhooks;
    private final PingEndpoint pingEndpoint;

    WebhookDeliveryController(
            ReadWebhooks readWebhooks, RedriveWebhooks redriveWebhooks, PingEndpoint pingEndpoint) {
        this.readWebhooks = readWebhooks;
        this.redriveWebhooks = redriveWebhooks;
        this.pingEndpoint = pingEndpoint;
    }

    /**
     * @param webhookId the same at every try
     * @param entity of which it tells
     * @param tries since it was told, or driven again
     * @param nextTry when it goes on by itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WebhookDeliveryView(
            UUID id,
            String webhookId,
            UUID endpointId,
            WebhookKind kind,
            String entity,
            WebhookDelivery.State state,
            int tries,
            @Nullable Instant nextTry,
            Instant toldAt,
            Instant changedAt,
            List<WebhookDelivery.Action> actions) {

        static WebhookDeliveryView of(
                WebhookDelivery delivery, List<WebhookDelivery.Action> actions) {
            boolean waits = delivery.state() == WebhookDelivery.State.PENDING;
            return new WebhookDeliveryView(
                    delivery.id().value(),
                    delivery.id().message(),
                    delivery.endpoint().value(),
                    delivery.kind(),
                    delivery.entity(),
                    delivery.state(),
                    delivery.tries(),
                    waits ? delivery.nextTry() : null,
                    delivery.toldAt(),
                    delivery.changedAt(),
                    actions);
        }
    }

    /**
     * @param status of HTTP; absent where there was no answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WebhookAttemptView(
            Instant at, WebhookAttempt.Outcome outcome, @Nullable Integer status, long millis) {

        static WebhookAttemptView of(WebhookAttempt attempt) {
            return new WebhookAttemptView(
                    attempt.at(), attempt.outcome(), attempt.status(), attempt.millis());
        }
    }

    /**
     * @param body as it is sent
     * @param attempts the latest hundred, the earliest of them first
     */
    record ToldWebhookView(
            WebhookDeliveryView delivery, String body, List<WebhookAttemptView> attempts) {}

    /**
     * @param from what was told from then on is sent again
     */
    record WebhookRedriveRequest(@NotNull Instant from) {}

    /**
     * @param deliveries that are sent again
     */
    record WebhookRedriveView(int deliveries) {}

    @Serves(
            value =
                    "Lists the messages to other systems and how far they have come, the latest first",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/webhook-deliveries")
    Page<WebhookDeliveryView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID endpoint,
            @RequestParam(required = false) WebhookDelivery.@Nullable State state,
            @RequestParam(required = false) @Nullable WebhookKind kind,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        List<WebhookDelivery> deliveries =
                readWebhooks.deliveries(
                        actor,
                        new WebhookDeliveries.Filter(
                                endpoint == null ? null : new WebhookEndpoint.Id(endpoint),
                                state,
                                kind),
                        Cursor.after(cursor, WebhookDelivery.Id::new),
                        most + 1);
        var actions = readWebhooks.deliveryActions(actor);
        return Page.of(
                deliveries.stream()
                        .map(one -> WebhookDeliveryView.of(one, actions.apply(one)))
                        .toList(),
                most,
                last -> Cursor.of(last.id()));
    }

    @Serves(
            value = "Reads a message to another system with every try",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/webhook-deliveries/{id}")
    ToldWebhookView read(Actor actor, @PathVariable UUID id) {
        ReadWebhooks.Told told = readWebhooks.delivery(actor, new WebhookDelivery.Id(id));
        return new ToldWebhookView(
                view(actor, told.delivery()),
                told.delivery().body(),
                told.attempts().stream().map(WebhookAttemptView::of).toList());
    }

    @Serves(
            value = "Sends a message again at once, under the same id",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIfMatch(reason = "It goes on from wherever it is")
    @PostMapping("/webhook-deliveries/{id}/redrive")
    WebhookDeliveryView redrive(Actor actor, @PathVariable UUID id) {
        return view(actor, redriveWebhooks.one(actor, new WebhookDelivery.Id(id)));
    }

    @Serves(
            value = "Sends again all that a system was told of from some time on",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIfMatch(reason = "Messages go on from wherever they are")
    @PostMapping("/webhook-endpoints/{id}/redrive")
    WebhookRedriveView redriveAll(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody WebhookRedriveRequest request) {
        return new WebhookRedriveView(
                redriveWebhooks.all(actor, new WebhookEndpoint.Id(id), request.from()));
    }

    /** What has come of it is read as of any other message. */
    @Serves(
            value = "Sends a system a message that tells of nothing, to see whether it arrives",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIfMatch(reason = "It changes nothing of the endpoint")
    @PostMapping("/webhook-endpoints/{id}/ping")
    @ResponseStatus(HttpStatus.CREATED)
    WebhookDeliveryView ping(Actor actor, @PathVariable UUID id) {
        return view(actor, pingEndpoint.ping(actor, new WebhookEndpoint.Id(id)));
    }

    private WebhookDeliveryView view(Actor actor, WebhookDelivery delivery) {
        return WebhookDeliveryView.of(
                delivery, readWebhooks.deliveryActions(actor).apply(delivery));
    }
}
