package id.kinerja.integration.leave;

import id.kinerja.integration.personnel.LineAbove.Official;
import java.util.Optional;

/** To whom the PPK has handed the decision (PP 11/2017 Ps 309, PP 49/2018 Ps 77). */
public enum DecidedBy {
    DIRECT_SUPERIOR,
    SUPERIOR_OF_SUPERIOR,
    /** Whoever leads the topmost unit above. */
    PIMPINAN,
    ADMIN_KEPEGAWAIAN;

    /** The nearest one that there is; nobody where the office of HR is to write it down. */
    public Optional<Official> official(Superiors superiors) {
        return switch (this) {
            case DIRECT_SUPERIOR -> Optional.ofNullable(superiors.direct());
            case SUPERIOR_OF_SUPERIOR ->
                    Optional.ofNullable(superiors.above())
                            .or(() -> DIRECT_SUPERIOR.official(superiors));
            case PIMPINAN ->
                    Optional.ofNullable(superiors.leader())
                            .or(() -> SUPERIOR_OF_SUPERIOR.official(superiors));
            case ADMIN_KEPEGAWAIAN -> Optional.empty();
        };
    }
}
