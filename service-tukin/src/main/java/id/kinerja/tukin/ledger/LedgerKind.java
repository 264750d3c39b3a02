package id.kinerja.tukin.ledger;

/** What an entry about a person's month is. */
public enum LedgerKind {
    INDUK,
    /** Paid once in a year, beside the month. */
    THR,
    /** The thirteenth month, paid once in a year. */
    KE_13,
    SUSULAN,
    KEKURANGAN,
    KELEBIHAN,
    /** Given back by a raise of the month, which paid that much less. */
    DIPERHITUNGKAN,
    /** Deducted from what a run paid. */
    PENGEMBALIAN,
    /** Taken back of what a run had granted, since it left the person out before it was locked. */
    DITUNDA,
    /** Brought back into a treasury. */
    SETORAN;

    /** Whether it changes what the month comes to; the others settle what is owed back of it. */
    public boolean grants() {
        return switch (this) {
            case INDUK, THR, KE_13, SUSULAN, KEKURANGAN, KELEBIHAN, DITUNDA -> true;
            case DIPERHITUNGKAN, PENGEMBALIAN, SETORAN -> false;
        };
    }
}
