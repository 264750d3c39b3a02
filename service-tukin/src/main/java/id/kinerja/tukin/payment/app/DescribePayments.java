package id.kinerja.tukin.payment.app;

import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.PaymentDocument;
import id.kinerja.tukin.payment.PaymentDocument.PaidLine;
import id.kinerja.tukin.payment.StatementShares;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.RunResults.KeptCorrection;
import id.kinerja.tukin.run.RunResults.PersonsMonth;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Joins the payments of a run with the statements or differences that they pay. */
@Component
class DescribePayments {

    private static final int PART = 1_000;

    private final RunResults results;

    DescribePayments(RunResults results) {
        this.results = results;
    }

    PaymentDocument describe(
            Run run, YearMonth fileMonth, Payment.Kind kind, List<Payment> payments) {
        Map<PersonId, StatementShares> shares = new HashMap<>();
        String policy = isOfTheMonth(kind) ? shares(run, kind, people(payments), shares) : null;
        Map<PersonsMonth, KeptCorrection> corrections =
                isOfTheMonth(kind) ? Map.of() : corrections(run);
        return new PaymentDocument(
                run.id().value(),
                run.version(),
                run.month().toString(),
                fileMonth.toString(),
                kind,
                run.state().name(),
                policy,
                payments.stream().map(one -> line(one, shares, corrections)).toList());
    }

    private static boolean isOfTheMonth(Payment.Kind kind) {
        return kind == Payment.Kind.INDUK || kind == Payment.Kind.TAMBAHAN;
    }

    private static Set<PersonId> people(List<Payment> payments) {
        return payments.stream().map(one -> one.payee().person()).collect(Collectors.toSet());
    }

    /** Returns the policy that they were calculated by; absent where there are none. */
    private @Nullable String shares(
            Run run, Payment.Kind kind, Set<PersonId> people, Map<PersonId, StatementShares> into) {
        String policy = null;
        List<RunResults.Kept> part = results.statements(run, null, PART);
        while (!part.isEmpty()) {
            for (RunResults.Kept kept : part) {
                var statement = kept.calculated().statement();
                policy = statement.policy();
                if (people.contains(statement.person())) {
                    into.put(statement.person(), new StatementShares(statement, kind));
                }
            }
            part = results.statements(run, part.getLast().calculated().facts().person(), PART);
        }
        return policy;
    }

    private Map<PersonsMonth, KeptCorrection> corrections(Run run) {
        Map<PersonsMonth, KeptCorrection> found = new HashMap<>();
        List<KeptCorrection> part = results.corrections(run, null, PART);
        while (!part.isEmpty()) {
            part.forEach(one -> found.put(one.place(), one));
            part = results.corrections(run, part.getLast().place(), PART);
        }
        return found;
    }

    private static PaidLine line(
            Payment payment,
            Map<PersonId, StatementShares> shares,
            Map<PersonsMonth, KeptCorrection> corrections) {
        PersonId person = payment.payee().person();
        StatementShares share = shares.get(person);
        YearMonth month = payment.month();
        KeptCorrection correction =
                month == null ? null : corrections.get(new PersonsMonth(person, month));
        return new PaidLine(
                payment.number().written(),
                payment.kelas().number(),
                payment.bruto().amount(),
                payment.potongan().amount(),
                payment.bersih().amount(),
                month == null ? null : month.toString(),
                correction == null ? null : correction.granted().amount(),
                correction == null ? null : correction.due().amount(),
                share == null ? List.of() : share.components(),
                share == null ? List.of() : share.deductions(),
                share == null ? null : otherwise(payment, share));
    }

    private static @Nullable Long otherwise(Payment payment, StatementShares share) {
        long rest = payment.bersih().amount() - share.amount();
        return rest == 0 ? null : rest;
    }
}
