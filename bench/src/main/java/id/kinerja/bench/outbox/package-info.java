/** Figures of the outbox, and of a library in its place. */
@NullMarked
package id.kinerja.bench.outbox;

import org.jspecify.annotations.NullMarked;
