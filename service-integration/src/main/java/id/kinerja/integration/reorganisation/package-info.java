/** A reorganisation (SOTK): who moves with units and positions that are others from a day on. */
@NullMarked
package id.kinerja.integration.reorganisation;

import org.jspecify.annotations.NullMarked;
