/** Attendance days in PostgreSQL. */
@NullMarked
package id.kinerja.integration.attendance.db;

import org.jspecify.annotations.NullMarked;
