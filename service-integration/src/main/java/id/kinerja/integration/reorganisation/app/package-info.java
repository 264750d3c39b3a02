/** A reorganisation is drafted, looked at, applied by another and worked off. */
@NullMarked
package id.kinerja.integration.reorganisation.app;

import org.jspecify.annotations.NullMarked;
