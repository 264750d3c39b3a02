/** Tests of discipline decisions. */
@NullMarked
package id.kinerja.integration.discipline;

import org.jspecify.annotations.NullMarked;
