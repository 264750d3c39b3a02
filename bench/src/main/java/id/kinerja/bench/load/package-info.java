/** Requests by the thousand, closed or open. */
@NullMarked
package id.kinerja.bench.load;

import org.jspecify.annotations.NullMarked;
