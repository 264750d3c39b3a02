/** What accounts keep in PostgreSQL. */
@NullMarked
package id.kinerja.tukin.spj.db;

import org.jspecify.annotations.NullMarked;
