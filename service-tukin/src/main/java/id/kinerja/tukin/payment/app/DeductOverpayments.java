package id.kinerja.tukin.payment.app;

import static java.util.stream.Collectors.groupingBy;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.ledger.Deposits;
import id.kinerja.tukin.ledger.Overpayment;
import id.kinerja.tukin.ledger.Overpayments;
import id.kinerja.tukin.ledger.Settlement;
import id.kinerja.tukin.run.Run;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes what people owe back from what a run is about to pay them. */
@Component
class DeductOverpayments {

    private final Overpayments overpayments;
    private final Deposits deposits;

    DeductOverpayments(Overpayments overpayments, Deposits deposits) {
        this.overpayments = overpayments;
        this.deposits = deposits;
    }

    /**
     * @param due what is left to be paid
     * @param taken from each who owed something
     */
    record Left(List<Due> due, Map<PersonId, Rupiah> taken) {}

    /**
     * What is left to be paid; what is taken is entered for the run. Raises lower what is owed of
     * the same. Plans name months: of what is paid once in a year they deduct nothing.
     */
    Left from(Run run, List<Due> due) {
        // Whatever is paid: two payments of a month are taxed together.
        overpayments.alone();
        deposits.account(run.id());
        Map<PersonId, List<Overpayment>> owed =
                overpayments.open().stream().collect(groupingBy(Overpayment::person));
        // What waits to be confirmed was brought back: it isn't taken a second time.
        Map<PersonId, Rupiah> waiting = deposits.waiting();
        Map<PersonId, List<Due>> theirs =
                due.stream()
                        .filter(one -> owed.containsKey(one.person()))
                        .collect(groupingBy(Due::person, LinkedHashMap::new, Collectors.toList()));
        List<Due> left =
                new ArrayList<>(
                        due.stream().filter(one -> !owed.containsKey(one.person())).toList());
        List<Settlement.Taken> taken = new ArrayList<>();
        Map<PersonId, Rupiah> sums = new HashMap<>();
        theirs.forEach(
                (person, lines) -> {
                    Settlement settlement =
                            settlement(
                                    run,
                                    lines,
                                    Overpayment.sparing(
                                            waiting.getOrDefault(person, Rupiah.ZERO),
                                            owed.getOrDefault(person, List.of())));
                    taken.addAll(settlement.taken());
                    sums.put(
                            person,
                            Rupiah.sum(
                                    settlement.taken().stream()
                                            .map(Settlement.Taken::amount)
                                            .toList()));
                    for (int i = 0; i < lines.size(); i++) {
                        left.addAll(lines.get(i).after(settlement.lines().get(i)));
                    }
                });
        overpayments.take(run.id(), taken);
        return new Left(left, sums);
    }

    private static Settlement settlement(Run run, List<Due> due, List<Overpayment> owed) {
        List<Settlement.Line> lines = due.stream().map(one -> one.line(run.extra())).toList();
        return run.extra() == null
                ? Settlement.of(run.month(), lines, owed)
                : Settlement.withoutPlans(lines, owed);
    }
}
