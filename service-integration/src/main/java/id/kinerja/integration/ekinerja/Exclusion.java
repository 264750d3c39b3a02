package id.kinerja.integration.ekinerja;

import id.kinerja.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That nobody is missed in e-Kinerja of whom this is so on some days; by an officer's word, never
 * by itself.
 *
 * @param to the last day; absent while it goes on
 */
public record Exclusion(
        Id id,
        PersonId person,
        Reason reason,
        LocalDate from,
        @Nullable LocalDate to,
        PersonId enteredBy,
        Instant enteredAt,
        long revision) {

    /** Names one of them. */
    public record Id(UUID value) {}

    /** Why nothing is awaited of him. */
    public enum Reason {
        PENSIUN,
        /** To or from another agency. */
        PINDAH_INSTANSI,
        /** By a decision of discipline. */
        HUKUMAN_DISIPLIN,
        TUGAS_BELAJAR,
        CLTN,
        LAINNYA
    }

    /** What somebody may do with it. */
    public enum Action {
        END
    }
}
