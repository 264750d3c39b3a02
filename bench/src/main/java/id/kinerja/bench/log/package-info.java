/** Figures of the daily log. */
@NullMarked
package id.kinerja.bench.log;

import org.jspecify.annotations.NullMarked;
