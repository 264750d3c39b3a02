package id.kinerja.integration.terminal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.app.SetWebhookSecret;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.platform.web.NoIfMatch;
import id.kinerja.platform.web.Serves;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which secret opens the webhook of a device. */
@RestController
@RequestMapping("/v1/terminals/{serialNumber}/webhook-secrets")
class WebhookSecretController {

    private final SetWebhookSecret setWebhookSecret;

    WebhookSecretController(SetWebhookSecret setWebhookSecret) {
        this.setWebhookSecret = setWebhookSecret;
    }

    /**
     * @param sharedWith another device of the same account, whose webhook is to serve this one too;
     *     absent for a new secret
     */
    record WebhookSecretRequest(
            @Nullable @Pattern(regexp = Terminal.SERIAL_NUMBER, message = "serial-number")
                    String sharedWith) {}

    /**
     * @param path at the gateway; it is told this once, and absent where it is that of another
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WebhookView(@Nullable String path) {}

    /** Whatever opened it before opens it no more. */
    @Serves(
            value =
                    "Gives a device of Fingerspot or Hikvision a webhook with a new secret, told this once",
            roles = Role.ADMIN_KEPEGAWAIAN)
    @NoIfMatch(reason = "The last one opens it, whatever was there before")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    WebhookView set(
            Actor actor,
            @PathVariable String serialNumber,
            @Valid @RequestBody WebhookSecretRequest request) {
        if (request.sharedWith() != null) {
            setWebhookSecret.share(actor, serialNumber, request.sharedWith());
            return new WebhookView(null);
        }
        var opened = setWebhookSecret.set(actor, serialNumber);
        return new WebhookView(WebhookPaths.of(opened.terminal()) + opened.secret().text());
    }
}
