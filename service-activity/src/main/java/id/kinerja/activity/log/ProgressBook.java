package id.kinerja.activity.log;

import id.kinerja.kernel.PersonId;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The progress of people's months; always computed anew from their logs, never added to. */
public interface ProgressBook {

    List<Progress> recompute(Set<PersonMonth> months);

    Optional<Progress> of(PersonId person, YearMonth month);

    /** One person's month. */
    record PersonMonth(PersonId person, YearMonth month) {

        public static PersonMonth of(DailyLog log) {
            return new PersonMonth(
                    log.written().person(), YearMonth.from(log.written().entry().date()));
        }
    }
}
