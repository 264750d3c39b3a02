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
 * @param attested as its days stand
 * @param waitingRequests absent in a list
 * @param changedDays since it was attested; absent in a list
 * @param daysHash of its days as they stand, to be told when they are attested; absent in a list
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
        @Nullable String daysHash,
        @Nullable Integer changedDays,
        long version,
        List<RecapAction> actions) {

    static RecapView of(ReadRecaps.Seen seen) {
        return of(
                seen.recap(),
                seen.recap().isAttestedFor(seen.hash()),
                seen.waitingRequests(),
                seen.hash(),
                seen.changed(),
                seen.actions());
    }

    static RecapView listed(ReadRecaps.Listed listed) {
        return of(listed.recap(), listed.attested(), null, null, null, List.of());
    }

    private static RecapView of(
            Recap recap,
            boolean attested,
            @Nullable Integer waitingRequests,
            @Nullable String daysHash,
            @Nullable Integer changedDays,
            List<RecapAction> actions) {
        Recap.Attestation attestation = recap.attestation();
        return new RecapView(
                recap.unit().value(),
                recap.month(),
                recap.publishedOn(),
                recap.objectUntil(),
                attested,
                attestation == null ? null : attestation.by().value(),
                waitingRequests,
                daysHash,
                changedDays,
                recap.revision(),
                actions);
    }
}
