package id.kinerja.integration.siasn;

import id.kinerja.kernel.Nip;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ratings that SIASN has, read and written at BKN. */
public interface SiasnRatings {

    /** What came of writing one. */
    sealed interface Saved {}

    /**
     * @param row by which SIASN knows it; absent where it doesn't say
     */
    record Taken(@Nullable String row) implements Saved {}

    /** It isn't there, and SIASN says why. */
    record Declined(String said) implements Saved {}

    /** It may be there or not. */
    record Unknown(SiasnFault fault) implements Saved {}

    Saved save(SiasnAccess access, OutgoingRating rating);

    /** Those of the list in which this period belongs. */
    SiasnReply<List<KeptRating>> kept(SiasnAccess access, Nip nip, RatedPeriod period);

    /** Of both lists, whatever period. */
    SiasnReply<List<KeptRating>> all(SiasnAccess access, Nip nip);

    /** Takes a periodic one out; one that isn't there any more is found to be out. */
    SiasnReply<Boolean> remove(SiasnAccess access, String row);
}
