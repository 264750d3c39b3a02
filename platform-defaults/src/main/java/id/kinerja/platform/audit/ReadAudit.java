package id.kinerja.platform.audit;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The trail of an agency for its auditors, and for everybody who looked at what is his. */
public class ReadAudit {

    private final JdbcClient jdbc;
    private final AuditReaders readers;

    ReadAudit(JdbcClient jdbc, AuditReaders readers) {
        this.jdbc = jdbc;
        this.readers = readers;
    }

    /** What is asked for; what is absent doesn't matter. */
    record Filter(
            @Nullable String act,
            @Nullable UUID actor,
            @Nullable UUID subject,
            @Nullable UUID reference,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> read(Actor actor, Filter filter, @Nullable UUID before, int limit) {
        readers.require(actor);
        Map<String, Object> given = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder();
        and(where, given, "e.act = :act", "act", filter.act());
        and(where, given, "e.actor_id = :actor", "actor", filter.actor());
        and(where, given, "e.subject_id = :subject", "subject", filter.subject());
        and(where, given, "e.reference = :reference", "reference", filter.reference());
        and(where, given, "e.at >= :from", "from", utc(filter.from()));
        and(where, given, "e.at < :until", "until", utc(filter.until()));
        return select(where.toString(), given, actor, before, limit);
    }

    /** Who else looked at what is his own, the newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> looksAt(Actor actor, @Nullable UUID before, int limit) {
        PersonId person = actor.requirePerson();
        String where =
                " and e.look and e.subject_id = :subject and e.actor_id is distinct from :subject";
        return select(where, Map.of("subject", person.value()), actor, before, limit);
    }

    /** Below the oldest running transaction, so that nothing appears behind a cursor. */
    private List<AuditEntry> select(
            String where,
            Map<String, Object> given,
            Actor actor,
            @Nullable UUID before,
            int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>(given);
        parameters.put("agency", actor.agency().value());
        parameters.put("limit", limit);
        StringBuilder all = new StringBuilder(where);
        and(all, parameters, "e.id < :before", "before", before);
        return jdbc.sql(
                        "select "
                                + AuditRows.ENTRY
                                + " from platform.audit_entry e where e.agency_id = :agency"
                                + " and e.xid < pg_snapshot_xmin(pg_current_snapshot())"
                                + all
                                + " order by e.id desc limit :limit")
                .params(parameters)
                .query((row, number) -> AuditRows.entry(row))
                .list();
    }

    private static void and(
            StringBuilder where,
            Map<String, Object> given,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            given.put(name, value);
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
