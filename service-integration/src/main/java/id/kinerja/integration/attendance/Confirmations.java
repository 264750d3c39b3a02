package id.kinerja.integration.attendance;

import java.util.List;
import java.util.UUID;

/** What was confirmed of days of the agency in scope, by whichever paper. */
public interface Confirmations {

    /** A confirmation of one person's day. */
    record OfDay(StaleDays.Day day, Confirmation what) {}

    /**
     * @param source the paper that they rest on, which has none yet
     */
    void add(ConfirmationSource source, List<OfDay> confirmed);

    /** What rests on papers of this kind holds no more, of these days. */
    void withdraw(ConfirmationSource.Kind kind, List<StaleDays.Day> days);

    /** What rests on it holds no more; returns the days that it was about. */
    List<StaleDays.Day> withdraw(UUID source);
}
