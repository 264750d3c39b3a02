package id.kinerja.tukin.payee;

/** What can be said of a payee to be unknown again; else what isn't said stays. */
public enum PayeePart {
    PTKP,
    NIK,
    NPWP
}
