/** Use cases of ratings. */
@NullMarked
package id.kinerja.evaluation.rating.app;

import org.jspecify.annotations.NullMarked;
