package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.CloudMessage;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.WebhookSecret;
import id.kinerja.integration.terminal.app.FindWebhook;
import id.kinerja.integration.terminal.app.TakeCloudMessage;
import id.kinerja.platform.agency.AgencyScope;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The webhook of Fingerspot's cloud, which signs nothing: who knows the path and names a device
 * that has it is believed to be the cloud. Whatever is wrong with a message, it is kept and thanked
 * for, or the cloud would send nothing else.
 */
@RestController
@RequestMapping(produces = MediaType.TEXT_PLAIN_VALUE)
class FingerspotController {

    private static final ResponseEntity<String> TAKEN = ResponseEntity.ok("OK");

    private final FindWebhook findWebhook;
    private final TakeCloudMessage takeCloudMessage;
    private final RefusedTerminals refusedTerminals;
    private final JsonMapper json;

    FingerspotController(
            FindWebhook findWebhook,
            TakeCloudMessage takeCloudMessage,
            RefusedTerminals refusedTerminals,
            JsonMapper json) {
        this.findWebhook = findWebhook;
        this.takeCloudMessage = takeCloudMessage;
        this.refusedTerminals = refusedTerminals;
        this.json = json;
    }

    @PostMapping(WebhookPaths.FINGERSPOT + "{secret}")
    ResponseEntity<String> take(
            @PathVariable String secret,
            HttpServletRequest request,
            @RequestBody(required = false) byte @Nullable [] body) {
        CloudMessage message = read(body == null ? new byte[0] : body);
        return findWebhook
                .find(Terminal.Kind.FINGERSPOT, new WebhookSecret(secret), message.cloudId())
                .map(
                        terminal ->
                                AgencyScope.call(
                                        terminal.agency(),
                                        () -> {
                                            takeCloudMessage.take(
                                                    terminal, Uploader.of(request), message);
                                            return TAKEN;
                                        }))
                .orElseGet(this::unknown);
    }

    private ResponseEntity<String> unknown() {
        refusedTerminals.unknown();
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body("");
    }

    private CloudMessage read(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            JsonNode message = json.readTree(text);
            JsonNode data = message.path("data");
            boolean punch = data.hasNonNull("pin") && data.hasNonNull("scan");
            return new CloudMessage(
                    said(message, "cloud_id"),
                    said(message, "type"),
                    said(message, "trans_id"),
                    punch ? scan(data) : null,
                    text);
        } catch (JacksonException noJson) {
            return new CloudMessage(null, null, null, null, text);
        }
    }

    private static CloudMessage.Scan scan(JsonNode data) {
        return new CloudMessage.Scan(
                data.path("pin").asString(""),
                data.path("scan").asString(""),
                data.path("status_scan").asString(""),
                data.path("verify").asString(""));
    }

    private static @Nullable String said(JsonNode message, String field) {
        JsonNode value = message.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }
}
