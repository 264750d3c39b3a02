package id.kinerja.tukin.payment.app;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.RunResults.GrantedCorrection;
import id.kinerja.tukin.run.RunResults.PersonsMonth;
import id.kinerja.tukin.run.RunStatement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Which months payments of a run are for, and what was granted for the earlier ones. */
@Component
class GrantedMonths {

    private static final int PART = 1_000;

    private final RunResults results;

    GrantedMonths(RunResults results) {
        this.results = results;
    }

    static PersonsMonth place(Run run, Payment payment) {
        return new PersonsMonth(
                payment.payee().person(), requireNonNullElse(payment.month(), run.month()));
    }

    static Set<PersonsMonth> places(Run run, Collection<Payment> payments) {
        return payments.stream().map(one -> place(run, one)).collect(toSet());
    }

    /** What the run itself has calculated for its own month. */
    Map<PersonsMonth, RunStatement> own(Run run, Set<PersonsMonth> wanted) {
        Set<PersonId> people =
                wanted.stream()
                        .filter(place -> place.month().equals(run.month()))
                        .map(PersonsMonth::person)
                        .collect(toSet());
        return results.statementsOf(run, people).stream()
                .map(RunResults.Kept::calculated)
                .collect(
                        toMap(
                                one -> new PersonsMonth(one.facts().person(), run.month()),
                                Function.identity()));
    }

    Map<PersonsMonth, GrantedCorrection> corrections(Run run, Set<PersonsMonth> wanted) {
        Map<PersonsMonth, GrantedCorrection> found = new HashMap<>();
        List<GrantedCorrection> part = results.grantedCorrections(run, null, PART);
        while (!part.isEmpty()) {
            part.stream()
                    .filter(one -> wanted.contains(one.place()))
                    .forEach(one -> found.put(one.place(), one));
            part = results.grantedCorrections(run, part.getLast().place(), PART);
        }
        return found;
    }
}
