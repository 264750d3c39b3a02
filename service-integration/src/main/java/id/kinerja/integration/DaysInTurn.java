package id.kinerja.integration;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.attendance.app.ResolveStaleDays;
import id.kinerja.integration.attendance.app.SetDaysAside;
import id.kinerja.kernel.AgencyId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Has an agency's days resolved batch by batch. Where a batch can't be, it is halved until the days
 * stand alone that can't: these are set aside, and the others are resolved. What passes by itself,
 * such as a database that is away, sets nothing aside.
 */
@Component
class DaysInTurn {

    private static final Logger LOG = LoggerFactory.getLogger(DaysInTurn.class);

    private final ResolveStaleDays resolveStaleDays;
    private final SetDaysAside setDaysAside;
    private final Counter stuck;

    DaysInTurn(ResolveStaleDays resolveStaleDays, SetDaysAside setDaysAside, MeterRegistry meters) {
        this.resolveStaleDays = resolveStaleDays;
        this.setDaysAside = setDaysAside;
        this.stuck =
                Counter.builder("kinerja.attendance.days.stuck")
                        .description("Days that could not be resolved and were set aside")
                        .register(meters);
    }

    /** Called in the scope of the agency; false where there was nothing to do just now. */
    boolean resolve(AgencyId agency) {
        try {
            return resolveStaleDays.resolve(agency) > 0;
        } catch (RuntimeException fault) {
            if (passesByItself(fault)) {
                throw fault;
            }
            LOG.warn("A batch of days of {} can't be resolved at once", agency, fault);
            List<StaleDays.Day> waiting = resolveStaleDays.waiting();
            resolve(agency, waiting);
            return !waiting.isEmpty();
        }
    }

    private void resolve(AgencyId agency, List<StaleDays.Day> days) {
        try {
            resolveStaleDays.resolveThese(agency, days);
        } catch (RuntimeException fault) {
            if (passesByItself(fault)) {
                throw fault;
            }
            if (days.size() > 1) {
                int half = days.size() / 2;
                resolve(agency, days.subList(0, half));
                resolve(agency, days.subList(half, days.size()));
            } else {
                days.forEach(day -> setAside(agency, day, fault));
            }
        }
    }

    private static boolean passesByItself(RuntimeException fault) {
        return fault instanceof TransientDataAccessException
                || fault instanceof NonTransientDataAccessResourceException;
    }

    private void setAside(AgencyId agency, StaleDays.Day day, RuntimeException fault) {
        LOG.error(
                "The day {} of {} in {} can't be resolved and is set aside",
                day.date(),
                day.person(),
                agency,
                fault);
        setDaysAside.setAside(day, fault.getClass().getSimpleName());
        stuck.increment();
    }
}
