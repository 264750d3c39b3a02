/** What is told of organisation ratings. */
@NullMarked
package id.kinerja.evaluation.organisation.messaging;

import org.jspecify.annotations.NullMarked;
