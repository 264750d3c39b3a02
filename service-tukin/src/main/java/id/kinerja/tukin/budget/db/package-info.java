/** Ceilings and sums of grants in PostgreSQL. */
@NullMarked
package id.kinerja.tukin.budget.db;

import org.jspecify.annotations.NullMarked;
