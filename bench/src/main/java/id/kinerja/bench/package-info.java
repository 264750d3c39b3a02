/** Figures of speed, each a ratio against a limit or a peer in the same run. */
@NullMarked
package id.kinerja.bench;

import org.jspecify.annotations.NullMarked;
