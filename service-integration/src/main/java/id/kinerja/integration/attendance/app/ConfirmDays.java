package id.kinerja.integration.attendance.app;

import id.kinerja.integration.attendance.ConfirmationSource;
import id.kinerja.integration.attendance.Confirmations;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps what a paper confirms of days, and has them resolved again; part of its use case. */
@Component
public class ConfirmDays {

    private final Confirmations confirmations;
    private final StaleDays staleDays;
    private final BusinessClock clock;

    ConfirmDays(Confirmations confirmations, StaleDays staleDays, BusinessClock clock) {
        this.confirmations = confirmations;
        this.staleDays = staleDays;
        this.clock = clock;
    }

    public void confirm(
            AgencyId agency, ConfirmationSource source, List<Confirmations.OfDay> confirmed) {
        confirmations.add(source, confirmed);
        mark(agency, confirmed.stream().map(Confirmations.OfDay::day).distinct().toList());
    }

    /**
     * As {@link #confirm}, in place of what papers of the same kind confirmed of these days.
     *
     * @param days of which it speaks, even where it confirms nothing
     */
    public void replace(
            AgencyId agency,
            ConfirmationSource source,
            List<StaleDays.Day> days,
            List<Confirmations.OfDay> confirmed) {
        confirmations.withdraw(source.kind(), days);
        confirmations.add(source, confirmed);
        mark(agency, days);
    }

    public void withdraw(AgencyId agency, UUID source) {
        mark(agency, confirmations.withdraw(source));
    }

    private void mark(AgencyId agency, List<StaleDays.Day> days) {
        staleDays.addDue(days, clock.today(agency));
    }
}
