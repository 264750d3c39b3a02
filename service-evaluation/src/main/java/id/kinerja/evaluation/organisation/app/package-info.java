/** Use cases of organisation ratings. */
@NullMarked
package id.kinerja.evaluation.organisation.app;

import org.jspecify.annotations.NullMarked;
