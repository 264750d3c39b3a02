package id.kinerja.activity.log;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results of plans, as service-skp tells them. */
public interface PlannedResults {

    /** Whose these results are, and of when; those that have not arrived yet are not among them. */
    Map<UUID, Planned> planned(Collection<UUID> results);

    /** Those of these results that stand in an agreed plan. */
    Set<UUID> agreed(Collection<UUID> results);

    void keep(List<ToldPlan> plans);

    /**
     * @param during the days of the plans that it stands in
     */
    record Planned(PersonId person, Set<DateRange> during) {

        public Planned {
            during = Set.copyOf(during);
        }

        boolean includes(LocalDate date) {
            return during.stream().anyMatch(days -> days.includes(date));
        }

        public Planned and(Planned same) {
            return new Planned(
                    person,
                    Stream.concat(during.stream(), same.during.stream())
                            .collect(Collectors.toSet()));
        }
    }

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
