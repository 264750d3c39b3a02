/** Shadow runs in PostgreSQL. */
@NullMarked
package id.kinerja.tukin.shadow.db;

import org.jspecify.annotations.NullMarked;
