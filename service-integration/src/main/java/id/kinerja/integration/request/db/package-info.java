/** Attendance requests in PostgreSQL. */
@NullMarked
package id.kinerja.integration.request.db;

import org.jspecify.annotations.NullMarked;
