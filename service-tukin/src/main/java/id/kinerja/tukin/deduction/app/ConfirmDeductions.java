package id.kinerja.tukin.deduction.app;

import static java.util.stream.Collectors.toMap;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.deduction.Deduction;
import id.kinerja.tukin.deduction.DeductionId;
import id.kinerja.tukin.deduction.Deductions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has deductions count that others have supplied; one that may not leaves its neighbours be. */
@Service
public class ConfirmDeductions {

    private final AgencyRoles roles;
    private final Deductions deductions;
    private final AuditTrail audit;

    ConfirmDeductions(AgencyRoles roles, Deductions deductions, AuditTrail audit) {
        this.roles = roles;
        this.deductions = deductions;
        this.audit = audit;
    }

    public record Outcome(int confirmed, List<Finding> findings) {}

    @Transactional
    public Outcome confirm(Actor actor, List<DeductionId> ids) {
        roles.require(actor, Role.PENYETUJU_TUKIN);
        PersonId second = actor.requirePerson();
        Map<DeductionId, Deduction> there =
                deductions.findForChange(new LinkedHashSet<>(ids)).stream()
                        .collect(toMap(Deduction::id, Function.identity()));
        List<Finding> findings = new ArrayList<>();
        Map<DeductionId, Deduction> good = new LinkedHashMap<>();
        for (int row = 1; row <= ids.size(); row++) {
            Deduction one = there.get(ids.get(row - 1));
            Optional<String> wrong =
                    one == null
                            ? Optional.of("deduction-not-there")
                            : one.confirmationRefusal(second).map(Refused::code);
            if (wrong.isPresent()) {
                findings.add(Finding.ofRow(row, "deductionIds", wrong.get()));
            } else if (one != null) {
                good.put(one.id(), one);
            }
        }
        deductions.confirm(good.keySet(), second);
        audit.recordAll(
                good.values().stream()
                        .map(one -> SupplyDeduction.act("DEDUCTION_CONFIRMED", one))
                        .toList());
        return new Outcome(good.size(), findings);
    }
}
