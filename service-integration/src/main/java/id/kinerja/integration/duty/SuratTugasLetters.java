package id.kinerja.integration.duty;

import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The surat tugas of the agency in scope. */
public interface SuratTugasLetters {

    /** Where a list was cut; the latest letter comes first. */
    record Place(LocalDate from, SuratTugasId id) {}

    /**
     * Those of these people who are on leave on some of these days, or to whom one is granted that
     * has no decree yet.
     */
    Set<PersonId> onLeave(Set<PersonId> people, DateRange during);

    /**
     * Days among these on which people punched somewhere.
     *
     * @param first the first of them
     */
    record Seen(LocalDate first, int days) {}

    /** Of these people those who punched on these days, by the clock of the site. */
    Map<PersonId, Seen> seen(Set<PersonId> people, DateRange during);

    /** A letter of that year that goes by the number already, and holds. */
    Optional<SuratTugas> numbered(String number, Year year);

    /** The days of a letter that sends him on some of these days. */
    Optional<DateRange> sending(PersonId person, DateRange during);

    /** Keeps it for those whom no other letter sends on these days, and returns them. */
    Set<PersonId> add(SuratTugas letter);

    Optional<SuratTugas> find(SuratTugasId id);

    /** Kept from changes by others until the transaction ends. */
    Optional<SuratTugas> findForChange(SuratTugasId id);

    void update(SuratTugas letter);

    List<SuratTugas> of(PersonId person, @Nullable Place after, int limit);

    /** Those that send somebody of these units on some of these days, the latest first. */
    List<SuratTugas> ofUnits(Set<UnitId> units, DateRange during, @Nullable Place after, int limit);
}
