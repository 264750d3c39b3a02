/** Use cases of corrections of ratings. */
@NullMarked
package id.kinerja.evaluation.correction.app;

import org.jspecify.annotations.NullMarked;
