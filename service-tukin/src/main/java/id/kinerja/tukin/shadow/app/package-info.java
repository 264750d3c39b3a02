/** Use cases of shadow runs. */
@NullMarked
package id.kinerja.tukin.shadow.app;

import org.jspecify.annotations.NullMarked;
