/** Schedules in PostgreSQL. */
@NullMarked
package id.kinerja.integration.schedule.db;

import org.jspecify.annotations.NullMarked;
