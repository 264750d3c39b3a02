/** Daily logs in PostgreSQL. */
@NullMarked
package id.kinerja.activity.log.db;

import org.jspecify.annotations.NullMarked;
