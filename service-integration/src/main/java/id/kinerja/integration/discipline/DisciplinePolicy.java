package id.kinerja.integration.discipline;

import id.kinerja.kernel.JenisPegawai;
import id.kinerja.kernel.Refused.Finding;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which punishments an agency imposes on whom. PP 94/2021 is for PNS and CPNS; of a PPPK his
 * contract and the agency's rule say it, and agencies differ.
 *
 * @param punishments of each kind of employment; one that is missing has none of these
 */
public record DisciplinePolicy(Map<JenisPegawai, Set<Punishment>> punishments) {

    private static final Set<Punishment> ALL = EnumSet.allOf(Punishment.class);

    /** For PPPK as for PNS, until the agency settles which of them its contracts know. */
    public static final DisciplinePolicy SHIPPED =
            new DisciplinePolicy(
                    Map.of(
                            JenisPegawai.PNS, ALL,
                            JenisPegawai.CPNS, ALL,
                            JenisPegawai.PPPK, ALL,
                            JenisPegawai.PPPK_PARUH_WAKTU, ALL));

    public DisciplinePolicy {
        punishments = punishments.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(punishments));
    }

    public boolean allows(JenisPegawai jenis, Punishment punishment) {
        return punishments.getOrDefault(jenis, Set.of()).contains(punishment);
    }

    /** What stands in the way of going by it. */
    public List<Finding> findings() {
        return punishments.isEmpty()
                ? List.of(Finding.of("punishments", "discipline-policy-empty"))
                : List.of();
    }
}
