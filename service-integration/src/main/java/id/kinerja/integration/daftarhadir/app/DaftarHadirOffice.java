package id.kinerja.integration.daftarhadir.app;

import id.kinerja.integration.daftarhadir.DaftarHadir;
import id.kinerja.integration.daftarhadir.DaftarHadirBook;
import id.kinerja.integration.daftarhadir.DaftarHadirId;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.integration.personnel.UnitLeaders;
import id.kinerja.integration.personnel.Units;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who keeps and who attests the daftar hadir of which unit. */
@Component
class DaftarHadirOffice {

    private final Offices offices;
    private final Units units;
    private final UnitLeaders leaders;
    private final DaftarHadirBook book;
    private final BusinessClock clock;

    DaftarHadirOffice(
            Offices offices,
            Units units,
            UnitLeaders leaders,
            DaftarHadirBook book,
            BusinessClock clock) {
        this.offices = offices;
        this.units = units;
        this.leaders = leaders;
        this.book = book;
        this.clock = clock;
    }

    /** Refuses whoever doesn't keep the records of the unit. */
    void requireKeeper(Actor actor, UnitId unit) {
        Office office = Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today(actor));
        if (!units.has(unit)) {
            throw Refused.notFound("unit-unknown");
        }
        offices.requireUnit(office, unit);
    }

    boolean keeps(Actor actor, UnitId unit) {
        return reaches(actor, Role.ADMIN_KEPEGAWAIAN, unit);
    }

    /** The head of the unit or of one above it. */
    boolean leads(Actor actor, UnitId unit) {
        return actor.asPerson()
                .filter(person -> leaders.leads(person, unit, today(actor)))
                .isPresent();
    }

    boolean mayRead(Actor actor, UnitId unit) {
        return Stream.of(Role.ADMIN_KEPEGAWAIAN, Role.AUDITOR)
                        .anyMatch(role -> reaches(actor, role, unit))
                || leads(actor, unit);
    }

    DaftarHadir read(Actor actor, DaftarHadirId id) {
        return visible(actor, book.find(id));
    }

    DaftarHadir toChange(Actor actor, DaftarHadirId id, long seen) {
        DaftarHadir daftarHadir = visible(actor, book.findForChange(id));
        if (daftarHadir.revision() != seen) {
            throw Refused.stale();
        }
        return daftarHadir;
    }

    private DaftarHadir visible(Actor actor, Optional<DaftarHadir> found) {
        return found.filter(one -> mayRead(actor, one.unit()))
                .orElseThrow(() -> Refused.notFound("daftar-hadir-unknown"));
    }

    private boolean reaches(Actor actor, Role role, UnitId unit) {
        return actor.has(role)
                && actor.person() != null
                && offices.reachesUnit(Office.of(actor, role, today(actor)), unit);
    }

    private LocalDate today(Actor actor) {
        return clock.today(actor.agency());
    }
}
