/** Attendance days, resolved from punches, working hours and calendar. */
@NullMarked
package id.kinerja.integration.attendance;

import org.jspecify.annotations.NullMarked;
