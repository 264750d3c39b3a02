/** What is told of ratings, from their delivery on. */
@NullMarked
package id.kinerja.evaluation.rating.messaging;

import org.jspecify.annotations.NullMarked;
