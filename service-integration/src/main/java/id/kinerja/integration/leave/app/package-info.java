/** Use cases of leave. */
@NullMarked
package id.kinerja.integration.leave.app;

import org.jspecify.annotations.NullMarked;
