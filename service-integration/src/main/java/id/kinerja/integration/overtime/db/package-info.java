/** Overtime orders in PostgreSQL. */
@NullMarked
package id.kinerja.integration.overtime.db;

import org.jspecify.annotations.NullMarked;
