/** Events arrive, are taken once, and never block their neighbours. */
@NullMarked
package id.kinerja.platform.listening;

import org.jspecify.annotations.NullMarked;
