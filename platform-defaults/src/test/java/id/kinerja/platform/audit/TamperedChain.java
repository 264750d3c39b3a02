package id.kinerja.platform.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A chain in the hands of somebody with all rights in the database, and its verification. */
final class TamperedChain {

    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

    private final UUID agency = UUID.randomUUID();
    private final ChainHash genesis = ChainHash.genesis("skp", agency);
    private final List<ChainLink> links = new ArrayList<>();
    private final Map<UUID, AuditEntry> entries = new HashMap<>();
    private final List<UUID> unsealed = new ArrayList<>();
    private ChainHead head;

    TamperedChain(int size, RandomGenerator random) {
        ChainHash last = genesis;
        for (int sequence = 1; sequence <= size; sequence++) {
            AuditEntry entry = random(sequence, random);
            ChainLink link = ChainLink.of(sequence, entry, last);
            entries.put(entry.id(), entry);
            links.add(link);
            last = link.hash();
        }
        head = new ChainHead(size, last);
    }

    ChainHead head() {
        return head;
    }

    int size() {
        return links.size();
    }

    AuditEntry entry(int at) {
        return java.util.Objects.requireNonNull(entries.get(links.get(at).entry()));
    }

    List<ChainFault> check(List<ChainHead> kept) {
        ChainCheck check = new ChainCheck(genesis, kept);
        links.forEach(link -> check.next(link, entries.get(link.entry())));
        unsealed.forEach(check::unsealed);
        return check.end(head);
    }

    void replaceEntry(int at, AuditEntry entry) {
        ChainLink link = links.get(at);
        entries.remove(link.entry());
        entries.put(entry.id(), entry);
        links.set(at, new ChainLink(link.sequence(), entry.id(), link.previous(), link.hash()));
    }

    void removeEntry(int at) {
        entries.remove(links.get(at).entry());
    }

    void remove(int at) {
        removeEntry(at);
        links.remove(at);
    }

    void renumber() {
        for (int at = 0; at < links.size(); at++) {
            ChainLink link = links.get(at);
            links.set(at, new ChainLink(at + 1, link.entry(), link.previous(), link.hash()));
        }
    }

    /** With hashes that fit, from the one place up to before the other. */
    void linkAgain(int from, int to) {
        for (int at = from; at < to; at++) {
            ChainHash previous = at == 0 ? genesis : links.get(at - 1).hash();
            links.set(at, ChainLink.of(at + 1, entry(at), previous));
        }
    }

    void moveTheHead() {
        head =
                links.isEmpty()
                        ? new ChainHead(0, genesis)
                        : new ChainHead(links.getLast().sequence(), links.getLast().hash());
    }

    void swapEntries(int one, int other) {
        ChainLink first = links.get(one);
        ChainLink second = links.get(other);
        links.set(one, naming(first, second.entry()));
        links.set(other, naming(second, first.entry()));
    }

    void swapLinks(int one, int other) {
        ChainLink first = links.get(one);
        ChainLink second = links.get(other);
        links.set(one, numbered(second, first.sequence()));
        links.set(other, numbered(first, second.sequence()));
    }

    void addUnsealed(AuditEntry entry) {
        unsealed.add(entry.id());
    }

    void insert(int at, AuditEntry entry) {
        entries.put(entry.id(), entry);
        links.add(at, new ChainLink(0, entry.id(), genesis, genesis));
    }

    private static ChainLink naming(ChainLink link, UUID entry) {
        return new ChainLink(link.sequence(), entry, link.previous(), link.hash());
    }

    private static ChainLink numbered(ChainLink link, long sequence) {
        return new ChainLink(sequence, link.entry(), link.previous(), link.hash());
    }

    private AuditEntry random(int number, RandomGenerator random) {
        return new AuditEntry(
                agency,
                new UUID(random.nextLong(), random.nextLong()),
                START.plusSeconds(number),
                random.nextBoolean() ? "SKP_AGREED" : "STATEMENT_SEEN",
                random.nextBoolean(),
                random.nextBoolean() ? new UUID(random.nextLong(), 1) : null,
                random.nextBoolean() ? "account" : null,
                "kinerja-web",
                random.nextBoolean() ? List.of("PEGAWAI") : List.of(),
                random.nextBoolean() ? new UUID(random.nextLong(), 2) : null,
                random.nextBoolean() ? new UUID(random.nextLong(), 3) : null,
                random.nextBoolean() ? "4bf92f3577b34da6a3ce929d0e0e4736" : null,
                "{\"rows\":" + random.nextInt(100) + "}");
    }

    static AuditEntry like(AuditEntry e, UUID id, Instant at) {
        return new AuditEntry(
                e.agency(),
                id,
                at,
                e.act(),
                e.look(),
                e.actor(),
                e.account(),
                e.client(),
                e.roles(),
                e.subject(),
                e.reference(),
                e.traceId(),
                e.detail());
    }

    static AuditEntry withAct(AuditEntry e, String act) {
        return new AuditEntry(
                e.agency(),
                e.id(),
                e.at(),
                act,
                e.look(),
                e.actor(),
                e.account(),
                e.client(),
                e.roles(),
                e.subject(),
                e.reference(),
                e.traceId(),
                e.detail());
    }

    static AuditEntry withPeople(
            AuditEntry e, @Nullable UUID actor, @Nullable UUID subject, @Nullable UUID reference) {
        return new AuditEntry(
                e.agency(),
                e.id(),
                e.at(),
                e.act(),
                e.look(),
                actor,
                e.account(),
                e.client(),
                e.roles(),
                subject,
                reference,
                e.traceId(),
                e.detail());
    }

    static AuditEntry withRoles(AuditEntry e, List<String> roles) {
        return new AuditEntry(
                e.agency(),
                e.id(),
                e.at(),
                e.act(),
                e.look(),
                e.actor(),
                e.account(),
                e.client(),
                roles,
                e.subject(),
                e.reference(),
                e.traceId(),
                e.detail());
    }

    static AuditEntry withDetail(AuditEntry e, String detail) {
        return new AuditEntry(
                e.agency(),
                e.id(),
                e.at(),
                e.act(),
                e.look(),
                e.actor(),
                e.account(),
                e.client(),
                e.roles(),
                e.subject(),
                e.reference(),
                e.traceId(),
                detail);
    }

    static AuditEntry withLook(AuditEntry e, boolean look) {
        return new AuditEntry(
                e.agency(),
                e.id(),
                e.at(),
                e.act(),
                look,
                e.actor(),
                e.account(),
                e.client(),
                e.roles(),
                e.subject(),
                e.reference(),
                e.traceId(),
                e.detail());
    }
}
