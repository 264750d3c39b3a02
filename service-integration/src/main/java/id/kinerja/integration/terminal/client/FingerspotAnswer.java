package id.kinerja.integration.terminal.client;

import feign.Response;
import id.kinerja.integration.terminal.CloudAnswer;
import id.kinerja.integration.terminal.CloudMessage;
import id.kinerja.integration.terminal.CloudPull.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what Fingerspot's cloud answers, in the forms in which it was seen to. */
final class FingerspotAnswer {

    private static final int MOST_BYTES = 10 << 20;
    private static final String ATTLOG = "attlog";

    private final JsonMapper json;

    FingerspotAnswer(JsonMapper json) {
        this.json = json;
    }

    CloudAnswer.Told read(String device, Response response) throws IOException {
        int status = response.status();
        if (status == 401 || status == 403) {
            throw new CloudFault(Fault.TOKEN_REFUSED, false);
        }
        if (status >= 500 || status == 429) {
            throw new CloudFault(Fault.UNREACHABLE, true);
        }
        String text = status == 200 ? body(response) : "";
        JsonNode answer = tree(text);
        if (!answer.isObject()) {
            throw new CloudFault(Fault.ANSWER_NOT_UNDERSTOOD, false);
        }
        if (saysNo(answer)) {
            throw new CloudFault(Fault.DENIED, false);
        }
        JsonNode data = answer.path("data");
        if (!data.isArray()) {
            throw new CloudFault(Fault.ANSWER_NOT_UNDERSTOOD, false);
        }
        List<CloudMessage> scans = data.valueStream().map(one -> message(device, one)).toList();
        return new CloudAnswer.Told(text, scans);
    }

    private static String body(Response response) throws IOException {
        if (response.body() == null) {
            return "";
        }
        try (InputStream stream = response.body().asInputStream()) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES ? "" : new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException page) {
            throw new CloudFault(Fault.ANSWER_NOT_UNDERSTOOD, false);
        }
    }

    /** Under either name; where neither is there, the list speaks for itself. */
    private static boolean saysNo(JsonNode answer) {
        JsonNode said = answer.has("success") ? answer.path("success") : answer.path("status");
        return List.of("false", "0", "error", "failed").contains(said.asString("true"));
    }

    private static CloudMessage message(String device, JsonNode one) {
        String time = said(one, "scan_date");
        String scan = time == null ? said(one, "scan") : time;
        String pin = said(one, "pin");
        return new CloudMessage(
                device,
                ATTLOG,
                null,
                pin == null || scan == null
                        ? null
                        : new CloudMessage.Scan(
                                pin,
                                scan,
                                one.path("status_scan").asString(""),
                                one.path("verify").asString("")),
                one.toString());
    }

    private static @Nullable String said(JsonNode one, String field) {
        JsonNode value = one.path(field);
        return value.isValueNode() && !value.isNull() ? value.asString() : null;
    }
}
