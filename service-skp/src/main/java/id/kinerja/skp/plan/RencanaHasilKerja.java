package id.kinerja.skp.plan;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A result that is planned.
 *
 * @param from the result of the leader that it serves
 * @param perspektif where it comes from the perjanjian kinerja of a unit
 */
public record RencanaHasilKerja(
        UUID id,
        Kind kind,
        String text,
        @Nullable UUID from,
        @Nullable Perspektif perspektif,
        List<Indicator> indicators) {

    /** PP 30/2019 Ps 9: the main ones must be there, the additional ones may. */
    public enum Kind {
        UTAMA,
        TAMBAHAN
    }

    /** The perspectives of the form for leaders of units, PermenPANRB 6/2022. */
    public enum Perspektif {
        PENERIMA_LAYANAN,
        PROSES_BISNIS,
        PENGUATAN_INTERNAL,
        ANGGARAN
    }

    public RencanaHasilKerja {
        indicators = List.copyOf(indicators);
    }

    /** The first quantity, which progress is measured by. */
    public @Nullable Indicator quantity() {
        return indicators.stream()
                .filter(indicator -> indicator.aspect() == Indicator.Aspect.KUANTITAS)
                .findFirst()
                .orElse(null);
    }
}
