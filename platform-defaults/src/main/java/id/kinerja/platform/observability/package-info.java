/** Traces to a collector, where one is named. */
@NullMarked
package id.kinerja.platform.observability;

import org.jspecify.annotations.NullMarked;
