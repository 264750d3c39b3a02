/** Ratings in PostgreSQL. */
@NullMarked
package id.kinerja.evaluation.rating.db;

import org.jspecify.annotations.NullMarked;
