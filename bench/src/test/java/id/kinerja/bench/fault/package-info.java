/** Whether it is seen when reads are as they were. */
@NullMarked
package id.kinerja.bench.fault;

import org.jspecify.annotations.NullMarked;
