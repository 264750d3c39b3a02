package id.kinerja.integration.worklist.app;

import id.kinerja.integration.agency.AttendanceMonths;
import id.kinerja.integration.personnel.Reach;
import id.kinerja.integration.worklist.DoubtfulDay;
import id.kinerja.integration.worklist.HrWork;
import id.kinerja.integration.worklist.StuckDay;
import id.kinerja.integration.worklist.UnregisteredTerminal;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists what can't go on by itself: days that can't be resolved or are in doubt, terminals of
 * nobody.
 */
@Service
public class ListStuck {

    private static final int MOST_TERMINALS = 200;

    private final ListUnseen offices;
    private final HrWork work;
    private final AttendanceMonths months;
    private final BusinessClock clock;

    ListStuck(ListUnseen offices, HrWork work, AttendanceMonths months, BusinessClock clock) {
        this.months = months;
        this.offices = offices;
        this.work = work;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<StuckDay> days(Actor actor, StuckDay.@Nullable Place after, int limit) {
        return work.stuckDays(offices.reach(actor), after, limit);
    }

    /**
     * For those who pay by them too, before they do.
     *
     * @param month of attendance; this one and the last where absent
     */
    @Transactional(readOnly = true)
    public List<DoubtfulDay> doubtful(
            Actor actor, @Nullable YearMonth month, DoubtfulDay.@Nullable Place after, int limit) {
        Reach reach =
                offices.reach(
                        actor,
                        Role.ADMIN_KEPEGAWAIAN,
                        Role.PENGELOLA_TUKIN,
                        Role.PENYETUJU_TUKIN,
                        Role.AUDITOR);
        DateRange days =
                month == null
                        ? DateRange.since(DoubtfulDay.shownSince(clock.today(actor.agency())))
                        : months.daysOf(month);
        return work.doubtfulDays(reach, days, after, limit);
    }

    /** For those whose office is the whole agency. */
    @Transactional(readOnly = true)
    public List<UnregisteredTerminal> terminals(Actor actor) {
        Reach reach = offices.reach(actor);
        if (!reach.agency()) {
            throw Refused.forbidden("outside-ones-office");
        }
        return work.unregistered(MOST_TERMINALS);
    }
}
