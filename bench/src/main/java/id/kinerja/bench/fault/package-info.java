/** Figures of what happens when something is killed. */
@NullMarked
package id.kinerja.bench.fault;

import org.jspecify.annotations.NullMarked;
