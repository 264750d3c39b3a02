package id.kinerja.platform.agency;

import id.kinerja.kernel.AgencyId;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a service does by itself for every agency, one after another, each in its own scope. What
 * can't be done for one is logged and left for the next time; those behind it go on.
 */
public final class AgencyRounds {

    private final Supplier<? extends Collection<AgencyId>> agencies;

    public AgencyRounds(Supplier<? extends Collection<AgencyId>> agencies) {
        this.agencies = agencies;
    }

    /** Once for each. */
    public void each(Consumer<AgencyId> work) {
        whileMore(
                agency -> {
                    work.accept(agency);
                    return false;
                });
    }

    /**
     * A part for each, round after round.
     *
     * @param part false where there was nothing to do just now
     */
    public void whileMore(Predicate<AgencyId> part) {
        new Rounds<>(agencies, agency -> AgencyScope.call(agency, () -> part.test(agency))).go();
    }
}
