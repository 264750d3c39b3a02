/** Use cases of what is withheld. */
@NullMarked
package id.kinerja.tukin.withholding.app;

import org.jspecify.annotations.NullMarked;
