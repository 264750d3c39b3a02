package id.kinerja.integration.personnel;

/** What can be done with a unit. */
public enum UnitAction {
    RENAME,
    MOVE,
    END
}
