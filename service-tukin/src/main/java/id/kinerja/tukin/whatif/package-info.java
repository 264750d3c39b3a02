/** Months that were paid by one policy, by another. */
@NullMarked
package id.kinerja.tukin.whatif;

import org.jspecify.annotations.NullMarked;
