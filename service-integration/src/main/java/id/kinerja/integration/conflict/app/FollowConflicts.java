package id.kinerja.integration.conflict.app;

import id.kinerja.integration.conflict.ConflictEvents;
import id.kinerja.integration.conflict.ConflictsOfInterest;
import id.kinerja.integration.personnel.Register;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks whether the register still names who assesses instead of another who has a conflict of
 * interest or has left: since then somebody may have been placed anew, handed over, or have another
 * superior.
 */
@Service
public class FollowConflicts {

    private final ConflictsOfInterest conflicts;
    private final Register register;
    private final GiveWay giveWay;
    private final ConflictEvents events;
    private final BusinessClock clock;

    FollowConflicts(
            ConflictsOfInterest conflicts,
            Register register,
            GiveWay giveWay,
            ConflictEvents events,
            BusinessClock clock) {
        this.conflicts = conflicts;
        this.register = register;
        this.giveWay = giveWay;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Looks at a part of the people about whom there are some.
     *
     * @param after where the part before ended
     * @return where this part ends; nothing behind the last one
     */
    @Transactional
    public Optional<PersonId> follow(AgencyId agency, @Nullable PersonId after, int most) {
        if (after == null) {
            conflicts.takeUntold().forEach(untold -> events.changed(agency, untold));
        }
        LocalDate today = clock.today(agency);
        List<PersonId> part = conflicts.people(today, after, most);
        if (!part.isEmpty()) {
            register.findForChange(part);
            giveWay.follow(agency, part, today);
        }
        return part.size() < most ? Optional.empty() : Optional.of(part.getLast());
    }
}
