/** Use cases of attendance days. */
@NullMarked
package id.kinerja.integration.attendance.app;

import org.jspecify.annotations.NullMarked;
