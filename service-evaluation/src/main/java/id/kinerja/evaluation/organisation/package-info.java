/** The rating of units, which comes before that of their people. */
@NullMarked
package id.kinerja.evaluation.organisation;

import org.jspecify.annotations.NullMarked;
