/** Figures of attendance: punches by every way, days, and first connections. */
@NullMarked
package id.kinerja.bench.attendance;

import org.jspecify.annotations.NullMarked;
