/** Whether reads that fail or wait are seen as such. */
@NullMarked
package id.kinerja.bench.fault;

import org.jspecify.annotations.NullMarked;
