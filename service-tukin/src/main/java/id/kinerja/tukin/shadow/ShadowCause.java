package id.kinerja.tukin.shadow;

/** What makes a person's month differ; his causes add up to the difference, tax apart. */
public enum ShadowCause {
    /** Another class, and what that makes of the allowance. */
    CLASS,
    /** The same class, or one that isn't told, with another amount. */
    CLASS_AMOUNT,
    /** Another gross, of which the class amount isn't told. */
    GROSS,
    ATTENDANCE,
    PERFORMANCE,
    /** Plt or Plh. */
    ADDITION,
    /** Just what is cut here for discipline, leave as a whole, or facts from outside. */
    OTHER_CUTS,
    /** Parts that are a rupiah off, and what is left below the policy's step or five rupiah. */
    ROUNDING,
    /** Beside the difference, which is before tax. */
    TAX,
    /** What none of the others explains. */
    UNEXPLAINED,
    NOT_PAID_BY_US,
    NOT_PAID_BY_THEM,
    /** Nobody here has the number. */
    UNKNOWN_PERSON,
    OPEN_QUESTION
}
