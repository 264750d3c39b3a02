package id.kinerja.platform.audit;

import id.kinerja.kernel.event.AuditHeadSealed;
import id.kinerja.kernel.event.Topics;
import id.kinerja.platform.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed entries their places in the chains of their agencies, and tells where the chains
 * end; all of it in one transaction of the sealer's role.
 */
final class SealAudit {

    static final int BATCH = 2_000;

    private static final long EPOCH = 1;

    private final String service;
    private final AuditChains chains;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final AtomicLong oldestAgeMillis = new AtomicLong();

    SealAudit(
            String service,
            AuditChains chains,
            Outbox outbox,
            TransactionTemplate transactions,
            Clock clock) {
        this.service = service;
        this.chains = chains;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** How long the oldest entry had waited when it was last looked, in milliseconds; a gauge. */
    long oldestAgeMillis() {
        return oldestAgeMillis.get();
    }

    /** How many were sealed, {@link #BATCH} at most; none where another replica is at it. */
    int seal() {
        Integer sealed = transactions.execute(status -> chains.lock() ? sealBatch() : 0);
        return sealed == null ? 0 : sealed;
    }

    private int sealBatch() {
        List<AuditChains.Waiting> waiting = chains.toSeal(BATCH);
        Instant now = clock.instant();
        oldestAgeMillis.set(waiting.isEmpty() ? 0 : age(waiting.getFirst(), now));
        if (waiting.isEmpty()) {
            return 0;
        }
        Map<UUID, ChainHead> heads = new HashMap<>(chains.heads(agencies(waiting)));
        List<AuditChains.Sealed> sealed = new ArrayList<>(waiting.size());
        for (AuditChains.Waiting one : waiting) {
            sealed.add(append(one.entry(), heads));
        }
        chains.link(sealed);
        chains.sealedUpTo(waiting.getLast());
        outbox.tellAll(Topics.auditHeadsOf(service), end(heads, now));
        return waiting.size();
    }

    private AuditChains.Sealed append(AuditEntry entry, Map<UUID, ChainHead> heads) {
        ChainHead head =
                heads.computeIfAbsent(
                        entry.agency(),
                        agency -> new ChainHead(0, ChainHash.genesis(service, agency)));
        ChainLink link = ChainLink.of(head.sequence() + 1, entry, head.hash());
        heads.put(entry.agency(), new ChainHead(link.sequence(), link.hash()));
        return new AuditChains.Sealed(entry.agency(), link);
    }

    private List<AuditHeadSealed> end(Map<UUID, ChainHead> heads, Instant now) {
        return heads.entrySet().stream()
                .map(
                        chain -> {
                            ChainHead head = chain.getValue();
                            return new AuditHeadSealed(
                                    chain.getKey(),
                                    service,
                                    head.sequence(),
                                    head.hash().toString(),
                                    chains.end(chain.getKey(), head, now),
                                    EPOCH,
                                    head.sequence());
                        })
                .toList();
    }

    private static List<UUID> agencies(List<AuditChains.Waiting> waiting) {
        return waiting.stream()
                .map(one -> one.entry().agency())
                .collect(Collectors.toSet())
                .stream()
                .toList();
    }

    private static long age(AuditChains.Waiting oldest, Instant now) {
        return Math.max(0, now.toEpochMilli() - oldest.entry().at().toEpochMilli());
    }
}
