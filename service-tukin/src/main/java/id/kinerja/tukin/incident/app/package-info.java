/** Use cases of incidents. */
@NullMarked
package id.kinerja.tukin.incident.app;

import org.jspecify.annotations.NullMarked;
