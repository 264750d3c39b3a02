package id.kinerja.kernel;

/**
 * How a person holds a position: definitive, acting (Plt), daily acting (Plh), or as an additional
 * task.
 */
public enum Penugasan {
    DEFINITIF,
    PLT,
    PLH,
    TUGAS_TAMBAHAN
}
