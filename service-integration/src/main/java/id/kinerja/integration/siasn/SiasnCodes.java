package id.kinerja.integration.siasn;

import id.kinerja.integration.personnel.ServiceStatus;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reference codes of SIASN that are compared or sent. */
public final class SiasnCodes {

    private static final String[] ROMAN = {"I", "II", "III", "IV"};
    private static final int ROOMS = 5;
    private static final Map<String, String> GOLONGAN = golongan();

    /** Kedudukan hukum, and what the register may call it. Discipline alone ends no service. */
    private static final Map<String, Set<ServiceStatus>> EMPLOYMENT =
            Map.of(
                    "01",
                            Set.of(
                                    ServiceStatus.AKTIF,
                                    ServiceStatus.CPNS,
                                    ServiceStatus.DIPEKERJAKAN),
                    "02", Set.of(ServiceStatus.CLTN),
                    "03",
                            Set.of(
                                    ServiceStatus.TUGAS_BELAJAR,
                                    ServiceStatus.TUGAS_BELAJAR_PERPANJANGAN,
                                    ServiceStatus.TUGAS_BELAJAR_LEWAT_WAKTU),
                    "04", Set.of(ServiceStatus.DIBERHENTIKAN_SEMENTARA),
                    "15", Set.of(ServiceStatus.AKTIF, ServiceStatus.CPNS),
                    "20", Set.of(ServiceStatus.MPP),
                    "52", notServing(),
                    "66", Set.of(ServiceStatus.BERHENTI, ServiceStatus.KONTRAK_BERAKHIR));

    private SiasnCodes() {}

    /** What the register may call this kedudukan hukum; empty where no table has the code. */
    public static Optional<Set<ServiceStatus>> employment(String code) {
        return Optional.ofNullable(EMPLOYMENT.get(code));
    }

    /** Golongan/ruang of its code, 11 to 45; empty for those of PPPK, which go by their names. */
    public static Optional<String> golonganOf(String code) {
        return Optional.ofNullable(GOLONGAN.get(code));
    }

    /** The code of a golongan/ruang such as III/c; empty where it has none. */
    public static Optional<String> codeOf(@Nullable String golongan) {
        return GOLONGAN.entrySet().stream()
                .filter(entry -> entry.getValue().equals(golongan))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Map<String, String> golongan() {
        Map<String, String> byCode = new HashMap<>();
        for (int rank = 1; rank <= ROMAN.length; rank++) {
            int rooms = rank == ROMAN.length ? ROOMS : ROOMS - 1;
            for (int room = 1; room <= rooms; room++) {
                byCode.put("" + rank + room, ROMAN[rank - 1] + "/" + (char) ('a' + room - 1));
            }
        }
        return Map.copyOf(byCode);
    }

    private static Set<ServiceStatus> notServing() {
        Set<ServiceStatus> all = EnumSet.allOf(ServiceStatus.class);
        all.removeIf(ServiceStatus::serves);
        return Set.copyOf(all);
    }
}
