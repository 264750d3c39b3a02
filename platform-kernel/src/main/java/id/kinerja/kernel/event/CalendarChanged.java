package id.kinerja.kernel.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The holidays of one year: {@code kind} is NATIONAL_HOLIDAY, CUTI_BERSAMA or REGIONAL_HOLIDAY. */
public record CalendarChanged(
        UUID agencyId, int year, String decree, List<Holiday> holidays, long epoch, long revision)
        implements StateEvent {

    /** One day off, with its reason. */
    public record Holiday(LocalDate date, String kind, String name) {}

    @Override
    public UUID subject() {
        return agencyId;
    }

    @Override
    public String entity() {
        return Integer.toString(year);
    }
}
