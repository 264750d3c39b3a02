package id.kinerja.tukin.spj;

import id.kinerja.kernel.NomorPegawai;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.ledger.Deposit;
import id.kinerja.tukin.ledger.Recovered;
import id.kinerja.tukin.payment.PaidPerson;
import id.kinerja.tukin.payment.Payment;
import id.kinerja.tukin.payment.Payments;
import id.kinerja.tukin.payment.WithheldShares;
import id.kinerja.tukin.run.LeftUnit;
import id.kinerja.tukin.run.Run;
import id.kinerja.tukin.run.RunResults.GrantedCorrection;
import id.kinerja.tukin.withholding.WithheldOfRuns;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that the accounts of a locked run are made of; each of it stays as it is.
 *
 * @param satker whose part of the run it is; absent where it is the whole
 * @param payments of every kind, in the order of the files
 * @param attendance by which the run was calculated, of whom it pays for its own month
 * @param corrections the differences for earlier months, what is claimed back among them
 * @param recovered what the run has kept back of what was claimed before
 * @param leftUnits that the run leaves out
 * @param deposits what was brought back into a treasury since the run that was locked before
 * @param withheld as taxes and contributions, kind by kind
 * @param shares what of that stands with which payment
 * @param untaxed of whom it isn't known what tax the state bears
 * @param sums that the lock wrote down
 * @param hashes SHA-256 of the Web Gaji file of each kind, as text between tabs
 * @param people all whom any of it is about
 */
public record SpjPack(
        Run run,
        @Nullable String satker,
        List<Payment> payments,
        Map<PersonId, AttendanceCounts> attendance,
        List<GrantedCorrection> corrections,
        List<Recovered> recovered,
        List<LeftUnit> leftUnits,
        List<Deposit> deposits,
        List<WithheldOfRuns.Sum> withheld,
        WithheldShares shares,
        Set<PersonId> untaxed,
        List<Payments.ControlSum> sums,
        Map<Payment.Kind, String> hashes,
        Map<PersonId, PaidPerson> people) {

    private static final String UNKNOWN = "-";

    public SpjPack {
        payments = List.copyOf(payments);
        attendance = Map.copyOf(attendance);
        corrections = List.copyOf(corrections);
        deposits = List.copyOf(deposits);
        withheld = List.copyOf(withheld);
        untaxed = Set.copyOf(untaxed);
        sums = List.copyOf(sums);
        hashes = Map.copyOf(hashes);
        recovered = List.copyOf(recovered);
        leftUnits = List.copyOf(leftUnits);
        people = Map.copyOf(people);
    }

    String number(PersonId person) {
        return known(person, one -> NomorPegawai.textOf(one.number()));
    }

    String golongan(PersonId person) {
        return known(person, PaidPerson::golongan);
    }

    private String known(PersonId person, Function<PaidPerson, @Nullable String> what) {
        return Optional.ofNullable(people.get(person)).map(what).orElse(UNKNOWN);
    }

    public SpjPack withAttendance(Map<PersonId, AttendanceCounts> counts) {
        return new SpjPack(
                run,
                satker,
                payments,
                counts,
                corrections,
                recovered,
                leftUnits,
                deposits,
                withheld,
                shares,
                untaxed,
                sums,
                hashes,
                people);
    }

    public Rupiah total() {
        return Rupiah.sum(payments.stream().map(Payment::bersih).toList());
    }
}
