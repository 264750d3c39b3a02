package id.kinerja.integration.personnel;

import id.kinerja.kernel.JenisJabatan;
import id.kinerja.kernel.Penugasan;
import java.util.Map;

/** The short codes of the personnel template; what is none of them is an illegal argument. */
public final class TemplateCodes {

    private static final Map<String, JenisJabatan> SHORT_NAMES =
            Map.of("JFT", JenisJabatan.FUNGSIONAL, "JFU", JenisJabatan.PELAKSANA);
    private static final Map<String, Penugasan> PENUGASAN =
            Map.of(
                    "D",
                    Penugasan.DEFINITIF,
                    "PLT",
                    Penugasan.PLT,
                    "PLH",
                    Penugasan.PLH,
                    "TT",
                    Penugasan.TUGAS_TAMBAHAN);

    private TemplateCodes() {}

    /** By its short name, or by the one it has here. */
    public static JenisJabatan jenisJabatan(String text) {
        JenisJabatan byShortName = SHORT_NAMES.get(text);
        return byShortName == null ? JenisJabatan.valueOf(text) : byShortName;
    }

    static Penugasan penugasan(String text) {
        Penugasan penugasan = PENUGASAN.get(text);
        if (penugasan == null) {
            throw new IllegalArgumentException("Not a penugasan");
        }
        return penugasan;
    }
}
