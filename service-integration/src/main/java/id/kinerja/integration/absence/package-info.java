/** How far days without leave have come toward the thresholds of PP 94/2021. */
@NullMarked
package id.kinerja.integration.absence;

import org.jspecify.annotations.NullMarked;
