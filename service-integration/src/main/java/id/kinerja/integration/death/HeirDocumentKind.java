package id.kinerja.integration.death;

import java.time.LocalDate;

/** Which document says that somebody is an heir (Permen ATR/BPN 16/2021 Ps 111). */
public enum HeirDocumentKind {
    SURAT_KETERANGAN_AHLI_WARIS,
    AKTA_KETERANGAN_HAK_MEWARIS,
    PENETAPAN_PENGADILAN,
    WASIAT;

    /** A will is older than the death; whoever else says it does so afterwards. */
    LocalDate possibleSince(LocalDate diedOn) {
        return this == WASIAT ? LocalDate.MIN : diedOn;
    }
}
