package id.kinerja.integration.personnel;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Optional;

/**
 * What somebody is once he no longer serves, as the contract of people names it. A personnel file
 * dates it by the last day of his definitive place: it holds from the day after.
 */
enum EndStatus {
    CLTN,
    TUGAS_BELAJAR,
    DIBERHENTIKAN_SEMENTARA,
    MPP,
    PENSIUN,
    MENINGGAL,
    BERHENTI;

    static Optional<EndStatus> of(String text) {
        return Arrays.stream(values()).filter(status -> status.name().equals(text)).findFirst();
    }

    /** All of them, as a finding names them. */
    static String all() {
        return Arrays.stream(values()).map(Enum::name).collect(joining(", "));
    }
}
