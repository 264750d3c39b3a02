/** Use cases of daily logs. */
@NullMarked
package id.kinerja.activity.log.app;

import org.jspecify.annotations.NullMarked;
