package id.kinerja.integration.period;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.UnitId;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A unit's attendance of a month as it is laid before its people, who may object to it, and then
 * before its head, who attests it.
 *
 * @param publishedOn the agency's day
 * @param objectUntil the last day of the masa sanggah
 * @param attestation absent until it is attested
 */
public record Recap(
        UnitId unit,
        YearMonth month,
        LocalDate publishedOn,
        LocalDate objectUntil,
        @Nullable Attestation attestation,
        long revision) {

    /**
     * @param hash of the days as the head saw them, in the form of the period's manifest
     */
    public record Attestation(PersonId by, String hash) {}

    public static Recap published(
            UnitId unit, YearMonth month, LocalDate today, LocalDate objectUntil) {
        return new Recap(unit, month, today, objectUntil, null, 1);
    }

    public boolean mayStillBeObjectedTo(LocalDate today) {
        return !today.isAfter(objectUntil);
    }

    public Recap attested(Attestation by) {
        return new Recap(unit, month, publishedOn, objectUntil, by, revision + 1);
    }

    public boolean isAttestedFor(String hash) {
        return attestation != null && attestation.hash().equals(hash);
    }
}
