package id.kinerja.integration.transfer;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agency of another installation whose packages are taken here, once a second person has
 * compared the thumbprint of its key with what it has told by another way.
 *
 * @param code which its packages name; by its keys it can speak for no other
 */
public record TrustedAgency(
        UUID id,
        String code,
        String name,
        List<PublicKey> keys,
        State state,
        PersonId proposedBy,
        @Nullable PersonId confirmedBy,
        long revision) {

    public TrustedAgency {
        keys = List.copyOf(keys);
    }

    /** Whether its packages are taken. */
    public enum State {
        PROPOSED,
        TRUSTED,
        ENDED
    }

    /** What the caller may do with it. */
    public enum Action {
        CONFIRM,
        END
    }

    public Optional<Refused> refusal(Action action, PersonId by) {
        return switch (action) {
            case CONFIRM -> {
                if (state != State.PROPOSED) {
                    yield Optional.of(Refused.conflict("trusted-agency-decided"));
                }
                yield proposedBy.equals(by)
                        ? Optional.of(Refused.forbidden("trusted-agency-needs-another"))
                        : Optional.empty();
            }
            case END ->
                    state == State.ENDED
                            ? Optional.of(Refused.conflict("trusted-agency-decided"))
                            : Optional.empty();
        };
    }

    /**
     * @param thumbprint of one of its keys, as that agency has told it; that one alone is trusted
     *     from then on, since nobody has compared the others
     */
    public TrustedAgency confirmedBy(PersonId by, String thumbprint) {
        Refused.raise(refusal(Action.CONFIRM, by));
        PublicKey compared =
                keys.stream()
                        .filter(key -> key.id().equals(thumbprint.strip()))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        Refused.invalid(
                                                "trusted-agency-invalid",
                                                Refused.Finding.of(
                                                        "thumbprint", "trusted-agency-other-key")));
        return new TrustedAgency(
                id, code, name, List.of(compared), State.TRUSTED, proposedBy, by, revision + 1);
    }

    public TrustedAgency endedBy(PersonId by) {
        Refused.raise(refusal(Action.END, by));
        return in(State.ENDED, confirmedBy);
    }

    private TrustedAgency in(State other, @Nullable PersonId by) {
        return new TrustedAgency(id, code, name, keys, other, proposedBy, by, revision + 1);
    }
}
