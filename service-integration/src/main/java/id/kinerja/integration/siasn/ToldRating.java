package id.kinerja.integration.siasn;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;
import java.util.UUID;

/**
 * A rating as evaluation has told it.
 *
 * @param period a month, a quarter or a year, as it was told
 * @param open whether somebody objects to it, so that it isn't final
 */
public record ToldRating(
        UUID id,
        PersonId person,
        String period,
        RatingLevel hasil,
        RatingLevel perilaku,
        Predikat predikat,
        boolean open,
        long epoch,
        long revision) {}
