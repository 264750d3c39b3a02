package id.kinerja.integration.ceremony.web;

import id.kinerja.integration.ceremony.Ceremony;
import id.kinerja.integration.ceremony.CeremonyId;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.DaysOfTheRepublic.Written;
import id.kinerja.kernel.UnitId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ceremony as HR records it.
 *
 * @param unitId whose people it was for, with all below it; absent for the whole agency
 */
record CeremonyRequest(
        @NotNull Ceremony.Kind kind,
        @NotBlank @Size(max = 200) String name,
        @NotNull LocalDate date,
        @Nullable UnitId unitId) {

    Ceremony ceremony() {
        DaysOfTheRepublic.require("ceremony-invalid", new Written("date", date));
        return new Ceremony(
                CeremonyId.next(), kind, name, date, unitId, Set.of(), Ceremony.State.HELD, 1);
    }
}
