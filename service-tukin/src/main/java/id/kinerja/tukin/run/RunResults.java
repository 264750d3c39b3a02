package id.kinerja.tukin.run;

import id.kinerja.kernel.KelasJabatan;
import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.kernel.UnitId;
import id.kinerja.tukin.policy.PolicyId;
import id.kinerja.tukin.statement.CorrectionKind;
import id.kinerja.tukin.statement.PersonMonth;
import id.kinerja.tukin.statement.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What runs came to, version by version; written once. */
public interface RunResults {

    /** With the hash of each as it was written. */
    List<Granted> keep(Run run, List<RunStatement> statements);

    void keepCorrections(Run run, List<Correction> corrections);

    /** In the order of people. */
    List<Kept> statements(Run run, @Nullable PersonId after, int limit);

    /** Those alone of whom something is asked before they can be paid, in the order of people. */
    List<Kept> open(Run run, @Nullable PersonId after, int limit);

    /** Of these people alone, in their order. */
    List<Kept> statementsOf(Run run, Set<PersonId> people);

    /** What the run grants for its own month, in the order of people; nobody who is held. */
    List<Granted> granted(Run run, @Nullable PersonId after, int limit);

    /** In the order of people and months; of nobody who is held by hand. */
    List<KeptCorrection> corrections(Run run, @Nullable PersonsMonth after, int limit);

    /** What an approved run has granted for earlier months, in the order of people and months. */
    List<GrantedCorrection> grantedCorrections(Run run, @Nullable PersonsMonth after, int limit);

    /** Corrections with what they were calculated from, in the order of people and months. */
    List<Reproducible> reproducibleCorrections(Run run, @Nullable PersonsMonth after, int limit);

    List<UnitTotal> totalsByUnit(Run run);

    /**
     * Months before the run's own with facts that no run has taken up, in the order of people and
     * months.
     */
    List<LateMonth> lateMonths(Run run, @Nullable PersonsMonth after, int limit);

    /**
     * How many facts came for what the run pays since it was calculated: its own month, or what is
     * paid once in a year. Of the latter only those that no run of it has taken up.
     */
    int factsSince(Run run);

    /**
     * Enters what an approved run grants, and settles the facts that its corrections took up.
     * False, and nothing entered, where another run has granted something for one of their months
     * since: the difference was taken from what the ledger held before; or has paid somebody what
     * is paid once in a year.
     */
    boolean grant(Run run);

    /** Where a list of people's months was cut. */
    record PersonsMonth(PersonId person, YearMonth month) {}

    /**
     * @param resultHash of the statement's bytes
     */
    record Granted(PersonId person, Rupiah net, String resultHash) {}

    /**
     * A statement with the bytes that were written.
     *
     * @param onHold whether somebody holds the person in the run
     */
    record Kept(RunStatement calculated, String resultHash, boolean onHold) {

        /** Whether the run pays it. */
        public boolean pays() {
            return calculated.statement().complete() && !onHold;
        }

        /**
         * @param policy by which it was calculated
         */
        public Reproducible reproducible(PolicyId policy) {
            PersonMonth facts = calculated.facts();
            return new Reproducible(
                    new PersonsMonth(facts.person(), facts.month()), policy, facts, resultHash);
        }
    }

    /** What a result was calculated from, and the hash that its bytes must come to again. */
    record Reproducible(
            PersonsMonth place, PolicyId policy, PersonMonth facts, String resultHash) {}

    /** A correction as it was calculated. */
    record KeptCorrection(
            PersonId person,
            YearMonth month,
            Rupiah granted,
            Rupiah due,
            CorrectionKind kind,
            KelasJabatan kelas,
            List<LateMonth.Evidence> evidence) {

        public PersonsMonth place() {
            return new PersonsMonth(person, month);
        }
    }

    /**
     * A correction as it was granted.
     *
     * @param delta what the month came to beyond all that was granted for it before
     * @param due what the month comes to now
     * @param statement that it comes to
     * @param policy by which the month was calculated
     * @param facts from which it was
     * @param revision of the month's statement as it is told; grows with everything granted for it
     */
    record GrantedCorrection(
            PersonsMonth place,
            CorrectionKind kind,
            Rupiah delta,
            Rupiah due,
            Statement statement,
            KelasJabatan kelas,
            PolicyId policy,
            PersonMonth facts,
            String resultHash,
            long revision) {}

    /** What a unit's people are granted. */
    record UnitTotal(UnitId unit, int people, int held, Rupiah granted) {}
}
