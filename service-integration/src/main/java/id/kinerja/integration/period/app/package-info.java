/** Use cases of attendance periods. */
@NullMarked
package id.kinerja.integration.period.app;

import org.jspecify.annotations.NullMarked;
