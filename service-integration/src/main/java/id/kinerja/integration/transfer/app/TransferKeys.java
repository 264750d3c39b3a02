package id.kinerja.integration.transfer.app;

import id.kinerja.integration.transfer.SealedPackages;
import id.kinerja.integration.transfer.SigningKey;
import id.kinerja.integration.transfer.SigningKeys;
import id.kinerja.kernel.AgencyId;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** By which an agency signs. */
@Component
class TransferKeys {

    private final SigningKeys keys;
    private final SealedPackages packages;
    private final AuditTrail audit;

    TransferKeys(SigningKeys keys, SealedPackages packages, AuditTrail audit) {
        this.keys = keys;
        this.packages = packages;
        this.audit = audit;
    }

    SigningKey next(AgencyId agency) {
        SigningKey made = packages.newKey();
        keys.add(agency, made);
        audit.record(Act.of("TRANSFER_KEY_MADE").on(agency.value()));
        return made;
    }

    /** The first package needs a key, whether somebody has thought of one or not. */
    SigningKey current(AgencyId agency) {
        return keys.current(agency).orElseGet(() -> next(agency));
    }
}
