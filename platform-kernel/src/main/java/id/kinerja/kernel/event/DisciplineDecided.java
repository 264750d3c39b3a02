package id.kinerja.kernel.event;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A discipline decision with the days on which it counts; the offence does not travel. {@code
 * punishment} is TEGURAN_LISAN, TEGURAN_TERTULIS, PERNYATAAN_TIDAK_PUAS, SEDANG_1, SEDANG_2,
 * SEDANG_3, BERAT_1, BERAT_2 or BERAT_3.
 */
public record DisciplineDecided(
        UUID agencyId,
        UUID decisionId,
        UUID personId,
        String punishment,
        String decree,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String state,
        long epoch,
        long revision)
        implements StateEvent {

    @Override
    public UUID subject() {
        return personId;
    }

    @Override
    public String entity() {
        return decisionId.toString();
    }
}
