package id.kinerja.integration.worklist.app;

import id.kinerja.integration.attendance.DayFacts;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.Reach;
import id.kinerja.integration.worklist.HrWork;
import id.kinerja.integration.worklist.Unseen;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists who should have come to work by now and was not seen: neither punched, nor on leave, sent
 * away, or confirmed in another way.
 */
@Service
public class ListUnseen {

    /** So many people are looked at for one answer, however few of them are unseen. */
    private static final int MOST_LOOKED_AT = 1_000;

    private static final int PART = 250;

    private final Offices offices;
    private final HrWork work;
    private final DayFacts facts;
    private final BusinessClock clock;

    ListUnseen(Offices offices, HrWork work, DayFacts facts, BusinessClock clock) {
        this.offices = offices;
        this.work = work;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @param next behind whom the list goes on; absent at the end
     */
    public record Part(List<Unseen> people, @Nullable PersonId next) {

        public Part {
            people = List.copyOf(people);
        }
    }

    /**
     * @param unit whose people they are; everybody whom the office reaches where absent
     */
    @Transactional(readOnly = true)
    public Part list(Actor actor, @Nullable UnitId unit, @Nullable PersonId after, int limit) {
        Reach reach = reach(actor);
        return list(unit == null ? reach : reach.in(unit), clock.now(actor.agency()), after, limit);
    }

    /** HR's and an auditor's, as far as the actor is both. */
    Reach reach(Actor actor) {
        return reach(actor, Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
    }

    Reach reach(Actor actor, Role... roles) {
        return offices.reach(Office.heldBy(actor, clock.today(actor.agency()), roles));
    }

    Part list(Reach within, ZonedDateTime now, @Nullable PersonId after, int limit) {
        LocalDate today = now.toLocalDate();
        List<Unseen> found = new ArrayList<>();
        PersonId at = after;
        for (int looked = 0; looked < MOST_LOOKED_AT; looked += PART) {
            List<PersonId> people = work.mayBeUnseen(within, today, at, PART);
            Map<StaleDays.Day, DayFacts.Facts> known =
                    facts.of(people.stream().map(one -> new StaleDays.Day(one, today)).toList());
            for (PersonId person : people) {
                at = person;
                DayFacts.Facts day = known.get(new StaleDays.Day(person, today));
                if (day != null) {
                    Unseen.of(person, day, now.toInstant()).ifPresent(found::add);
                }
                if (found.size() == limit) {
                    return new Part(found, person);
                }
            }
            if (people.size() < PART) {
                return new Part(found, null);
            }
        }
        return new Part(found, at);
    }
}
