package id.kinerja.integration;

import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.agency.AgencyScope;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work of many agencies: one part of each, round after round until none has any left, so that
 * nobody waits for all that somebody else has brought at once.
 */
final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Supplier<? extends Collection<AgencyId>> agencies;
    private final ToIntFunction<AgencyId> part;

    /**
     * @param agencies asked before each round, as one may be opened meanwhile
     * @param part does some of an agency's work in its scope, and says how much that was
     */
    Rounds(Supplier<? extends Collection<AgencyId>> agencies, ToIntFunction<AgencyId> part) {
        this.agencies = agencies;
        this.part = part;
    }

    /** One whose part fails is left out of the rounds that follow; its work stays. */
    void go() {
        Set<AgencyId> failed = new HashSet<>();
        boolean more;
        do {
            more = false;
            for (AgencyId agency : agencies.get()) {
                more |= !failed.contains(agency) && hasMore(agency, failed);
            }
        } while (more);
    }

    private boolean hasMore(AgencyId agency, Set<AgencyId> failed) {
        try {
            return AgencyScope.call(agency, () -> part.applyAsInt(agency)) > 0;
        } catch (RuntimeException fault) {
            LOG.error("Work of agency {} can't be done now", agency, fault);
            failed.add(agency);
            return false;
        }
    }
}
