/** Tests of what is withheld. */
@NullMarked
package id.kinerja.tukin.withholding;

import org.jspecify.annotations.NullMarked;
