package id.kinerja.integration.machine;

import id.kinerja.kernel.Refused;
import java.time.Instant;
import java.util.List;

/**
 * The key by which a program of the agency calls: an attendance system, a personnel system.
 *
 * @param clientId by which Keycloak knows it
 * @param purpose what it is for, in HR's words
 * @param secretSince since when its secret holds
 */
public record MachineClient(
        String clientId, String purpose, State state, Instant secretSince, long revision) {

    /** What HR calls it within the agency. */
    public static final String NAME = "[a-z][a-z0-9-]{1,39}";

    /** Whether it gets tokens. */
    public enum State {
        ACTIVE,
        SUSPENDED
    }

    /** What HR can do with it. */
    public enum Action {
        NEW_SECRET,
        SUSPEND,
        RESUME
    }

    /** Its name at Keycloak, which all agencies share. */
    public static String clientIdOf(String agencyCode, String name) {
        return agencyCode + "." + name;
    }

    public MachineClient withSecretOf(Instant now) {
        return new MachineClient(clientId, purpose, state, now, revision + 1);
    }

    /** Throws {@link Refused} where it is so already. */
    public MachineClient in(State other) {
        if (other == state) {
            throw Refused.conflict("machine-client-is-so-already");
        }
        return new MachineClient(clientId, purpose, other, secretSince, revision + 1);
    }

    public List<Action> actions() {
        return List.of(Action.NEW_SECRET, isActive() ? Action.SUSPEND : Action.RESUME);
    }

    public boolean isActive() {
        return state == State.ACTIVE;
    }
}
