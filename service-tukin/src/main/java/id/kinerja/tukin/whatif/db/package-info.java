/** Months by other policies, in PostgreSQL. */
@NullMarked
package id.kinerja.tukin.whatif.db;

import org.jspecify.annotations.NullMarked;
