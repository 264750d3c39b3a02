package id.kinerja.kernel;

/** How work results or behaviour stand to the leader's expectation, PermenPANRB 6/2022. */
public enum RatingLevel {
    DI_ATAS_EKSPEKTASI,
    SESUAI_EKSPEKTASI,
    DI_BAWAH_EKSPEKTASI
}
