package id.kinerja.integration.terminal.web;

import id.kinerja.integration.terminal.HikvisionEvent;
import id.kinerja.integration.terminal.Terminal;
import id.kinerja.integration.terminal.WebhookSecret;
import id.kinerja.integration.terminal.app.FindWebhook;
import id.kinerja.integration.terminal.app.TakeHikvisionEvent;
import id.kinerja.platform.agency.AgencyScope;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where terminals of Hikvision push their events (ISAPI), which they don't sign: who knows the path
 * and names a terminal that has it is believed. Whatever is wrong with an event, it is answered as
 * taken, or the terminal would send nothing else.
 */
@RestController
class HikvisionController {

    private static final Pattern TYPE = Pattern.compile("<eventType>([^<]{1,100})<");
    private static final Pattern NETWORK_CARD = Pattern.compile("<macAddress>([^<]{1,100})<");
    private static final Pattern PLAIN = Pattern.compile("[ -~]{0,40}");
    private static final ResponseEntity<String> TAKEN = ResponseEntity.ok("");

    private final FindWebhook findWebhook;
    private final TakeHikvisionEvent takeHikvisionEvent;
    private final RefusedTerminals refusedTerminals;
    private final JsonMapper json;

    HikvisionController(
            FindWebhook findWebhook,
            TakeHikvisionEvent takeHikvisionEvent,
            RefusedTerminals refusedTerminals,
            JsonMapper json) {
        this.findWebhook = findWebhook;
        this.takeHikvisionEvent = takeHikvisionEvent;
        this.refusedTerminals = refusedTerminals;
        this.json = json;
    }

    @PostMapping({WebhookPaths.HIKVISION + "{secret}", WebhookPaths.HIKVISION + "{secret}/"})
    ResponseEntity<String> take(
            @PathVariable String secret,
            HttpServletRequest request,
            @RequestBody(required = false) byte @Nullable [] body) {
        Optional<HikvisionEvent> event =
                EventPart.of(body == null ? new byte[0] : body).map(this::read);
        return findWebhook
                .find(
                        Terminal.Kind.HIKVISION,
                        new WebhookSecret(secret),
                        event.flatMap(HikvisionEvent::serialNumber).orElse(null))
                .map(terminal -> taken(terminal, request, event))
                .orElseGet(this::unknown);
    }

    /** Of a body without an event there is nothing to keep: it is a picture. */
    private ResponseEntity<String> taken(
            Terminal terminal, HttpServletRequest request, Optional<HikvisionEvent> event) {
        return AgencyScope.call(
                terminal.agency(),
                () -> {
                    event.ifPresent(
                            one -> takeHikvisionEvent.take(terminal, Uploader.of(request), one));
                    return TAKEN;
                });
    }

    private ResponseEntity<String> unknown() {
        refusedTerminals.unknown();
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body("");
    }

    private HikvisionEvent read(String text) {
        try {
            JsonNode event = json.readTree(text);
            JsonNode access = event.path("AccessControllerEvent");
            return new HikvisionEvent(
                    said(event, "macAddress"),
                    said(event, "eventType"),
                    access.isObject() ? access(event, access) : null,
                    text);
        } catch (JacksonException noJson) {
            // Alarms and signs of life come as XML on some terminals.
            return new HikvisionEvent(element(text, NETWORK_CARD), element(text, TYPE), null, text);
        }
    }

    private HikvisionEvent.Access access(JsonNode event, JsonNode access) {
        ObjectNode evidence = json.createObjectNode();
        evidence.put("subEventType", plain(access, "subEventType"));
        evidence.put("verifyMode", plain(access, "currentVerifyMode"));
        evidence.put("attendanceStatus", plain(access, "attendanceStatus"));
        return new HikvisionEvent.Access(
                access.path("majorEventType").asString(""),
                access.path("subEventType").asString(""),
                access.path("employeeNoString").asString("").strip(),
                access.path("serialNo").asString(""),
                event.path("dateTime").asString(""),
                access.path("attendanceStatus").asString(""),
                evidence.toString());
    }

    private static String plain(JsonNode access, String field) {
        String said = access.path(field).asString("");
        return PLAIN.matcher(said).matches() ? said : "";
    }

    private static @Nullable String element(String xml, Pattern name) {
        Matcher found = name.matcher(xml);
        return found.find() ? found.group(1) : null;
    }

    private static @Nullable String said(JsonNode event, String field) {
        JsonNode value = event.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }
}
