package id.kinerja.integration.personnel;

/** What can be done with a person of the register. */
public enum PersonAction {
    CORRECT,
    CHANGE_SERVICE,
    PLACE,
    WITHDRAW_SERVICE
}
