/** The use cases of areas of units. */
@NullMarked
package id.kinerja.integration.area.app;

import org.jspecify.annotations.NullMarked;
