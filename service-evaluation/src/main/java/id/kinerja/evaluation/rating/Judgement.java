package id.kinerja.evaluation.rating;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.RatingLevel;
import org.jspecify.annotations.Nullable;

/**
 * What a pejabat penilai thinks of one person's period.
 *
 * @param hasilKerja absent for whoever leads a unit, since the unit's rating is his
 * @param note what the judgement rests on: evidence and feedback
 */
public record Judgement(
        PersonId person, @Nullable RatingLevel hasilKerja, RatingLevel perilaku, String note) {}
