/** Figures of the gateway. */
@NullMarked
package id.kinerja.bench.door;

import org.jspecify.annotations.NullMarked;
