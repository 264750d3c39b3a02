package id.kinerja.integration.attendance;

/** By what it is known whether a punch at a terminal came or went. */
public enum DirectionPolicy {
    /** By the key that was pressed. */
    BY_STATUS,
    /** It hangs where people only come in. */
    IN_ONLY,
    /** It hangs where people only go out. */
    OUT_ONLY,
    /** Nobody heeds the key: the first of a day is the arrival, the last the departure. */
    BY_ORDER;

    /**
     * @param said by the terminal
     */
    public Punch.Direction of(Punch.Direction said) {
        return switch (this) {
            case BY_STATUS -> said;
            case IN_ONLY -> Punch.Direction.IN;
            case OUT_ONLY -> Punch.Direction.OUT;
            case BY_ORDER -> Punch.Direction.UNDEFINED;
        };
    }
}
