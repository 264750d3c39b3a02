package id.kinerja.integration.attendance;

import id.kinerja.kernel.PersonId;
import java.util.List;
import java.util.Map;

/**
 * How many minutes people owe by the schedule that is said of them, be it by their contract, or
 * else by Perpres 21/2023: without breaks and days off of the calendar, whatever a roster says.
 */
public interface DutyMinutes {

    /** Whoever owes nothing on these days may be missing. */
    Map<PersonId, Integer> minutes(List<StaleDays.Day> days);
}
