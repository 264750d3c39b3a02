package id.kinerja.integration.terminal;

import id.kinerja.integration.attendance.DirectionPolicy;
import id.kinerja.integration.attendance.StaleDays;
import java.time.LocalDate;
import java.util.List;

/** By what it is known whether punches at terminals of the agency in scope came or went. */
public interface TerminalDirections {

    /** What holds from a day on. */
    record Dated(LocalDate since, DirectionPolicy policy) {}

    /** The latest first; before the earliest, and where there is none, by the key. */
    List<Dated> of(String serialNumber);

    /** From that day on, whatever was said of later days. */
    void set(String serialNumber, Dated policy);

    /** Of whom the terminal has punches since then, and on which days. */
    List<StaleDays.Day> touched(String serialNumber, LocalDate since);
}
