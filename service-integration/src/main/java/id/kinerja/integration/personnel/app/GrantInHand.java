package id.kinerja.integration.personnel.app;

import id.kinerja.integration.personnel.Grant;
import id.kinerja.integration.personnel.Grants;
import id.kinerja.integration.personnel.Office;
import id.kinerja.integration.personnel.Offices;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A role that somebody else was given, which HR of the whole agency is about to change. */
@Component
class GrantInHand {

    private final Offices offices;
    private final Grants grants;

    GrantInHand(Offices offices, Grants grants) {
        this.offices = offices;
        this.grants = grants;
    }

    /**
     * Nobody else changes it until the end of the transaction.
     *
     * @param seen the revision that the caller has looked at
     */
    Grant forChange(Actor actor, UUID id, long seen, LocalDate today) {
        offices.requireAgency(Office.of(actor, Role.ADMIN_KEPEGAWAIAN, today));
        Grant grant = grants.findForChange(id).orElseThrow(() -> Refused.notFound("grant-unknown"));
        if (grant.revision() != seen) {
            throw Refused.stale();
        }
        // So that an agency always keeps one who can give roles.
        if (actor.is(grant.person())) {
            throw Refused.forbidden("grant-of-oneself");
        }
        return grant;
    }
}
