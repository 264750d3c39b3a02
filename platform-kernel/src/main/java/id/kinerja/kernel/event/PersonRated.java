package id.kinerja.kernel.event;

import java.time.Instant;
import java.util.UUID;

/**
 * An individual rating, told from its delivery on. {@code state} is DELIVERED, SETTLED or OBJECTED;
 * {@code hasilKerja} and {@code perilaku} are names of RatingLevel.
 */
public record PersonRated(
        UUID agencyId,
        UUID ratingId,
        UUID personId,
        UUID unitId,
        String period,
        String hasilKerja,
        String perilaku,
        String predikat,
        String state,
        Instant deliveredAt,
        long epoch,
        long revision)
        implements StateEvent {

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String entity() {
        return ratingId.toString();
    }
}
