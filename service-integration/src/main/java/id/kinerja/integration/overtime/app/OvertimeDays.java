package id.kinerja.integration.overtime.app;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.overtime.OvertimeOrder;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Has the days of an order that runs into the night resolved again: a punch behind midnight is of
 * the day on which the order begins. Of another order no day comes out differently.
 */
@Component
class OvertimeDays {

    private final StaleDays staleDays;
    private final BusinessClock clock;

    OvertimeDays(StaleDays staleDays, BusinessClock clock) {
        this.staleDays = staleDays;
        this.clock = clock;
    }

    void mark(AgencyId agency, OvertimeOrder order) {
        if (!order.reachesTheNextDay()) {
            return;
        }
        List<StaleDays.Day> days =
                order.people().stream()
                        .flatMap(
                                person ->
                                        order.touched()
                                                .dates()
                                                .map(date -> new StaleDays.Day(person, date)))
                        .toList();
        staleDays.addDue(days, clock.today(agency));
    }
}
