package id.kinerja.integration.account;

/** The accounts of Keycloak. */
public interface Accounts {

    /** Makes the account, or brings the one of this person in step. */
    Outcome make(OpenAccount account);

    /** What came of it. */
    sealed interface Outcome {}

    record Made() implements Outcome {}

    /** Somebody else has an account of this name; it is left as it is. */
    record NameTaken() implements Outcome {}

    record Failed(String fault) implements Outcome {}
}
