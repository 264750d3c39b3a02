package id.kinerja.tukin.policy;

/** What TPP is given for (PP 12/2019 Ps 58). */
public enum TppCriterion {
    BEBAN_KERJA,
    PRESTASI_KERJA,
    TEMPAT_BERTUGAS,
    KONDISI_KERJA,
    KELANGKAAN_PROFESI,
    OBJEKTIF_LAINNYA
}
