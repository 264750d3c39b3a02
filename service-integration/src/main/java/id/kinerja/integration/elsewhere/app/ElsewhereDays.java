package id.kinerja.integration.elsewhere.app;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.integration.elsewhere.ElsewhereDecree;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Has the days of a decree resolved again; those to come are when they come. */
@Component
class ElsewhereDays {

    private final StaleDays staleDays;

    ElsewhereDays(StaleDays staleDays) {
        this.staleDays = staleDays;
    }

    void mark(ElsewhereDecree decree, LocalDate today) {
        List<LocalDate> dates = decree.days().dates();
        if (decree.unit() == null) {
            staleDays.addAll(dates, today);
        } else {
            staleDays.addBelow(decree.unit(), dates, today);
        }
    }
}
