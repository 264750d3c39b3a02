/** The calendar in PostgreSQL. */
@NullMarked
package id.kinerja.integration.calendar.db;

import org.jspecify.annotations.NullMarked;
