/** The rating of people on both axes, and the predikat that follows. */
@NullMarked
package id.kinerja.evaluation.rating;

import org.jspecify.annotations.NullMarked;
