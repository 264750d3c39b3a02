/** Corrections of ratings in PostgreSQL. */
@NullMarked
package id.kinerja.evaluation.correction.db;

import org.jspecify.annotations.NullMarked;
