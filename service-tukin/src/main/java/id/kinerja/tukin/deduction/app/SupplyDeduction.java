package id.kinerja.tukin.deduction.app;

import id.kinerja.directory.Directory;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.deduction.Deduction;
import id.kinerja.tukin.deduction.Deductions;
import id.kinerja.tukin.deduction.GivenDeduction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes one deduction, which counts once a second person has confirmed it. */
@Service
public class SupplyDeduction {

    private final DeductionDesk desk;
    private final Directory directory;
    private final Deductions deductions;
    private final AuditTrail audit;

    SupplyDeduction(
            DeductionDesk desk, Directory directory, Deductions deductions, AuditTrail audit) {
        this.desk = desk;
        this.directory = directory;
        this.deductions = deductions;
        this.audit = audit;
    }

    @Transactional
    public Deduction supply(Actor actor, GivenDeduction given) {
        DeductionDesk.Judgement judgement = desk.open(actor);
        List<Finding> findings = new ArrayList<>();
        if (directory.person(given.person()).isEmpty()) {
            findings.add(Finding.of("personId", "person-unknown"));
        }
        Optional<Deduction> supplied = judgement.judge(0, given, findings);
        if (supplied.isEmpty() || !findings.isEmpty()) {
            throw Refused.invalid("deduction-invalid", findings);
        }
        if (deductions.add(List.of(supplied.get())).isEmpty()) {
            throw Refused.conflict("deduction-known");
        }
        audit.record(act("DEDUCTION_SUPPLIED", supplied.get()));
        return supplied.get();
    }

    static Act act(String code, Deduction one) {
        return Act.of(code)
                .on(one.id().value())
                .withCode("deduction", one.code())
                .about(one.person());
    }
}
