package id.kinerja.integration.daftarhadir;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every daftar hadir of the agency in scope. */
public interface DaftarHadirBook {

    /** Where a list was cut; the latest day comes first. */
    record Place(LocalDate date, DaftarHadirId id) {}

    /** Those of these people whose definitive place was in the unit that day. */
    Set<PersonId> placed(Collection<PersonId> people, UnitId unit, LocalDate date);

    /** Those of these people who were on leave, or sent out of town, that day. */
    Set<PersonId> away(Collection<PersonId> people, LocalDate date);

    /** False where there is one of the unit and the day that was entered or attested. */
    boolean add(DaftarHadir daftarHadir);

    Optional<DaftarHadir> find(DaftarHadirId id);

    /** Kept from changes by others until the transaction ends. */
    Optional<DaftarHadir> findForChange(DaftarHadirId id);

    void update(DaftarHadir daftarHadir);

    /** Those of these in which he stands. */
    Set<DaftarHadirId> standingIn(PersonId person, Collection<DaftarHadirId> ids);

    /** Of a unit, without their lines. */
    List<DaftarHadir> of(UnitId unit, @Nullable Place after, int limit);
}
