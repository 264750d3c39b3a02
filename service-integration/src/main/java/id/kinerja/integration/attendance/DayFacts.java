package id.kinerja.integration.attendance;

import id.kinerja.kernel.UnitId;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of days, read by sets. */
public interface DayFacts {

    /**
     * The facts of one person's day.
     *
     * @param zone of the site where the person's unit is
     * @param onCall whether a roster has him at hand that day; then it has no hours
     * @param paper that covers the day; of a leave and a surat tugas the leave
     * @param ordered that his unit works elsewhere that day, and he isn't excepted
     * @param confirmed of the day beside its punches
     * @param missedCeremonies from which he stayed away that day
     */
    record Facts(
            UnitId unit,
            ZoneId zone,
            @Nullable WorkingHours hours,
            boolean holiday,
            boolean onCall,
            @Nullable Paper paper,
            @Nullable OrderedElsewhere ordered,
            List<Punch> punches,
            List<Confirmed> confirmed,
            int missedCeremonies) {

        public Facts {
            confirmed = List.copyOf(confirmed);
            punches = List.copyOf(punches);
        }

        /** The same day by this order. */
        public Facts with(@Nullable OrderedElsewhere order) {
            return new Facts(
                    unit,
                    zone,
                    hours,
                    holiday,
                    onCall,
                    paper,
                    order,
                    punches,
                    confirmed,
                    missedCeremonies);
        }

        /** The same day, if this had been confirmed of it. */
        public Facts withConfirmed(List<Confirmed> others) {
            return new Facts(
                    unit,
                    zone,
                    hours,
                    holiday,
                    onCall,
                    paper,
                    ordered,
                    punches,
                    others,
                    missedCeremonies);
        }
    }

    /**
     * A day on which the person does not serve, or has no primary assignment, is missing from the
     * answer.
     */
    Map<StaleDays.Day, Facts> of(List<StaleDays.Day> days);
}
