package id.kinerja.tukin.run.app;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.Refused;
import id.kinerja.tukin.policy.ExtraMonth;
import id.kinerja.tukin.policy.ExtraPay;
import id.kinerja.tukin.policy.Policy;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** By which rule something is paid once in a year. */
@Component
class ExtraRules {

    private final BusinessClock clock;

    ExtraRules(BusinessClock clock) {
        this.clock = clock;
    }

    /** Refused where the policy has none, or the month that it is made of hasn't begun. */
    ExtraMonth require(AgencyId agency, Policy policy, ExtraPay pay) {
        ExtraMonth rule =
                policy.extraMonth(pay)
                        .orElseThrow(
                                () ->
                                        Refused.conflict(
                                                "extra-month-not-in-policy",
                                                pay.kind(),
                                                pay.year()));
        if (rule.reference().isAfter(YearMonth.from(clock.today(agency)))) {
            throw Refused.conflict("run-month-not-begun", rule.reference());
        }
        return rule;
    }
}
