/** Attendance periods as other services are told of them. */
@NullMarked
package id.kinerja.integration.period.messaging;

import org.jspecify.annotations.NullMarked;
