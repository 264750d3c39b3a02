package id.kinerja.integration.attendance.app;

import id.kinerja.integration.attendance.KeptPast;
import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.personnel.ChangedPast;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Has the days resolved again of whose service or place it becomes known late, as they would have
 * been when they ended; of a month that is closed they become corrections.
 *
 * <p>Only days count on which somebody of the agency has a resolved one: since {@link
 * MarkEndedDays} marks everybody's, these are the days for which the agency keeps attendance, and
 * the file by which it begins makes nobody absent for the years before. Of an agency that was away
 * HR says itself from when on, as it does then for everybody. Nothing is marked before the first
 * day of last year, however long ago a place began.
 */
@Component
class DaysOfChangedPast implements ChangedPast {

    private final StaleDays staleDays;
    private final BusinessClock clock;

    DaysOfChangedPast(StaleDays staleDays, BusinessClock clock) {
        this.staleDays = staleDays;
        this.clock = clock;
    }

    @Override
    public void changed(AgencyId agency, List<Changed> changes) {
        LocalDate today = clock.today(agency);
        DateRange past = DateRange.of(KeptPast.since(today), today.minusDays(1));
        List<StaleDays.Placed> changed =
                changes.stream()
                        .filter(change -> change.during().overlaps(DateRange.since(past.from())))
                        .map(change -> new StaleDays.Placed(change.person(), change.during()))
                        .toList();
        if (!changed.isEmpty()) {
            staleDays.addKept(changed, past.from());
            staleDays.addWhereOthersHaveTheirs(changed, past);
        }
    }
}
