package id.kinerja.platform.outbox;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The attributes of a CloudEvent 1.0 in Kafka's binary mode, where they travel as headers. */
record CloudEvent(UUID id, String type, String source, Instant time, String subject, UUID agency) {

    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_type", type);
        headers.put("ce_source", source);
        headers.put("ce_time", time.toString());
        headers.put("ce_subject", subject);
        headers.put("ce_agency", agency.toString());
        headers.put("content-type", "application/json");
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            headers.put(
                    "traceparent",
                    "00-"
                            + span.getTraceId()
                            + "-"
                            + span.getSpanId()
                            + "-"
                            + span.getTraceFlags().asHex());
        }
        return headers;
    }
}
