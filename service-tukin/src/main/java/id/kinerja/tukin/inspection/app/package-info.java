/** Use cases of inspection. */
@NullMarked
package id.kinerja.tukin.inspection.app;

import org.jspecify.annotations.NullMarked;
