/** Use cases of discipline decisions. */
@NullMarked
package id.kinerja.integration.discipline.app;

import org.jspecify.annotations.NullMarked;
