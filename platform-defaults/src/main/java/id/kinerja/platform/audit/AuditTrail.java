package id.kinerja.platform.audit;

import id.kinerja.kernel.UuidV7;
import id.kinerja.platform.agency.ActorScope;
import id.kinerja.platform.agency.AgencyScope;
import id.kinerja.platform.agency.Caller;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down who did what, in the transaction of the deed: neither is there without the other. Who
 * asks, his agency and the trace are known here; the use case says the rest.
 *
 * <p>Nothing is chained here, since writers would then wait for one another; see {@link
 * AuditSealer}.
 */
public class AuditTrail {

    private static final String WRITE =
            """
            insert into platform.audit_entry
                (agency_id, at, actor_id, account, client, roles, trace_id,
                 id, act, look, subject_id, reference, detail)
            select :agency, :at, :actor, :account, :client, :roles::text[], :trace, told.*
            from unnest(:ids::uuid[], :acts::text[], :looks::boolean[], :subjects::uuid[],
                        :references::uuid[], :details::json[]) as told
            """;

    private final Caller service;
    private final JdbcClient jdbc;
    private final Clock clock;

    public AuditTrail(String service, JdbcClient jdbc, Clock clock) {
        this.service = Caller.named(service);
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void record(Act act) {
        recordAll(List.of(act));
    }

    /** All of them in one statement, however many they are. */
    public void recordAll(Collection<Act> acts) {
        if (acts.isEmpty()) {
            return;
        }
        Caller caller = ActorScope.current().orElse(service);
        jdbc.sql(WRITE)
                .param("agency", AgencyScope.require().value())
                .param("at", now())
                .param("actor", caller.person() == null ? null : caller.person().value())
                .param("account", caller.account())
                .param("client", caller.client())
                .param(
                        "roles",
                        caller.roles().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("trace", traceId())
                .param("ids", ids(acts, act -> UuidV7.next()))
                .param("acts", texts(acts, Act::code))
                .param("looks", acts.stream().map(Act::look).toArray(Boolean[]::new))
                .param("subjects", ids(acts, Act::subject))
                .param("references", ids(acts, Act::reference))
                .param("details", texts(acts, Act::json))
                .update();
    }

    /** As finely as the database keeps it. */
    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(
                clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }

    private static UUID[] ids(Collection<Act> acts, Function<Act, @Nullable UUID> value) {
        return acts.stream().map(value).toArray(UUID[]::new);
    }

    private static String[] texts(Collection<Act> acts, Function<Act, String> value) {
        return acts.stream().map(value).toArray(String[]::new);
    }

    private static @Nullable String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
