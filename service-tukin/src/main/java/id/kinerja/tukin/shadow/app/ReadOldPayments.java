package id.kinerja.tukin.shadow.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.tukin.shadow.OldPayments;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists what the application before paid, as it was brought. */
@Service
public class ReadOldPayments {

    private final AgencyRoles office;
    private final OldPayments payments;

    ReadOldPayments(AgencyRoles office, OldPayments payments) {
        this.office = office;
        this.payments = payments;
    }

    @Transactional(readOnly = true)
    public List<OldPayments.Kept> read(
            Actor actor, OldPayments.Question question, @Nullable UUID before, int limit) {
        office.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        return payments.list(question, before, limit);
    }
}
