package id.kinerja.integration.siasn;

import id.kinerja.kernel.Nip;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the agency in scope asks SIASN for. */
public interface SiasnPulls {

    /**
     * Somebody to be asked for.
     *
     * @param person absent where the register has nobody of this number
     */
    record Item(SiasnPull.Id pull, Nip nip, @Nullable PersonId person, int tries) {}

    /**
     * How an item went.
     *
     * @param retry whether it is asked for again in a while
     */
    record Outcome(Item item, SiasnAnswer answer, boolean retry) {}

    /** Of these people, those with a number. */
    int addPeople(SiasnPull.Id pull, Collection<PersonId> people, Collection<Nip> unknown);

    /**
     * Everybody with a number whose service hasn't ended on that day; empty where the agency is
     * being asked for already.
     */
    Optional<Integer> addAgency(SiasnPull.Id pull, LocalDate day);

    /**
     * The one of this night; empty where it has been begun already, or the agency is being asked
     * for.
     */
    Optional<SiasnPull.Id> addNightly(LocalDate day);

    Optional<SiasnPull> find(SiasnPull.Id pull);

    /** The latest first. */
    List<SiasnPull> list(SiasnPull.@Nullable Id before, int limit);

    /** Whoever of it still waits is asked for no more. */
    void cancel(SiasnPull.Id pull);

    /** Those whose time has come, kept from other replicas for a while. */
    List<Item> take(int limit);

    /** Keeps the answers and how far the pulls have come. */
    void settle(List<Outcome> outcomes);
}
