package id.kinerja.evaluation.rating;

import id.kinerja.kernel.UuidV7;
import java.util.UUID;

/** The rating of one person for one period. */
public record RatingId(UUID value) {

    public static RatingId next() {
        return new RatingId(UuidV7.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
