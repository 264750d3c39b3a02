package id.kinerja.integration.personnel;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody's service is. The contract of people names it so, but for the stages of studies,
 * which it tells beside them.
 */
public enum ServiceStatus {
    CPNS,
    AKTIF,
    CLTN,
    TUGAS_BELAJAR,
    /** Studies that a decree has extended. */
    TUGAS_BELAJAR_PERPANJANGAN,
    /** Studies whose time is over and that aren't finished. */
    TUGAS_BELAJAR_LEWAT_WAKTU,
    DIBERHENTIKAN_SEMENTARA,
    MPP,
    /** With another body by decree, and still of this agency. */
    DIPEKERJAKAN,
    PENSIUN,
    MENINGGAL,
    /** The contract of a PPPK has ended and was not renewed. */
    KONTRAK_BERAKHIR,
    BERHENTI;

    /** Whether he is at work, or would have to be. */
    public boolean serves() {
        return this == CPNS || this == AKTIF;
    }

    /** Whether his places end with his service. */
    public boolean endsService() {
        return switch (this) {
            case PENSIUN, MENINGGAL, KONTRAK_BERAKHIR, BERHENTI -> true;
            case CPNS,
                    AKTIF,
                    CLTN,
                    TUGAS_BELAJAR,
                    TUGAS_BELAJAR_PERPANJANGAN,
                    TUGAS_BELAJAR_LEWAT_WAKTU,
                    DIBERHENTIKAN_SEMENTARA,
                    MPP,
                    DIPEKERJAKAN ->
                    false;
        };
    }

    /** Of those who don't serve, by its code. */
    static Optional<ServiceStatus> away(String code) {
        return allAway().filter(status -> status.name().equals(code)).findFirst();
    }

    /** All of them, as a finding names them. */
    static String away() {
        return allAway().map(Enum::name).collect(joining(", "));
    }

    private static Stream<ServiceStatus> allAway() {
        return Arrays.stream(values()).filter(status -> !status.serves());
    }
}
