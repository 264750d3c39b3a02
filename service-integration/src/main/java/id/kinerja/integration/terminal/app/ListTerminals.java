package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.TerminalState;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.integration.terminal.TerminalsReached;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The terminals that somebody looks after, with what they sent and what of it waits. */
@Service
public class ListTerminals {

    private final TerminalOffices offices;
    private final BusinessClock clock;
    private final Terminals terminals;

    ListTerminals(TerminalOffices offices, BusinessClock clock, Terminals terminals) {
        this.offices = offices;
        this.clock = clock;
        this.terminals = terminals;
    }

    /**
     * In the order of their serial numbers.
     *
     * @param from the first day that is counted; absent for the first of this month
     * @param to the last day that is counted; absent for today
     */
    @Transactional(readOnly = true)
    public List<TerminalState> list(
            Actor actor,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String after,
            int limit) {
        TerminalsReached reached = offices.mayBeReadBy(actor);
        LocalDate today = clock.today(actor.agency());
        DateRange days =
                DateRange.of(
                        from == null ? today.withDayOfMonth(1) : from, to == null ? today : to);
        return terminals.list(reached, days, after, limit);
    }
}
