package id.kinerja.integration.account;

import java.util.Set;

/** The accounts of Keycloak. */
public interface Accounts {

    /** Makes the account, or brings the one of this person in step. */
    Outcome make(OpenAccount account);

    /** Whether Keycloak was away a moment ago, so that it isn't asked for one after another. */
    boolean areAway();

    /** What had to be done to it. */
    enum Step {
        CREATED,
        RENAMED,
        ENABLED,
        DISABLED,
        ROLES_ADDED,
        ROLES_REMOVED
    }

    /** What came of it. */
    sealed interface Outcome {}

    /**
     * @param steps none where all was as it is to be
     */
    record Made(Set<Step> steps) implements Outcome {

        public Made {
            steps = Set.copyOf(steps);
        }
    }

    /** Somebody else has an account of this name; it is left as it is. */
    record NameTaken() implements Outcome {}

    record Failed(String fault) implements Outcome {}
}
