package id.kinerja.tukin.withholding;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import id.kinerja.tukin.deduction.DeductionId;
import id.kinerja.tukin.run.RunId;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What locked runs withhold; written once. */
public interface WithheldOfRuns {

    /**
     * Until the end of the transaction no other run withholds, which would give the same back once
     * more.
     */
    void hold();

    void keep(RunId run, LocalDate paidOn, Collection<Withheld> withheld);

    /** Of whom it isn't known what the state bears, since something isn't known of them. */
    void keepUnknown(RunId run, LocalDate paidOn, Collection<Untaxed> unknown);

    /**
     * @param gross what the run pays him, which is taxed with the year once more is known
     */
    record Untaxed(PersonId person, Withholdings.Missing missing, Rupiah gross) {}

    /**
     * By person.
     *
     * @param after the last one of the page before
     */
    List<Unknown> unknown(RunId run, @Nullable PersonId after, int limit);

    /** Of whom nothing is missing there is none. */
    Optional<Unknown> unknown(RunId run, PersonId person);

    record Unknown(PersonId person, Withholdings.Missing missing) {}

    /** What people were paid in a year by now, here and elsewhere; none is left out of the map. */
    Map<PersonId, List<PaidBefore>> paidIn(Year year, Collection<PersonId> people);

    /** What locked runs have taken of deductions, of none that took nothing yet. */
    Map<DeductionId, List<OtherDeductions.Instalment>> takenOf(Collection<PersonId> people);

    /**
     * By person, kind and deduction.
     *
     * @param after the last one of the page before
     */
    List<Withheld> of(RunId run, @Nullable Place after, int limit);

    /** What a run has withheld of a person. */
    List<Withheld> of(RunId run, PersonId person);

    /**
     * Where one stands in the list, by the name of its kind.
     *
     * @param item of the deduction; that of taxes and contributions is zero
     */
    record Place(PersonId person, String kind, UUID item) {

        public static Place of(Withheld one) {
            return new Place(one.person(), one.kind().name(), one.item());
        }
    }

    /** What each kind of a run comes to. */
    List<Sum> sums(RunId run);

    record Sum(WithheldKind kind, int people, Rupiah amount) {}
}
