package id.kinerja.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Walks along the chains as they stand, and compares them with heads that were kept elsewhere. */
final class VerifyAudit {

    private static final int PART = 5_000;

    private static final String LINKS =
            """
            select l.sequence, l.entry_id, l.previous, l.hash, e.id is not null as there, %s
            from platform.audit_link l
            left join platform.audit_entry e on e.agency_id = l.agency_id and e.id = l.entry_id
            where l.agency_id = :agency and l.sequence > :after
            order by l.sequence
            limit :limit
            """
                    .formatted(AuditRows.ENTRY);

    private static final String PASSED =
            """
            select e.id from platform.audit_entry e, platform.audit_sealed s
            where e.agency_id = :agency and (e.xid, e.id) <= (s.xid, s.id)
              and not exists (select from platform.audit_link l
                              where l.agency_id = e.agency_id and l.entry_id = e.id)
            order by e.id
            limit 1000
            """;

    private final String service;
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    /**
     * @param snapshot sees the database as it is at one moment
     */
    VerifyAudit(String service, JdbcClient jdbc, TransactionTemplate snapshot) {
        this.service = service;
        this.jdbc = jdbc;
        this.snapshot = snapshot;
    }

    /** A chain as it says of itself. */
    record Chain(UUID agency, long sequence, String hash, Instant sealedAt) {}

    /**
     * @param sequence of its last link
     * @param faults nothing where all is well
     */
    record Verdict(UUID agency, long sequence, String hash, List<ChainFault> faults) {}

    List<Chain> chains() {
        return jdbc.sql("select * from platform.audit_head order by agency_id")
                .query(
                        (row, number) ->
                                new Chain(
                                        row.getObject("agency_id", UUID.class),
                                        row.getLong("sequence"),
                                        new ChainHash(row.getBytes("hash")).toString(),
                                        row.getObject("sealed_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    Verdict verify(UUID agency, Collection<ChainHead> kept) {
        ChainCheck check = new ChainCheck(ChainHash.genesis(service, agency), kept);
        List<ChainFault> faults =
                snapshot.execute(
                        status -> {
                            // As long as the chain is, so long it takes.
                            jdbc.sql("set local statement_timeout = 0").update();
                            walk(agency, check);
                            return check.end(head(agency));
                        });
        return new Verdict(
                agency,
                check.last().sequence(),
                check.last().hash().toString(),
                java.util.Objects.requireNonNull(faults));
    }

    private void walk(UUID agency, ChainCheck check) {
        int read = PART;
        while (read == PART) {
            read =
                    jdbc.sql(LINKS)
                            .param("agency", agency)
                            .param("after", check.last().sequence())
                            .param("limit", PART)
                            .query((row, number) -> next(check, row))
                            .list()
                            .size();
        }
        jdbc.sql(PASSED)
                .param("agency", agency)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list()
                .forEach(check::unsealed);
    }

    private static long next(ChainCheck check, ResultSet row) throws SQLException {
        ChainLink link =
                new ChainLink(
                        row.getLong("sequence"),
                        row.getObject("entry_id", UUID.class),
                        new ChainHash(row.getBytes("previous")),
                        new ChainHash(row.getBytes("hash")));
        check.next(link, row.getBoolean("there") ? AuditRows.entry(row) : null);
        return link.sequence();
    }

    private @org.jspecify.annotations.Nullable ChainHead head(UUID agency) {
        return jdbc.sql("select sequence, hash from platform.audit_head where agency_id = :agency")
                .param("agency", agency)
                .query((row, number) -> AuditChains.head(row))
                .optional()
                .orElse(null);
    }
}
