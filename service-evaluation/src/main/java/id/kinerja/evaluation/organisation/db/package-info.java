/** Organisation ratings in PostgreSQL. */
@NullMarked
package id.kinerja.evaluation.organisation.db;

import org.jspecify.annotations.NullMarked;
