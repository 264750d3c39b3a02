package id.kinerja.tukin.payment.app;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Rupiah;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.ledger.Ledger;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.PaymentCheck;
import id.kinerja.tukin.payment.Payments;
import id.kinerja.tukin.policy.Policies;
import id.kinerja.tukin.policy.Policy;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunEvents;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.RunResults.GrantedCorrection;
import id.kinerja.tukin.run.RunStep;
import id.kinerja.tukin.run.Runs;
import id.kinerja.tukin.statement.CorrectionKind;
import id.kinerja.tukin.withholding.app.Withhold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Locks an approved run: writes down every line that is paid with its payee, so that the files are
 * the same bytes whenever they are made, less what is recovered from them, what is withheld of it,
 * and tells each person's statement as final, that of an earlier month too. Where a payee is
 * missing, or what decides somebody's tax, or somebody would get more than he is paid, or what is
 * paid isn't what the ledger grants, nothing is locked.
 */
@Service
public class LockRun {

    private static final int PART = 500;

    /** How many people are named at once. */
    private static final int MOST_FINDINGS = 200;

    private static final Comparator<Payment> BY_UNIT_AND_NUMBER =
            Comparator.comparing(Payment::kodeSatker)
                    .thenComparing(payment -> payment.number().written())
                    .thenComparing(payment -> String.valueOf(payment.month()));

    private final Runs runs;
    private final RunResults results;
    private final RunEvents events;
    private final Policies policies;
    private final Payments payments;
    private final AgencyRoles roles;
    private final Ledger ledger;
    private final DeductOverpayments deductOverpayments;
    private final FindPayees findPayees;
    private final Withhold withhold;
    private final AuditTrail audit;

    LockRun(
            Runs runs,
            RunResults results,
            RunEvents events,
            Policies policies,
            Payments payments,
            AgencyRoles roles,
            Ledger ledger,
            DeductOverpayments deductOverpayments,
            FindPayees findPayees,
            Withhold withhold,
            AuditTrail audit) {
        this.audit = audit;
        this.runs = runs;
        this.results = results;
        this.events = events;
        this.policies = policies;
        this.payments = payments;
        this.roles = roles;
        this.ledger = ledger;
        this.deductOverpayments = deductOverpayments;
        this.findPayees = findPayees;
        this.withhold = withhold;
    }

    /**
     * @param seen the revision that the caller has looked at
     */
    @Transactional
    public Run lock(Actor actor, RunId id, long seen) {
        roles.require(actor, RunStep.LOCK.roles().toArray(Role[]::new));
        PersonId by = actor.requirePerson();
        Run run = runs.findForChange(id).orElseThrow(() -> Refused.notFound("run-unknown"));
        if (run.revision() != seen) {
            throw Refused.stale();
        }
        Refused.raise(RunStep.LOCK.refusal(run, by));
        Policy policy = policies.active(requireNonNull(run.policy())).orElseThrow();
        List<Payment> paid = payments(actor, run, policy);
        payments.keep(actor.agency(), id, paid);
        refuse(
                "payments-above-bersih",
                PaymentCheck.tooMuch(withhold.of(actor.agency(), run, ofPeople(paid))));
        Run locked = runs.move(run, RunStep.LOCK, by);
        events.changed(actor.agency(), locked);
        tellPeople(actor.agency(), locked);
        audit.record(Act.of("RUN_LOCKED").on(id.value()).with("month", run.month()));
        return locked;
    }

    private void tellPeople(AgencyId agency, Run locked) {
        List<RunResults.Granted> part = results.granted(locked, null, PART);
        while (!part.isEmpty()) {
            events.locked(agency, locked, part);
            part = results.granted(locked, part.getLast().person(), PART);
        }
        List<GrantedCorrection> earlier = results.grantedCorrections(locked, null, PART);
        while (!earlier.isEmpty()) {
            events.corrected(agency, locked, earlier.stream().filter(LockRun::isNews).toList());
            earlier = results.grantedCorrections(locked, earlier.getLast().place(), PART);
        }
    }

    /** A month of which a late fact has changed nothing is as it was told. */
    private static boolean isNews(GrantedCorrection correction) {
        return correction.kind() == CorrectionKind.SUSULAN
                || !correction.delta().equals(Rupiah.ZERO);
    }

    private static List<Withhold.Paid> ofPeople(List<Payment> payments) {
        return payments.stream()
                .collect(groupingBy(Payment::payee, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(one -> new Withhold.Paid(one.getKey(), sum(one.getValue())))
                .toList();
    }

    private static Rupiah sum(List<Payment> payments) {
        return Rupiah.sum(payments.stream().map(Payment::bersih).toList());
    }

    private List<Payment> payments(Actor actor, Run run, Policy policy) {
        List<Due> due = new ArrayList<>(statements(run, policy));
        due.addAll(corrections(run));
        DeductOverpayments.Left left = deductOverpayments.from(run, due);
        PaidAsGranted.require(left, ledger.granted(run.id()));
        FindPayees.Outcome found = findPayees.find(actor.agency(), run.month(), left.due());
        refuse("payees-missing", found.findings());
        return found.payments().stream().sorted(BY_UNIT_AND_NUMBER).toList();
    }

    private static void refuse(String code, List<Refused.Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    code,
                    List.of(Integer.toString(findings.size())),
                    findings.stream().limit(MOST_FINDINGS).toList());
        }
    }

    private List<Due> statements(Run run, Policy policy) {
        List<Due> due = new ArrayList<>();
        List<RunResults.Kept> part = results.statements(run, null, PART);
        while (!part.isEmpty()) {
            part.forEach(kept -> due.addAll(Due.of(run.kind(), kept, policy)));
            part = results.statements(run, part.getLast().calculated().facts().person(), PART);
        }
        return due;
    }

    private List<Due> corrections(Run run) {
        Map<PolicyId, Policy> frozen = new HashMap<>();
        List<Due> due = new ArrayList<>();
        List<GrantedCorrection> part = results.grantedCorrections(run, null, PART);
        while (!part.isEmpty()) {
            part.forEach(
                    correction ->
                            due.addAll(
                                    Due.of(
                                            correction,
                                            frozen.computeIfAbsent(
                                                    correction.policy(),
                                                    id -> policies.active(id).orElseThrow()))));
            part = results.grantedCorrections(run, part.getLast().place(), PART);
        }
        return due;
    }
}
