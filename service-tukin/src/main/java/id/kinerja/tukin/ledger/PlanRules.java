package id.kinerja.tukin.ledger;

import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.ledger.RecoveryPlan.Instalment;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with instalments that somebody has sent. */
public final class PlanRules {

    private PlanRules() {}

    /**
     * @param owed what is still owed back
     */
    public static List<Finding> findings(List<Instalment> instalments, Rupiah owed) {
        List<Finding> found = new ArrayList<>();
        Rupiah left = owed;
        for (int i = 0; i < instalments.size(); i++) {
            Instalment one = instalments.get(i);
            String field = "instalments[" + i + "].";
            if (i > 0 && !one.month().isAfter(instalments.get(i - 1).month())) {
                found.add(Finding.of(field + "month", "instalments-not-in-order"));
            }
            if (one.amount().compareTo(Rupiah.ZERO) <= 0) {
                found.add(Finding.of(field + "amount", "instalment-not-positive"));
            } else if (one.amount().compareTo(left) > 0) {
                found.add(Finding.of(field + "amount", "plan-exceeds-owed", owed.amount()));
                return List.copyOf(found);
            } else {
                left = left.minus(one.amount());
            }
        }
        return List.copyOf(found);
    }
}
