package id.kinerja.tukin.fact.app;

import id.kinerja.directory.Assignment;
import id.kinerja.directory.Directory;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.fact.FactHolder;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether an officer would decide about his own pay: told of him, or of a position of his. */
@Component
class OwnFacts {

    private final Directory directory;

    OwnFacts(Directory directory) {
        this.directory = directory;
    }

    Officer of(PersonId officer) {
        return new Officer(
                officer,
                directory
                        .assignments(Set.of(officer), DateRange.since(LocalDate.EPOCH))
                        .getOrDefault(officer, List.of()));
    }

    /** An officer with all that he has held. */
    record Officer(PersonId person, List<Assignment> held) {

        /**
         * @param from the first day on which the fact holds
         */
        boolean isOwn(FactHolder holder, LocalDate from) {
            return person.equals(holder.person())
                    || held.stream()
                            .filter(Assignment::primary)
                            .filter(one -> holder.isOfPosition(one.positionCode(), one.unit()))
                            .anyMatch(one -> one.during().overlaps(DateRange.since(from)));
        }
    }
}
