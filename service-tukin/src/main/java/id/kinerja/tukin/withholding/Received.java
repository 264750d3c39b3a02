package id.kinerja.tukin.withholding;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import java.util.Collection;

/**
 * What a run leaves a person once all is withheld.
 *
 * @param gross what the run pays him (bersih)
 * @param received what is left of it; more than that where something is given back
 * @param takenHere what was withheld of him here before, in the year or month that it belongs to:
 *     the most that may be given back
 */
public record Received(PersonId person, Rupiah gross, Rupiah received, Rupiah takenHere) {

    /**
     * @param withheld all that the run withholds of him
     * @param before what he was paid in the year
     */
    public static Received of(
            PersonId person,
            Rupiah gross,
            Collection<Withheld> withheld,
            Collection<PaidBefore> before) {
        return new Received(
                person,
                gross,
                gross.minus(Withheld.deducted(withheld)),
                PaidBefore.taxHere(before)
                        .plus(Rupiah.sum(before.stream().map(PaidBefore::contribution).toList())));
    }

    /** Whether he gets more than the run pays him and was ever taken of him here. */
    public boolean isTooMuch() {
        return received.compareTo(gross.plus(takenHere)) > 0;
    }
}
