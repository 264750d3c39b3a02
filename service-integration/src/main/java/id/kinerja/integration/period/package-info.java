/** Attendance periods: when the days of a unit's month stand, and what they were. */
@NullMarked
package id.kinerja.integration.period;

import org.jspecify.annotations.NullMarked;
