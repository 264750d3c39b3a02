package id.kinerja.kernel.event;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom an official has act in his name, and on which days: {@code acts} are names of
 * id.kinerja.kernel.DelegatedAct, none where it was ended before it began. Nothing is handed on by
 * whoever acts for another.
 */
public record DelegationChanged(
        UUID agencyId,
        UUID delegationId,
        UUID officialId,
        UUID delegateId,
        List<String> acts,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long epoch,
        long revision)
        implements StateEvent {

    @Override
    public UUID subject() {
        return officialId;
    }

    @Override
    public String entity() {
        return delegationId.toString();
    }
}
