package id.kinerja.integration.period.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.integration.period.Recap;
import id.kinerja.integration.period.RecapAction;
import id.kinerja.integration.period.app.ReadRecaps;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recap as it is shown; its version is the ETag.
 *
 * @param attested as its days stood then
 * @param waitingRequests absent in a list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecapView(
        UUID unitId,
        YearMonth month,
        LocalDate publishedOn,
        LocalDate objectUntil,
        boolean attested,
        @Nullable UUID attestedBy,
        @Nullable Integer waitingRequests,
        long version,
        List<RecapAction> actions) {

    static RecapView of(ReadRecaps.Seen seen) {
        return of(seen.recap(), seen.waitingRequests(), seen.actions());
    }

    static RecapView listed(Recap recap) {
        return of(recap, null, List.of());
    }

    private static RecapView of(
            Recap recap, @Nullable Integer waitingRequests, List<RecapAction> actions) {
        Recap.Attestation attestation = recap.attestation();
        return new RecapView(
                recap.unit().value(),
                recap.month(),
                recap.publishedOn(),
                recap.objectUntil(),
                attestation != null,
                attestation == null ? null : attestation.by().value(),
                waitingRequests,
                recap.revision(),
                actions);
    }
}
