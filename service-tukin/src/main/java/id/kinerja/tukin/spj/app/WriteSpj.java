package id.kinerja.tukin.spj.app;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import id.kinerja.kernel.Actor;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Sha256;
import id.kinerja.platform.audit.Act;
import id.kinerja.platform.audit.AuditTrail;
import id.kinerja.tukin.ledger.Deposit;
import id.kinerja.tukin.ledger.Deposits;
import id.kinerja.tukin.ledger.Overpayments;
import id.kinerja.tukin.ledger.Recovered;
import id.kinerja.tukin.payment.PaidPerson;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.Payments;
import id.kinerja.tukin.payment.WebGajiFile;
import id.kinerja.tukin.payment.app.KeepPaidPeople;
import id.kinerja.tukin.payment.app.LockedRuns;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunId;
import id.kinerja.tukin.run.RunResults;
import id.kinerja.tukin.run.RunResults.GrantedCorrection;
import id.kinerja.tukin.spj.AttendanceCounts;
import id.kinerja.tukin.spj.SpjPack;
import id.kinerja.tukin.withholding.WithheldOfRuns;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of a locked run, the same bytes each time; who took them is written down. */
@Service
public class WriteSpj {

    private static final int PART = 1_000;

    private final LockedRuns locked;
    private final Payments payments;
    private final RunResults results;
    private final Overpayments overpayments;
    private final Deposits deposits;
    private final WithheldOfRuns withheldOfRuns;
    private final KeepPaidPeople keepPaidPeople;
    private final AuditTrail audit;

    WriteSpj(
            LockedRuns locked,
            Payments payments,
            RunResults results,
            Overpayments overpayments,
            Deposits deposits,
            WithheldOfRuns withheldOfRuns,
            KeepPaidPeople keepPaidPeople,
            AuditTrail audit) {
        this.locked = locked;
        this.payments = payments;
        this.results = results;
        this.overpayments = overpayments;
        this.deposits = deposits;
        this.withheldOfRuns = withheldOfRuns;
        this.keepPaidPeople = keepPaidPeople;
        this.audit = audit;
    }

    public record Written(Run run, byte[] bytes) {}

    /**
     * @param fileMonth of the Web Gaji files whose hashes stand in it; without it the run's own
     * @param form PDF or XLSX, for the trail
     * @param print makes the file's bytes of what it is to say
     */
    @Transactional
    public Written write(
            Actor actor,
            RunId id,
            @Nullable YearMonth fileMonth,
            Enum<?> form,
            Function<SpjPack, byte[]> print) {
        Run run = locked.of(actor, id);
        byte[] bytes = print.apply(pack(actor, run, requireNonNullElse(fileMonth, run.month())));
        audit.record(
                Act.looked("SPJ_DOWNLOADED")
                        .on(id.value())
                        .with("format", form)
                        .withHash("hash", Sha256.hex(bytes)));
        return new Written(run, bytes);
    }

    private SpjPack pack(Actor actor, Run run, YearMonth fileMonth) {
        Map<Payment.Kind, String> hashes = new EnumMap<>(Payment.Kind.class);
        List<Payment> all = new ArrayList<>();
        for (Payment.Kind kind : Payment.Kind.values()) {
            List<Payment> ofKind = payments.of(actor.agency(), run.id(), kind);
            all.addAll(ofKind);
            hashes.put(kind, Sha256.hex(new WebGajiFile(fileMonth, ofKind).bytes()));
        }
        List<GrantedCorrection> corrections = corrections(run);
        List<Recovered> recovered = overpayments.takenBy(run.id());
        List<Deposit> deposited = deposits.accountedIn(run.id());
        Set<PersonId> people = all.stream().map(one -> one.payee().person()).collect(toSet());
        return new SpjPack(
                run,
                all,
                attendance(run, people),
                corrections,
                recovered,
                deposited,
                withheldOfRuns.sums(run.id()),
                payments.sums(run.id()),
                hashes,
                people(run, all, corrections, recovered, deposited));
    }

    private Map<PersonId, AttendanceCounts> attendance(Run run, Set<PersonId> people) {
        Map<PersonId, AttendanceCounts> counts = new HashMap<>();
        List<RunResults.Kept> part = results.statements(run, null, PART);
        while (!part.isEmpty()) {
            part.stream()
                    .map(kept -> kept.calculated().facts())
                    .filter(one -> people.contains(one.person()))
                    .forEach(one -> counts.put(one.person(), AttendanceCounts.of(one)));
            part = results.statements(run, part.getLast().calculated().facts().person(), PART);
        }
        return counts;
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
