/**
 * The whole system on one machine, without Docker: read {@link id.kinerja.launcher.Installation}.
 */
@NullMarked
package id.kinerja.launcher;

import org.jspecify.annotations.NullMarked;
