package id.kinerja.integration.webhook.web;

import id.kinerja.integration.webhook.WebhookEndpoint;
import id.kinerja.integration.webhook.WebhookKind;
import id.kinerja.integration.webhook.WebhookUrl;
import id.kinerja.integration.webhook.app.ChangeEndpoint;
import id.kinerja.integration.webhook.app.MoveEndpoint;
import id.kinerja.integration.webhook.app.ReadWebhooks;
import id.kinerja.integration.webhook.app.RegisterEndpoint;
import id.kinerja.integration.webhook.app.RotateSecret;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.Cursor;
import id.kinerja.platform.web.EntityTag;
import id.kinerja.platform.web.Page;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Other systems that are told by webhooks, by REST. */
@RestController
@RequestMapping("/v1/webhook-endpoints")
class WebhookEndpointController {

    private static final int DAY = 24;
    private static final int WEEK = 7 * DAY;

    private final RegisterEndpoint registerEndpoint;
    private final ChangeEndpoint changeEndpoint;
    private final RotateSecret rotateSecret;
    private final MoveEndpoint moveEndpoint;
    private final ReadWebhooks readWebhooks;

    WebhookEndpointController(
            RegisterEndpoint registerEndpoint,
            ChangeEndpoint changeEndpoint,
            RotateSecret rotateSecret,
            MoveEndpoint moveEndpoint,
            ReadWebhooks readWebhooks) {
        this.registerEndpoint = registerEndpoint;
        this.changeEndpoint = changeEndpoint;
        this.rotateSecret = rotateSecret;
        this.moveEndpoint = moveEndpoint;
        this.readWebhooks = readWebhooks;
    }

    /**
     * @param name by which people tell it from others
     * @param url by https, at a public address
     * @param kinds of which it is told
     */
    record WebhookEndpointRequest(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = WebhookUrl.LONGEST) String url,
            @NotEmpty Set<@NotNull WebhookKind> kinds) {

        WebhookEndpoint.Wish wish() {
            return new WebhookEndpoint.Wish(name, url, kinds);
        }
    }

    /**
     * @param overlapHours how long the secret before signs too; a day where nobody says
     */
    record SecretRotationRequest(@Nullable @Min(0) @Max(WEEK) Integer overlapHours) {}

    /**
     * @param secret with which its messages are signed, told this once
     */
    record WebhookSecretView(WebhookEndpointView endpoint, String secret) {

        /** So that no log line can tell it. */
        @Override
        public String toString() {
            return "WebhookSecretView";
        }
    }

    @Serves(
            value = "Has another system told of what happens; its secret is shown this once",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping
    ResponseEntity<WebhookSecretView> register(
            Actor actor, @Valid @RequestBody WebhookEndpointRequest request) {
        return opened(HttpStatus.CREATED, actor, registerEndpoint.register(actor, request.wish()));
    }

    @Serves(
            value =
                    "Lists the systems that are told by webhooks, in the order of their registration",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping
    Page<WebhookEndpointView> list(
            Actor actor,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        int most = Page.limit(limit);
        List<WebhookEndpoint> endpoints =
                readWebhooks.endpoints(
                        actor, Cursor.after(cursor, WebhookEndpoint.Id::new), most + 1);
        var actions = readWebhooks.actions(actor);
        return Page.of(
                endpoints.stream()
                        .map(one -> WebhookEndpointView.of(one, actions.apply(one)))
                        .toList(),
                most,
                last -> Cursor.of(last.id()));
    }

    @Serves(
            value = "Reads a system that is told by webhooks",
            roles = {Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR})
    @GetMapping("/{id}")
    ResponseEntity<WebhookEndpointView> read(Actor actor, @PathVariable UUID id) {
        return tagged(actor, readWebhooks.endpoint(actor, new WebhookEndpoint.Id(id)));
    }

    @Serves(
            value = "Says anew where a system is and of what it is told",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PutMapping("/{id}")
    ResponseEntity<WebhookEndpointView> change(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody WebhookEndpointRequest request) {
        long seen = EntityTag.required(ifMatch);
        return tagged(
                actor,
                changeEndpoint.change(actor, new WebhookEndpoint.Id(id), request.wish(), seen));
    }

    @Serves(
            value = "Makes a new secret, shown this once; the one before signs too for a while",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/secret-rotation")
    ResponseEntity<WebhookSecretView> rotate(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody SecretRotationRequest request) {
        long seen = EntityTag.required(ifMatch);
        Duration overlap =
                Duration.ofHours(Objects.requireNonNullElse(request.overlapHours(), DAY));
        return opened(
                HttpStatus.OK,
                actor,
                rotateSecret.rotate(actor, new WebhookEndpoint.Id(id), overlap, seen));
    }

    @Serves(
            value = "Tells a system nothing for now; what happens meanwhile waits",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/pause")
    ResponseEntity<WebhookEndpointView> pause(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(actor, moveEndpoint.pause(actor, new WebhookEndpoint.Id(id), seen));
    }

    @Serves(
            value = "Tells a system again, beginning with what has waited",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/resumption")
    ResponseEntity<WebhookEndpointView> resume(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(actor, moveEndpoint.resume(actor, new WebhookEndpoint.Id(id), seen));
    }

    @Serves(
            value = "Tells a system nothing any more; what it was told stays on record",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @PostMapping("/{id}/ending")
    ResponseEntity<WebhookEndpointView> end(
            Actor actor,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch) {
        long seen = EntityTag.required(ifMatch);
        return tagged(actor, moveEndpoint.end(actor, new WebhookEndpoint.Id(id), seen));
    }

    private ResponseEntity<WebhookSecretView> opened(
            HttpStatus status, Actor actor, RegisterEndpoint.Opened opened) {
        WebhookEndpoint endpoint = opened.endpoint();
        return EntityTag.answer(
                status,
                endpoint.revision(),
                new WebhookSecretView(view(actor, endpoint), opened.secret().text()));
    }

    private ResponseEntity<WebhookEndpointView> tagged(Actor actor, WebhookEndpoint endpoint) {
        return EntityTag.answer(HttpStatus.OK, endpoint.revision(), view(actor, endpoint));
    }

    private WebhookEndpointView view(Actor actor, WebhookEndpoint endpoint) {
        return WebhookEndpointView.of(endpoint, readWebhooks.actions(actor).apply(endpoint));
    }
}
