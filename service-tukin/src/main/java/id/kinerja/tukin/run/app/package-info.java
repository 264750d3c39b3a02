/** Use cases of runs. */
@NullMarked
package id.kinerja.tukin.run.app;

import org.jspecify.annotations.NullMarked;
