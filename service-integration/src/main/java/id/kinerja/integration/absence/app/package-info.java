/** Who asks for it. */
@NullMarked
package id.kinerja.integration.absence.app;

import org.jspecify.annotations.NullMarked;
