package id.kinerja.platform.listening;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Joins what a listener does to the requests that told its events. Where all of a batch come from
 * one trace, it goes on; else the batch is a trace of its own with a link to each of theirs.
 */
public final class ListeningTrace {

    private static final int MOST_LINKS = 128;

    private final Tracer tracer;

    public ListeningTrace(Tracer tracer) {
        this.tracer = tracer;
    }

    void within(String topic, List<ConsumerRecord<byte[], byte[]>> records, Runnable work) {
        Span span = span(topic, records);
        try (Scope _ = span.makeCurrent()) {
            work.run();
        } catch (RuntimeException fault) {
            span.recordException(fault).setStatus(StatusCode.ERROR);
            throw fault;
        } finally {
            span.end();
        }
    }

    private Span span(String topic, List<ConsumerRecord<byte[], byte[]>> records) {
        List<SpanContext> told =
                records.stream()
                        .map(record -> toldIn(record.headers()))
                        .filter(SpanContext::isValid)
                        .distinct()
                        .limit(MOST_LINKS)
                        .toList();
        SpanBuilder builder =
                tracer.spanBuilder("process " + topic)
                        .setSpanKind(SpanKind.CONSUMER)
                        .setAttribute("messaging.system", "kafka")
                        .setAttribute("messaging.destination.name", topic)
                        .setAttribute("messaging.batch.message_count", records.size());
        if (told.stream().map(SpanContext::getTraceId).distinct().count() == 1) {
            return builder.setParent(Context.root().with(Span.wrap(told.getFirst()))).startSpan();
        }
        told.forEach(builder::addLink);
        return builder.setNoParent().startSpan();
    }

    private static SpanContext toldIn(Headers headers) {
        Context context =
                W3CTraceContextPropagator.getInstance()
                        .extract(Context.root(), headers, HeaderTexts.OF);
        return Span.fromContext(context).getSpanContext();
    }

    /** Headers of a record as the propagator reads them. */
    private enum HeaderTexts implements TextMapGetter<Headers> {
        OF;

        @Override
        public Iterable<String> keys(Headers headers) {
            return StreamSupport.stream(headers.spliterator(), false).map(Header::key).toList();
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String name) {
            Header header = headers == null ? null : headers.lastHeader(name);
            return header == null || header.value() == null
                    ? null
                    : new String(header.value(), StandardCharsets.UTF_8);
        }
    }
}
