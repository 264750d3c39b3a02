/** Deductions in PostgreSQL. */
@NullMarked
package id.kinerja.tukin.deduction.db;

import org.jspecify.annotations.NullMarked;
