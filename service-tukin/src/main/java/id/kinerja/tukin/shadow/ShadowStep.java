package id.kinerja.tukin.shadow;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.util.Optional;
import java.util.Set;

/** What can be done with a comparison. */
public enum ShadowStep {
    /** Say what is right about differences. */
    DECIDE,
    /** Sign the month off, by somebody who brought none of what was paid. */
    SIGN;

    /** Roles of which one is needed for the agency. */
    public Set<Role> roles() {
        return switch (this) {
            case DECIDE -> Set.of(Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN);
            case SIGN -> Set.of(Role.PENYETUJU_TUKIN);
        };
    }

    /** Why the step can't be taken now by this person; nothing where it can. */
    public Optional<Refused> refusal(ShadowRun shadow, PersonId by) {
        if (shadow.state() == ShadowRun.State.SIGNED) {
            return Optional.of(Refused.conflict("shadow-signed", shadow.month()));
        }
        if (shadow.state() == ShadowRun.State.COMPARING) {
            return Optional.of(Refused.notNow("shadow-comparing"));
        }
        if (shadow.outdated()) {
            return Optional.of(Refused.conflict("shadow-outdated", shadow.month()));
        }
        return this == SIGN ? refusalToSign(shadow, by) : Optional.empty();
    }

    private static Optional<Refused> refusalToSign(ShadowRun shadow, PersonId by) {
        if (shadow.suppliers().contains(by)) {
            return Optional.of(Refused.forbidden("shadow-needs-a-second-person"));
        }
        return shadow.undecided() > 0
                ? Optional.of(Refused.conflict("shadow-undecided", shadow.undecided()))
                : Optional.empty();
    }
}
