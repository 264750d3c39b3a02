package id.kinerja.platform.audit;

import id.kinerja.platform.audit.ChainFault.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Walks along one chain from its beginning and says what is wrong with it. It holds a few links at
 * a time, however long the chain is.
 */
final class ChainCheck {

    /** Who reads more than this has a restore before him, not a row. */
    private static final int MOST_FAULTS = 1_000;

    /** How far back it is looked which rows were put in. */
    private static final int REMEMBERED = 64;

    private final TreeMap<Long, Set<ChainHash>> kept = new TreeMap<>();
    private final List<ChainFault> faults = new ArrayList<>();
    private final List<Misfit> misfits = new ArrayList<>();
    private final LinkedHashMap<Long, ChainLink> recent = new LinkedHashMap<>();
    private ChainHead last;

    private record Misfit(ChainLink link, AuditEntry entry) {}

    /**
     * @param heads that the chain has had, as they were kept elsewhere
     */
    ChainCheck(ChainHash genesis, Collection<ChainHead> heads) {
        last = new ChainHead(0, genesis);
        heads.stream()
                .filter(head -> head.sequence() > 0)
                .forEach(
                        head ->
                                kept.computeIfAbsent(head.sequence(), at -> new HashSet<>())
                                        .add(head.hash()));
    }

    ChainHead last() {
        return last;
    }

    /**
     * In the order of the chain.
     *
     * @param entry what the link names; null where it isn't there
     */
    void next(ChainLink link, @Nullable AuditEntry entry) {
        missing(link.sequence());
        follows(link);
        if (entry == null) {
            fault(Kind.MISSING, link.sequence(), link.entry());
        } else if (!link.previous().then(link.sequence(), entry).equals(link.hash())
                && faults.size() + misfits.size() < MOST_FAULTS) {
            misfits.add(new Misfit(link, entry));
        }
        Set<ChainHash> heads = kept.getOrDefault(link.sequence(), Set.of());
        if (heads.stream().anyMatch(head -> !head.equals(link.hash()))) {
            fault(Kind.REWRITTEN, link.sequence(), link.entry());
        }
        last = new ChainHead(link.sequence(), link.hash());
        recent.put(link.sequence(), link);
        if (recent.size() > REMEMBERED) {
            recent.remove(recent.firstEntry().getKey());
        }
    }

    /** An entry that the sealer has passed and that has no place. */
    void unsealed(UUID entry) {
        fault(Kind.ADDED, 0, entry);
    }

    /**
     * @param head where the chain says that it ends
     */
    List<ChainFault> end(@Nullable ChainHead head) {
        sortOut();
        ChainHead said = head == null ? new ChainHead(0, last.hash()) : head;
        if (said.sequence() < last.sequence()) {
            fault(Kind.ADDED, said.sequence() + 1, null);
        } else if (said.sequence() > last.sequence()) {
            fault(Kind.CUT, last.sequence() + 1, null);
        } else if (!said.hash().equals(last.hash())) {
            fault(Kind.REWRITTEN, said.sequence(), null);
        }
        if (!kept.isEmpty() && kept.lastKey() > last.sequence()) {
            fault(Kind.CUT, last.sequence() + 1, null);
        }
        return faults.stream().distinct().toList();
    }

    private void missing(long upTo) {
        for (long sequence = last.sequence() + 1;
                sequence < upTo && faults.size() < MOST_FAULTS;
                sequence++) {
            fault(Kind.MISSING, sequence, null);
        }
    }

    private void follows(ChainLink link) {
        if (link.sequence() <= last.sequence()) {
            fault(Kind.ADDED, link.sequence(), link.entry());
        } else if (link.sequence() == last.sequence() + 1 && !link.previous().equals(last.hash())) {
            fault(Kind.BROKEN, link.sequence(), link.entry());
            putIn(link);
        }
    }

    /** Where it follows from an earlier link, those between were put in. */
    private void putIn(ChainLink link) {
        List<ChainLink> behind = new ArrayList<>();
        for (ChainLink earlier : recent.reversed().values()) {
            if (earlier.hash().equals(link.previous())) {
                behind.forEach(one -> fault(Kind.ADDED, one.sequence(), one.entry()));
                return;
            }
            behind.add(earlier);
        }
    }

    private void sortOut() {
        for (Misfit misfit : misfits) {
            boolean swapped = misfits.stream().anyMatch(other -> fits(misfit, other));
            fault(
                    swapped ? Kind.SWAPPED : Kind.ALTERED,
                    misfit.link().sequence(),
                    misfit.link().entry());
        }
    }

    /** Whether the one belongs in the other's place: its entry, or its whole link. */
    private static boolean fits(Misfit misfit, Misfit other) {
        ChainLink link = misfit.link();
        return link.previous().then(link.sequence(), other.entry()).equals(link.hash())
                || link.previous()
                        .then(other.link().sequence(), misfit.entry())
                        .equals(link.hash());
    }

    private void fault(Kind kind, long sequence, @Nullable UUID entry) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new ChainFault(kind, sequence, entry));
        }
    }
}
