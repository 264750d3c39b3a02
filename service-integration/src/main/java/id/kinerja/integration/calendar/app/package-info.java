/** Use cases of the calendar. */
@NullMarked
package id.kinerja.integration.calendar.app;

import org.jspecify.annotations.NullMarked;
