package id.kinerja.platform.audit;

import id.kinerja.kernel.event.AuditHeadSealed;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the heads of other services' chains: the newest of each, and the first of every minute for
 * ever. A head that contradicts what is kept is kept too, and told: that chain was rewritten.
 */
public class KeptAuditHeads {

    private static final Logger LOG = LoggerFactory.getLogger(KeptAuditHeads.class);

    private static final String CONTRADICTS =
            """
            select exists (
                select from platform.newest_audit_head
                where agency_id = :agency and service = :service
                  and (sequence = :sequence and hash <> :hash
                       or sequence > :sequence and sealed_at < :at))
            """;

    private static final String KEEP =
            """
            insert into platform.kept_audit_head (agency_id, service, epoch, sequence, hash, sealed_at)
            select :agency, :service, :epoch, :sequence, :hash, :at
            where :always or not exists (
                select from platform.kept_audit_head
                where agency_id = :agency and service = :service
                  and sealed_at >= date_trunc('minute', cast(:at as timestamptz))
                  and sealed_at <= :at)
            on conflict do nothing
            """;

    private static final String NEWEST =
            """
            insert into platform.newest_audit_head as kept
                (agency_id, service, epoch, sequence, hash, sealed_at)
            values (:agency, :service, :epoch, :sequence, :hash, :at)
            on conflict (agency_id, service) do update
            set epoch = excluded.epoch, sequence = excluded.sequence, hash = excluded.hash,
                sealed_at = excluded.sealed_at
            where (excluded.epoch, excluded.sequence) > (kept.epoch, kept.sequence)
            """;

    private final JdbcClient jdbc;
    private final Counter contradictions;

    KeptAuditHeads(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.contradictions =
                Counter.builder("kinerja.audit.contradictions")
                        .description("Heads of audit chains that contradict what was kept of them")
                        .register(meters);
    }

    void keep(AuditHeadSealed head) {
        boolean contradicts = told(CONTRADICTS, head).query(Boolean.class).single();
        told(KEEP, head).param("always", contradicts).update();
        told(NEWEST, head).update();
        if (contradicts) {
            contradictions.increment();
            LOG.error(
                    "The audit chain of {} for {} has a head at {} that contradicts the one kept",
                    head.service(),
                    head.agencyId(),
                    head.sequence());
        }
    }

    private JdbcClient.StatementSpec told(String sql, AuditHeadSealed head) {
        return jdbc.sql(sql)
                .param("agency", head.agencyId())
                .param("service", head.service())
                .param("epoch", head.epoch())
                .param("sequence", head.sequence())
                .param("hash", ChainHash.parse(head.hash()).bytes())
                .param("at", OffsetDateTime.ofInstant(head.sealedAt(), ZoneOffset.UTC));
    }
}
