/** Ratings by REST. */
@NullMarked
package id.kinerja.evaluation.rating.web;

import org.jspecify.annotations.NullMarked;
