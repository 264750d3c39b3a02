package id.kinerja.integration.worklist;

import id.kinerja.integration.attendance.DayFacts;
import id.kinerja.integration.attendance.WorkingHours;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Somebody who should have come by now and was not seen.
 *
 * @param due until when he may come, local to the site
 */
public record Unseen(PersonId person, UnitId unit, LocalDateTime due) {

    /** Empty where he was seen, need not come, or may come still. */
    public static Optional<Unseen> of(PersonId person, DayFacts.Facts facts, Instant now) {
        WorkingHours hours = facts.hours();
        if (hours == null || facts.holiday() || facts.paper() != null || isSeen(facts)) {
            return Optional.empty();
        }
        LocalDateTime due = hours.latestStart();
        return LocalDateTime.ofInstant(now, facts.zone()).isAfter(due)
                ? Optional.of(new Unseen(person, facts.unit(), due))
                : Optional.empty();
    }

    private static boolean isSeen(DayFacts.Facts facts) {
        return !facts.punches().isEmpty() || !facts.confirmed().isEmpty();
    }
}
