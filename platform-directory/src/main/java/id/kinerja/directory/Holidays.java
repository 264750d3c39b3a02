package id.kinerja.directory;

import id.kinerja.kernel.AgencyId;
import java.time.LocalDate;
import java.util.List;

/** The days off of one year, by decree. */
public record Holidays(AgencyId agency, int year, List<Holiday> days) {

    public Holidays {
        days = List.copyOf(days);
    }

    /** One day off, with its reason. */
    public record Holiday(LocalDate date, String kind, String name) {}
}
