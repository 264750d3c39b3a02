/** Whether the rules of the benchmarks do what they say. */
@NullMarked
package id.kinerja.bench.load;

import org.jspecify.annotations.NullMarked;
