package id.kinerja.tukin.withholding;

import id.kinerja.kernel.PersonId;
import id.kinerja.kernel.Rupiah;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a run leaves a person once all is withheld.
 *
 * @param gross what the run pays him (bersih)
 * @param received what is left of it; more than that where something is given back
 * @param takenHere what was withheld of him here before, in the year or month that it belongs to,
 *     and in the year before where that is settled now: the most that may be given back
 */
public record Received(PersonId person, Rupiah gross, Rupiah received, Rupiah takenHere) {

    /**
     * @param withheld all that the run withholds of him
     * @param before what he was paid in the year
     * @param old the year before, where something of its tax is open
     */
    public static Received of(
            PersonId person,
            Rupiah gross,
            Collection<Withheld> withheld,
            Collection<PaidBefore> before,
            @Nullable OldYear old) {
        return new Received(
                person,
                gross,
                gross.minus(Withheld.deducted(withheld)),
                PaidBefore.taxHere(before)
                        .plus(takenOf(old))
                        .plus(Rupiah.sum(before.stream().map(PaidBefore::contribution).toList())));
    }

    private static Rupiah takenOf(@Nullable OldYear old) {
        return old instanceof OldYear.Unsettled unsettled
                ? PaidBefore.taxHere(unsettled.paid())
                : Rupiah.ZERO;
    }

    /** Whether he gets more than the run pays him and was ever taken of him here. */
    public boolean isTooMuch() {
        return received.compareTo(gross.plus(takenHere)) > 0;
    }
}
