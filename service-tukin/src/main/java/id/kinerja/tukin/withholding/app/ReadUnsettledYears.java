package id.kinerja.tukin.withholding.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.DaysOfTheRepublic;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.withholding.UnsettledYears;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists whose year of tax isn't settled. */
@Service
public class ReadUnsettledYears {

    private final UnsettledYears years;
    private final AgencyRoles roles;
    private final AuditTrail audit;

    ReadUnsettledYears(UnsettledYears years, AgencyRoles roles, AuditTrail audit) {
        this.years = years;
        this.roles = roles;
        this.audit = audit;
    }

    @Transactional
    public List<UnsettledYears.Unsettled> list(
            Actor actor, int number, @Nullable PersonId after, int limit) {
        roles.require(actor, Role.PENGELOLA_TUKIN, Role.PENYETUJU_TUKIN, Role.AUDITOR);
        Year year =
                DaysOfTheRepublic.year(number)
                        .orElseThrow(
                                () ->
                                        Refused.invalid(
                                                "tax-year-invalid",
                                                DaysOfTheRepublic.finding(0, "year")));
        audit.record(Act.looked("WITHHELD_SEEN").with("year", number));
        return years.of(year, after, limit);
    }
}
