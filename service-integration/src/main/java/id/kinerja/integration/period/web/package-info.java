/** Attendance periods over REST. */
@NullMarked
package id.kinerja.integration.period.web;

import org.jspecify.annotations.NullMarked;
