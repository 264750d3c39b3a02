/** What figures are measured on: the real parts of an installation, and tools beside them. */
@NullMarked
package id.kinerja.bench.ground;

import org.jspecify.annotations.NullMarked;
