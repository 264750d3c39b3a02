/** Use cases of overtime orders. */
@NullMarked
package id.kinerja.integration.overtime.app;

import org.jspecify.annotations.NullMarked;
