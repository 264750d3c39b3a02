/** Attendance days told to those who evaluate and pay. */
@NullMarked
package id.kinerja.integration.attendance.messaging;

import org.jspecify.annotations.NullMarked;
