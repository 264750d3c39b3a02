package id.kinerja.tukin.ledger.app;

import id.kinerja.directory.AgencyRoles;
import id.kinerja.kernel.Actor;
import id.kinerja.kernel.BusinessClock;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Refused;
import id.kinerja.kernel.Refused.Finding;
import id.kinerja.kernel.Role;
import id.kinerja.kernel.Rupiah;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.ledger.Deposit;
import id.kinerja.tukin.ledger.Deposits;
import id.kinerja.tukin.ledger.Overpayment;
import id.kinerja.tukin.ledger.Overpayments;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters what somebody has brought back of what was paid too much; a second person confirms it. */
@Service
public class EnterDeposit {

    private final Deposits deposits;
    private final Overpayments overpayments;
    private final DepositTasks tasks;
    private final BusinessClock clock;
    private final AgencyRoles office;
    private final AuditTrail audit;

    EnterDeposit(
            Deposits deposits,
            Overpayments overpayments,
            DepositTasks tasks,
            BusinessClock clock,
            AgencyRoles office,
            AuditTrail audit) {
        this.deposits = deposits;
        this.overpayments = overpayments;
        this.tasks = tasks;
        this.clock = clock;
        this.office = office;
        this.audit = audit;
    }

    /** What one person has brought back. */
    @Transactional
    public Deposit enter(Actor actor, Deposit.Given given) {
        return enter(actor, List.of(given), at -> "").getFirst();
    }

    /** What several people have brought back by one proof, all of them or none. */
    @Transactional
    public List<Deposit> enterTogether(Actor actor, List<Deposit.Given> given) {
        return enter(actor, given, at -> "deposits[" + at + "].");
    }

    /**
     * @param place before the fields of each
     */
    private List<Deposit> enter(Actor actor, List<Deposit.Given> given, IntFunction<String> place) {
        office.require(actor, Role.PENGELOLA_TUKIN);
        PersonId by = actor.requirePerson();
        if (given.stream().anyMatch(one -> by.equals(one.person()))) {
            throw Refused.forbidden("overpayment-of-oneself");
        }
        // Two that are entered at this moment don't exceed together what is owed.
        overpayments.alone();
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < given.size(); at++) {
            findings.addAll(findings(actor, given.get(at), place.apply(at)));
        }
        findings.addAll(twice(given, place));
        if (!findings.isEmpty()) {
            throw Refused.invalid("deposit-invalid", findings.stream().distinct().toList());
        }
        List<Deposit> entered =
                deposits
                        .enter(given, by)
                        .orElseThrow(() -> Refused.conflict("deposit-proof-known"))
                        .stream()
                        .map(id -> deposits.find(id).orElseThrow())
                        .toList();
        tasks.open(entered);
        audit.recordAll(
                entered.stream()
                        .map(
                                one ->
                                        Act.of("DEPOSIT_ENTERED")
                                                .about(one.person())
                                                .on(one.id().value()))
                        .toList());
        return entered;
    }

    private List<Finding> findings(Actor actor, Deposit.Given given, String place) {
        List<Overpayment> owed = overpayments.openOf(given.person());
        LocalDate since =
                owed.stream()
                        .map(one -> one.month().atDay(1))
                        .min(Comparator.naturalOrder())
                        .orElseThrow(() -> nothingOwed(place));
        Rupiah open =
                Rupiah.sum(owed.stream().map(Overpayment::owed).toList())
                        .minus(deposits.waiting(given.person()))
                        .max(Rupiah.ZERO);
        return given.findings(open, since, clock.today(actor.agency())).stream()
                .map(
                        one ->
                                one.field().equals("amount")
                                        ? Finding.of(
                                                place + one.field(),
                                                one.code(),
                                                one.arguments().toArray())
                                        : one)
                .toList();
    }

    private static Refused nothingOwed(String place) {
        return new Refused(
                Refused.Kind.CONFLICT,
                "deposit-nothing-owed",
                List.of(),
                List.of(Finding.of(place + "personId", "deposit-nothing-owed")));
    }

    private static List<Finding> twice(List<Deposit.Given> given, IntFunction<String> place) {
        Set<PersonId> seen = new HashSet<>();
        return IntStream.range(0, given.size())
                .filter(at -> !seen.add(given.get(at).person()))
                .mapToObj(at -> Finding.of(place.apply(at) + "personId", "deposit-person-twice"))
                .toList();
    }
}
