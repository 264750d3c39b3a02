package id.kinerja.tukin.statement;

/** What kind of payment, or claim, a difference for an earlier month is. */
public enum CorrectionKind {
    /** The month was held and is paid now. */
    SUSULAN,
    KEKURANGAN,
    KELEBIHAN
}
