package id.kinerja.integration.terminal.app;

import id.kinerja.integration.terminal.TerminalState;
import id.kinerja.integration.terminal.Terminals;
import id.kinerja.integration.terminal.TerminalsReached;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.Refused;
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
     * @param from the first day that is counted; absent for the first of the last day's month
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
        return terminals.list(reached, days(from, to, clock.today(actor.agency())), after, limit);
    }

    private static DateRange days(
            @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.withDayOfMonth(1) : from;
        if (last.isBefore(first)) {
            throw Refused.invalid(
                    "terminal-days-invalid", Refused.Finding.of("to", "ends-before-it-starts"));
        }
        return DateRange.of(first, last);
    }
}
