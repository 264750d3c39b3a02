/** Use cases of the personnel register. */
@NullMarked
package id.kinerja.integration.personnel.app;

import org.jspecify.annotations.NullMarked;
