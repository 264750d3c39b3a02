package id.kinerja.tukin.deduction.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Role;
import id.kinerja.tukin.deduction.Deduction;
import id.kinerja.tukin.deduction.DeductionId;
import id.kinerja.tukin.deduction.Deductions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists who has which deduction. */
@Service
public class ReadDeductions {

    private final AgencyRoles roles;
    private final Deductions deductions;

    ReadDeductions(AgencyRoles roles, Deductions deductions) {
        this.roles = roles;
        this.deductions = deductions;
    }

    @Transactional(readOnly = true)
    public List<Deduction> read(
            Actor actor, Deductions.Question question, @Nullable DeductionId before, int limit) {
        roles.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        return deductions.list(question, before, limit);
    }
}
