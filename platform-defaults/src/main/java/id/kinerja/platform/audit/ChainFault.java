package id.kinerja.platform.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong in a chain, and where.
 *
 * @param sequence the place in the chain; 0 of an entry that has none
 * @param entry the entry, where it is known
 */
record ChainFault(Kind kind, long sequence, @Nullable UUID entry) {

    enum Kind {
        /** The entry is not what was sealed. */
        ALTERED,
        /** The entry or its place is gone. */
        MISSING,
        /** The entry stands where another was sealed, and that one in its place. */
        SWAPPED,
        /** The entry was put in past the sealer. */
        ADDED,
        /**
         * It doesn't follow from what stands before it: something was taken out or put in there.
         */
        BROKEN,
        /** The chain ends before a head that it has had. */
        CUT,
        /** The whole chain up to here is another than the one whose head was kept. */
        REWRITTEN
    }
}
