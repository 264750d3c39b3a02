/** Thresholds of absence. */
@NullMarked
package id.kinerja.integration.absence;

import org.jspecify.annotations.NullMarked;
