package id.kinerja.integration.leave;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The requests for leave of the agency in scope. */
public interface LeaveRequests {

    /**
     * Where an open request waits.
     *
     * @param person absent where it waits for the office of HR
     * @param unit of whoever asked, by which that office is found; absent where he is nowhere
     */
    record Desk(@Nullable PersonId person, @Nullable UnitId unit) {}

    /**
     * The desks that somebody works at.
     *
     * @param units that his office of HR reaches
     * @param everywhere whether it reaches the whole agency
     */
    record Desks(PersonId person, Set<UnitId> units, boolean everywhere) {}

    /** False where he has another open request for one of these days. */
    boolean add(PermintaanCuti request);

    /** Another open request of the same person for one of its days. */
    Optional<PermintaanCuti> overlapping(PermintaanCuti request);

    Optional<PermintaanCuti> find(PermintaanCutiId id);

    /** Kept from changes by others until the transaction ends. */
    Optional<PermintaanCuti> findForChange(PermintaanCutiId id);

    void update(PermintaanCuti request);

    /** A person's requests, the latest first. */
    List<PermintaanCuti> of(PersonId person, @Nullable PermintaanCutiId before, int limit);

    /** Those that wait at these desks, the oldest first; never his own. */
    List<PermintaanCuti> waiting(Desks desks, @Nullable PermintaanCutiId after, int limit);

    /** Whether a request of this person waits for that one. */
    boolean waits(PersonId person, PersonId official);

    /** Those that wait for officials, a part of them in the order in which they were asked for. */
    List<PermintaanCuti> undecided(@Nullable PermintaanCutiId after, int limit);

    List<PermintaanCuti> openOf(PersonId person);

    /** Annual leave of his that the office put off. */
    List<DateRange> annualDeferred(PersonId person);

    Map<PermintaanCutiId, Desk> desks(Collection<PermintaanCutiId> requests);

    void putOnDesks(Map<PermintaanCutiId, Desk> desks);
}
