/** Use cases of schedules. */
@NullMarked
package id.kinerja.integration.schedule.app;

import org.jspecify.annotations.NullMarked;
