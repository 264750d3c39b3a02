package id.kinerja.integration.siasn;

import id.kinerja.kernel.Nip;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What SIASN has said of the people of the agency in scope. */
public interface SiasnAnswers {

    /**
     * Somebody of the register beside what SIASN says.
     *
     * @param unitIsHere whether a unit of the register has the code of SIASN's
     */
    record Compared(PersonId person, OurPerson ours, SiasnAnswer answer, boolean unitIsHere) {}

    /** Of somebody of whom the register has no number. */
    record Unknown(UUID id, Nip nip, SiasnAnswer answer) {}

    Optional<SiasnAnswer> find(PersonId person);

    /**
     * Those of whom SIASN was asked, by id, behind the one given.
     *
     * @param units whose people of that day they are; everybody where absent
     */
    List<Compared> compared(
            @Nullable Set<UnitId> units, LocalDate day, @Nullable PersonId after, int limit);

    /** Whom SIASN knows and the register doesn't, by id, behind the one given. */
    List<Unknown> unknown(@Nullable UUID after, int limit);
}
