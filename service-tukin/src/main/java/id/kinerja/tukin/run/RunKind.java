package id.kinerja.tukin.run;

import id.kinerja.tukin.policy.ExtraKind;
import java.util.Optional;

/** What a run pays. */
public enum RunKind {
    /** The month, with the differences of earlier ones. */
    MONTH,
    THR,
    /** The thirteenth month. */
    KE_13;

    public static RunKind of(ExtraKind kind) {
        return switch (kind) {
            case THR -> THR;
            case KE_13 -> KE_13;
        };
    }

    /** Nothing of the month itself. */
    public Optional<ExtraKind> extra() {
        return switch (this) {
            case MONTH -> Optional.empty();
            case THR -> Optional.of(ExtraKind.THR);
            case KE_13 -> Optional.of(ExtraKind.KE_13);
        };
    }
}
