package id.kinerja.integration.terminal;

import id.kinerja.integration.attendance.StaleDays;
import id.kinerja.kernel.DateRange;
import java.time.LocalDate;
import java.util.List;

/** The punches that were made of lines, where what they rested on has changed. */
public interface TakenPunches {

    /**
     * The punches of a PIN on these days are his no more, and are returned as lines.
     *
     * @param because for which reason they wait from now on
     */
    List<ReceivedLine> withdraw(
            Terminal terminal, Enrolment enrolment, DateRange days, AttlogSorting.Reason because);

    /**
     * Of which terminals and PINs there are punches of these days whose people don't serve on them.
     */
    List<Unserved> unserved(List<StaleDays.Day> days);

    /** Punches of one PIN on one day. */
    record Unserved(String serialNumber, String pin, StaleDays.Day day) {}

    /**
     * Has the punches of the terminal since that day, by the time that they have, stand at the
     * times of its place: where a system told the instant the local time is another, where a
     * terminal told its local time the instant is.
     *
     * @return the days that they were of, and are
     */
    List<StaleDays.Day> redate(Terminal terminal, LocalDate since);
}
