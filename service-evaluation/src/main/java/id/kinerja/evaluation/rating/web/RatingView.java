package id.kinerja.evaluation.rating.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.kinerja.evaluation.rating.Rating;
import id.kinerja.evaluation.rating.RatingAction;
import id.kinerja.kernel.Predikat;
import id.kinerja.kernel.RatingLevel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rating as its reader sees it.
 *
 * @param state DRAFT or DELIVERED
 * @param settledAt when it was last corrected after its delivery; absent where it wasn't
 * @param actions what the caller may do with it now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RatingView(
        UUID id,
        UUID personId,
        String period,
        String state,
        RatingLevel hasilKerja,
        RatingLevel perilaku,
        Predikat predikat,
        String note,
        @Nullable Instant deliveredAt,
        @Nullable Instant settledAt,
        List<RatingAction> actions) {

    static RatingView of(Rating rating, List<RatingAction> actions) {
        return switch (rating) {
            case Rating.Draft draft -> of(draft.content(), "DRAFT", null, null, actions);
            case Rating.Delivered delivered ->
                    of(
                            delivered.content(),
                            "DELIVERED",
                            delivered.deliveredAt(),
                            delivered.settledAt(),
                            actions);
        };
    }

    private static RatingView of(
            Rating.Content content,
            String state,
            @Nullable Instant deliveredAt,
            @Nullable Instant settledAt,
            List<RatingAction> actions) {
        return new RatingView(
                content.id().value(),
                content.person().value(),
                content.period().toString(),
                state,
                content.hasilKerja(),
                content.perilaku(),
                content.predikat(),
                content.note(),
                deliveredAt,
                settledAt,
                actions);
    }
}
