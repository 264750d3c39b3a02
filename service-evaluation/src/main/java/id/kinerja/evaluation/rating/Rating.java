package id.kinerja.evaluation.rating;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;
import id.kinerja.kernel.RatingPeriod;
import id.kinerja.kernel.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The rating of a person's period. Until its delivery nobody but its maker knows of it. */
public sealed interface Rating {

    Content content();

    /** Grows with every change. */
    long revision();

    /** May still be changed by the pejabat penilai. */
    record Draft(Content content, long revision) implements Rating {}

    /**
     * Known to the person and to the services that build on it; changed by a decided correction
     * only.
     *
     * @param settledAt when it was last corrected; absent where it stands as it was delivered
     */
    record Delivered(
            Content content, Instant deliveredAt, @Nullable Instant settledAt, long revision)
            implements Rating {}

    /**
     * @param recordedBy who wrote it down: the assessor, or somebody for one without an account
     */
    record Content(
            RatingId id,
            PersonId person,
            UnitId unit,
            RatingPeriod period,
            PersonId assessor,
            PersonId recordedBy,
            RatingLevel hasilKerja,
            RatingLevel perilaku,
            String note) {

        /** The same with other marks on both axes. */
        public Content withMarks(RatingLevel results, RatingLevel behaviour) {
            return new Content(
                    id, person, unit, period, assessor, recordedBy, results, behaviour, note);
        }

        public Predikat predikat() {
            return PredikatMatrix.of(hasilKerja, perilaku);
        }
    }

    /** By whoever wrote it down, as long as it is a draft. */
    default boolean deliverableBy(PersonId maker) {
        return this instanceof Draft && maker.equals(content().recordedBy());
    }

    default boolean visibleTo(PersonId reader) {
        Content content = content();
        boolean maker = reader.equals(content.assessor()) || reader.equals(content.recordedBy());
        return switch (this) {
            case Draft _ -> maker;
            case Delivered _ -> maker || reader.equals(content.person());
        };
    }
}
