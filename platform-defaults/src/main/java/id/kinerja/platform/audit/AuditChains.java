package id.kinerja.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chains of all agencies in the database, as the sealer's role sees them. */
final class AuditChains {

    /** Any number, the same in every replica; the lock lives in the service's own database. */
    private static final long SEALING = 7_301_142_027L;

    private static final String TO_SEAL =
            """
            select e.xid::text as xid, %s
            from platform.audit_entry e, platform.audit_sealed s
            where (e.xid, e.id) > (s.xid, s.id)
              and e.xid < pg_snapshot_xmin(pg_current_snapshot())
              and not exists (select from platform.audit_link l
                              where l.agency_id = e.agency_id and l.entry_id = e.id)
            order by e.xid, e.id
            limit :limit
            """
                    .formatted(AuditRows.ENTRY);

    private static final String LINK =
            """
            insert into platform.audit_link (agency_id, sequence, entry_id, previous, hash)
            select * from unnest(:agencies::uuid[], :sequences::bigint[], :entries::uuid[],
                                 :previous::bytea[], :hashes::bytea[])
            """;

    private static final String HEAD =
            """
            insert into platform.audit_head as kept (agency_id, sequence, hash, sealed_at)
            values (:agency, :sequence, :hash, :at)
            on conflict (agency_id) do update
            set sequence = excluded.sequence, hash = excluded.hash,
                sealed_at = greatest(excluded.sealed_at, kept.sealed_at)
            returning sealed_at
            """;

    private final JdbcClient jdbc;

    AuditChains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry that has committed and has no place yet. */
    record Waiting(String xid, AuditEntry entry) {}

    /** A place for an entry in the chain of its agency. */
    record Sealed(UUID agency, ChainLink link) {}

    /** Held until the transaction ends; false where another replica seals. */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", SEALING)
                .query(Boolean.class)
                .single();
    }

    /** Below the oldest running transaction only: an earlier one may still commit behind it. */
    List<Waiting> toSeal(int limit) {
        return jdbc.sql(TO_SEAL)
                .param("limit", limit)
                .query((row, number) -> new Waiting(row.getString("xid"), AuditRows.entry(row)))
                .list();
    }

    Map<UUID, ChainHead> heads(Collection<UUID> agencies) {
        Map<UUID, ChainHead> heads = new HashMap<>();
        jdbc.sql(
                        "select agency_id, sequence, hash from platform.audit_head"
                                + " where agency_id = any(:agencies)")
                .param("agencies", agencies.toArray(UUID[]::new))
                .query(
                        row -> {
                            heads.put(row.getObject("agency_id", UUID.class), head(row));
                        });
        return heads;
    }

    void link(List<Sealed> sealed) {
        jdbc.sql(LINK)
                .param("agencies", sealed.stream().map(Sealed::agency).toArray(UUID[]::new))
                .param("sequences", links(sealed, ChainLink::sequence).toArray(Long[]::new))
                .param("entries", links(sealed, ChainLink::entry).toArray(UUID[]::new))
                .param(
                        "previous",
                        links(sealed, link -> link.previous().bytes()).toArray(byte[][]::new))
                .param("hashes", links(sealed, link -> link.hash().bytes()).toArray(byte[][]::new))
                .update();
    }

    /** Returns when, which is never before an earlier head, whatever the clocks of replicas say. */
    Instant end(UUID agency, ChainHead head, Instant at) {
        return jdbc.sql(HEAD)
                .param("agency", agency)
                .param("sequence", head.sequence())
                .param("hash", head.hash().bytes())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    void sealedUpTo(Waiting last) {
        jdbc.sql("update platform.audit_sealed set xid = cast(:xid as xid8), id = :id")
                .param("xid", last.xid())
                .param("id", last.entry().id())
                .update();
    }

    static ChainHead head(ResultSet row) throws SQLException {
        return new ChainHead(row.getLong("sequence"), new ChainHash(row.getBytes("hash")));
    }

    private static <T> java.util.stream.Stream<T> links(
            List<Sealed> sealed, Function<ChainLink, T> value) {
        return sealed.stream().map(one -> value.apply(one.link()));
    }
}
