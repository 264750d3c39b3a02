/** Attendance by REST. */
@NullMarked
package id.kinerja.integration.attendance.web;

import org.jspecify.annotations.NullMarked;
