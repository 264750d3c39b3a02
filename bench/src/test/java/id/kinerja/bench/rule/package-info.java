/** Whether the rules of the benchmarks do what they say. */
@NullMarked
package id.kinerja.bench.rule;

import org.jspecify.annotations.NullMarked;
