package id.kinerja.integration.ceremony.web;

import id.kinerja.integration.ceremony.Ceremony;
import id.kinerja.integration.ceremony.CeremonyAction;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ceremony as it is shown; its version is the ETag.
 *
 * @param absent nobody in a list
 */
record CeremonyView(
        UUID id,
        Ceremony.Kind kind,
        String name,
        LocalDate date,
        @Nullable UUID unitId,
        List<UUID> absent,
        Ceremony.State state,
        long version,
        List<CeremonyAction> actions) {

    static CeremonyView of(Ceremony ceremony, List<CeremonyAction> actions) {
        UnitId unit = ceremony.unit();
        return new CeremonyView(
                ceremony.id().value(),
                ceremony.kind(),
                ceremony.name(),
                ceremony.date(),
                unit == null ? null : unit.value(),
                ceremony.absent().stream().map(PersonId::value).sorted().toList(),
                ceremony.state(),
                ceremony.revision(),
                actions);
    }
}
