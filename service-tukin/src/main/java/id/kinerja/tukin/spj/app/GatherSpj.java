package id.kinerja.tukin.spj.app;

import static java.util.stream.Collectors.toSet;

import id.kinerja.kernel.AgencyId;
import id.kinerja.kernel.DateRange;
import id.kinerja.kernel.PersonId;
import id.kinerja.tukin.ledger.Deposit;
import id.kinerja.tukin.ledger.Deposits;
import id.kinerja.tukin.ledger.Overpayments;
import id.kinerja.tukin.ledger.Recovered;
import id.kinerja.tukin.payment.PaidPerson;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.Payments;
import id.kinerja.tukin.payment.WithheldShares;
import id.kinerja.tukin.payment.app.FindSatkers;
import id.kinerja.tukin.payment.app.KeepPaidPeople;
import id.kinerja.tukin.payment.app.SplitWithheld;
import id.kinerja.tukin.run.LeftUnits;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.RunResults.GrantedCorrection;
import id.kinerja.tukin.spj.AttendanceCounts;
import id.kinerja.tukin.spj.SatkerAccounts;
import id.kinerja.tukin.spj.SpjPack;
import id.kinerja.tukin.spj.UnpaidPlaces;
import id.kinerja.tukin.withholding.WithheldOfRuns;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers all that the accounts of a locked run are made of. */
@Component
class GatherSpj {

    private static final int PART = 1_000;

    private final Payments payments;
    private final RunResults results;
    private final Overpayments overpayments;
    private final Deposits deposits;
    private final WithheldOfRuns withheldOfRuns;
    private final KeepPaidPeople keepPaidPeople;
    private final SplitWithheld splitWithheld;
    private final FindSatkers findSatkers;
    private final UnpaidPlaces unpaidPlaces;
    private final LeftUnits leftUnits;

    GatherSpj(
            Payments payments,
            RunResults results,
            Overpayments overpayments,
            Deposits deposits,
            WithheldOfRuns withheldOfRuns,
            KeepPaidPeople keepPaidPeople,
            SplitWithheld splitWithheld,
            FindSatkers findSatkers,
            UnpaidPlaces unpaidPlaces,
            LeftUnits leftUnits) {
        this.leftUnits = leftUnits;
        this.payments = payments;
        this.results = results;
        this.overpayments = overpayments;
        this.deposits = deposits;
        this.withheldOfRuns = withheldOfRuns;
        this.keepPaidPeople = keepPaidPeople;
        this.splitWithheld = splitWithheld;
        this.findSatkers = findSatkers;
        this.unpaidPlaces = unpaidPlaces;
    }

    /** All but the attendance, which {@link #withAttendance} adds. */
    SpjPack of(AgencyId agency, Run run, YearMonth fileMonth) {
        List<Payment> all = new ArrayList<>();
        for (Payment.Kind kind : Payment.Kind.values()) {
            all.addAll(payments.of(agency, run.id(), kind));
        }
        List<GrantedCorrection> corrections = corrections(run);
        List<Recovered> recovered = overpayments.takenBy(run.id());
        List<Deposit> deposited = deposits.accountedIn(run.id());
        WithheldShares shares = splitWithheld.among(run.id(), all);
        return new SpjPack(
                run,
                null,
                all,
                Map.of(),
                corrections,
                recovered,
                leftUnits.list(run.id(), null, Integer.MAX_VALUE),
                deposited,
                withheldOfRuns.sums(run.id()),
                shares,
                untaxed(run),
                payments.sums(run.id()),
                SatkerAccounts.hashes(fileMonth, all, shares),
                people(run, all, corrections, recovered, deposited));
    }

    /** The same with the days of whom it pays; of nobody else are they read. */
    SpjPack withAttendance(SpjPack accounts) {
        Map<PersonId, AttendanceCounts> counts = new HashMap<>();
        List<PersonId> people =
                accounts.payments().stream().map(one -> one.payee().person()).distinct().toList();
        for (int from = 0; from < people.size(); from += PART) {
            Set<PersonId> part =
                    Set.copyOf(people.subList(from, Math.min(people.size(), from + PART)));
            results.statementsOf(accounts.run(), part).stream()
                    .map(kept -> kept.calculated().facts())
                    .forEach(one -> counts.put(one.person(), AttendanceCounts.of(one)));
        }
        return accounts.withAttendance(counts);
    }

    /**
     * @param fileMonth as for the whole
     */
    SatkerAccounts bySatker(SpjPack whole, YearMonth fileMonth) {
        return new SatkerAccounts(
                whole, unpaid(whole.run(), SatkerAccounts.unpaid(whole)), fileMonth);
    }

    private Set<PersonId> untaxed(Run run) {
        Set<PersonId> people = new HashSet<>();
        List<WithheldOfRuns.Unknown> part = withheldOfRuns.unknown(run.id(), null, PART);
        while (!part.isEmpty()) {
            part.forEach(one -> people.add(one.person()));
            part = withheldOfRuns.unknown(run.id(), part.getLast().person(), PART);
        }
        return people;
    }

    private Map<PersonId, String> unpaid(Run run, Set<PersonId> people) {
        LocalDate last = run.month().atEndOfMonth();
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<PersonId, String> places =
                new HashMap<>(findSatkers.of(people, DateRange.of(LocalDate.EPOCH, last)));
        people.forEach(person -> places.putIfAbsent(person, SatkerAccounts.NONE));
        return unpaidPlaces.of(run.id(), places);
    }

    private List<GrantedCorrection> corrections(Run run) {
        List<GrantedCorrection> found = new ArrayList<>();
        List<GrantedCorrection> part = results.grantedCorrections(run, null, PART);
        while (!part.isEmpty()) {
            found.addAll(part);
            part = results.grantedCorrections(run, part.getLast().place(), PART);
        }
        return found;
    }

    private Map<PersonId, PaidPerson> people(
            Run run,
            List<Payment> paid,
            List<GrantedCorrection> corrections,
            List<Recovered> recovered,
            List<Deposit> deposited) {
        Set<PersonId> all =
                Stream.of(
                                paid.stream().map(one -> one.payee().person()),
                                corrections.stream().map(one -> one.place().person()),
                                recovered.stream().map(Recovered::person),
                                deposited.stream().map(Deposit::person))
                        .flatMap(Function.identity())
                        .collect(toSet());
        return keepPaidPeople.of(run, all);
    }
}
