package id.kinerja.activity.log;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The results of plans, as service-skp tells them. */
public interface PlannedResults {

    /** Whose these results are; those that have not arrived yet are not among them. */
    Map<UUID, PersonId> owners(Collection<UUID> results);

    /** Those of these results that stand in an agreed plan. */
    Set<UUID> agreed(Collection<UUID> results);

    void keep(List<ToldPlan> plans);

    /** A plan with the version that its owner gave it. */
    record ToldPlan(
            UUID id,
            PersonId person,
            DateRange during,
            boolean agreed,
            List<UUID> results,
            long epoch,
            long revision) {}
}
