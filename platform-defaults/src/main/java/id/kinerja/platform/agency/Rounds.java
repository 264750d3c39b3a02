package id.kinerja.platform.agency;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work of many: one part of each, round after round until none has any left, so that nobody waits
 * for all that somebody else has brought at once.
 *
 * @param <T> whose work it is
 */
public final class Rounds<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Supplier<? extends Collection<T>> waiting;
    private final Predicate<T> part;

    /**
     * @param waiting asked before each round, as somebody may come meanwhile
     * @param part does some of one's work; false where there was nothing to do just now
     */
    public Rounds(Supplier<? extends Collection<T>> waiting, Predicate<T> part) {
        this.waiting = waiting;
        this.part = part;
    }

    /** One whose part fails is left out of the rounds that follow; its work stays. */
    public void go() {
        Set<T> failed = new HashSet<>();
        boolean more;
        do {
            more = false;
            for (T one : waiting.get()) {
                more |= !failed.contains(one) && hasMore(one, failed);
            }
        } while (more);
    }

    private boolean hasMore(T one, Set<T> failed) {
        try {
            return part.test(one);
        } catch (RuntimeException fault) {
            LOG.error("Work of {} can't be done now", one, fault);
            failed.add(one);
            return false;
        }
    }
}
