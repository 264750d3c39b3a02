package id.kinerja.integration.reported.app;

import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.reported.ReportedMonths;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Role;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What sources have told of a month, held against our days. */
@Service
public class ReadReportedMonths {

    private final Offices offices;
    private final ReportedMonths months;
    private final BusinessClock clock;

    ReadReportedMonths(Offices offices, ReportedMonths months, BusinessClock clock) {
        this.offices = offices;
        this.months = months;
        this.clock = clock;
    }

    /**
     * Some of a month, as far as the reader's office reaches.
     *
     * @param behind the last one that was looked at; absent at the end
     */
    public record Part(List<ReportedMonths.Kept> items, @Nullable PersonId behind) {

        public Part {
            items = List.copyOf(items);
        }
    }

    @Transactional(readOnly = true)
    public Part read(
            Actor actor, YearMonth month, boolean differing, @Nullable PersonId after, int limit) {
        List<Office> held =
                Office.heldBy(
                        actor, clock.today(actor.agency()), Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR);
        List<ReportedMonths.Kept> looked = months.of(month, after, limit);
        Set<PersonId> reached = reached(held, month, looked);
        return new Part(
                looked.stream()
                        .filter(one -> reached.contains(one.person()))
                        .filter(one -> !differing || !one.differences().isEmpty())
                        .toList(),
                looked.size() < limit ? null : looked.getLast().person());
    }

    private Set<PersonId> reached(
            List<Office> held, YearMonth month, List<ReportedMonths.Kept> looked) {
        List<PersonId> people = looked.stream().map(ReportedMonths.Kept::person).toList();
        Set<PersonId> reached = new HashSet<>();
        held.forEach(
                office ->
                        reached.addAll(
                                offices.peopleReached(office, people, month.atEndOfMonth())));
        return reached;
    }
}
