/** Calendars of runs in PostgreSQL. */
@NullMarked
package id.kinerja.tukin.calendar.db;

import org.jspecify.annotations.NullMarked;
